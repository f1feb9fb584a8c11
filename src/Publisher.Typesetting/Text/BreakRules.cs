namespace Publisher.Typesetting.Text;

/// <summary>How gladly a line ends at a place, and which characters are blanks. Where it may end at all,
/// <see cref="Breaks.LineBreaks"/> says.</summary>
public static class BreakRules
{
    /// <summary>No line may end here.</summary>
    public const int Never = 10_000;

    /// <summary>Allowed by Unicode, but not expected by readers: only where next to nothing else would stand in the line.</summary>
    public const int Reluctant = 9_000;

    /// <summary>Only where a word is wider than the whole line.</summary>
    public const int LastResort = 5_000;

    /// <summary>Within a word of a language, with a hyphen.</summary>
    public const int Hyphenated = 80;

    /// <summary>With a hyphen in a compound, elsewhere than at its joint.</summary>
    public const int HyphenatedApart = 200;

    /// <summary>With a hyphen in a word that has one already: it is parted at its own first.</summary>
    public const int HyphenatedAgain = 300;

    /// <summary>With a hyphen in a word that is wider than its line, where words are not parted else.</summary>
    public const int HyphenatedInNeed = 1_000;

    /// <summary>Between two words that belong together: <see cref="TiedWords"/>.</summary>
    public const int Tied = 400;

    /// <summary>Between two words of which neither says anything without the other: 25 km, Dr. Smith.</summary>
    public const int TiedFast = 2_000;

    /// <summary>Whether the character parts words: a blank that a line may end at.</summary>
    public static bool IsBlank(char character) =>
        character is ' ' or '\t' or '\r' or '\u1680' or '\u205F' or '\u3000'
        || (character is >= '\u2000' and <= '\u200A' && character != '\u2007');

    /// <summary>Whether the character is a blank that keeps its neighbours in one line and yet stretches with the others.</summary>
    public static bool IsFixedBlank(char character) => character == '\u00A0';

    /// <summary>Whether the character only steers the setting, and prints nothing.</summary>
    public static bool IsIgnorable(int codePoint) =>
        codePoint
            is 0xAD
                or 0x34F
                or 0x61C
                or (>= 0x200B and <= 0x200F)
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2060 and <= 0x206F)
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFEFF
                or (>= 0xE0000 and <= 0xE0FFF)
        || (codePoint < 0x20 || codePoint is >= 0x7F and <= 0x9F);
}
