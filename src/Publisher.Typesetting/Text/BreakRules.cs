using System.Buffers;
using System.Globalization;

namespace Publisher.Typesetting.Text;

/// <summary>Where a line may end within a word, and how gladly. After the line breaking classes of Unicode (UAX #14),
/// cut down to the characters that a text without hyphenation meets.</summary>
public static class BreakRules
{
    /// <summary>No line may end here.</summary>
    public const int Never = 10_000;

    /// <summary>Only where a word is wider than the whole line.</summary>
    public const int LastResort = 5_000;

    /// <summary>Within a word of a language, with a hyphen.</summary>
    public const int Hyphenated = 80;

    /// <summary>Between two words that belong together: <see cref="TiedWords"/>.</summary>
    public const int Tied = 400;

    private const int AfterHyphen = 50;
    private const int AfterDash = 20;
    private const int BeforeDash = 500;
    private const int AfterSlash = 100;
    private const int InAddress = 120;
    private const int InName = 400;
    private const int LongWord = 30;

    private const string NeverBegins =
        "、。，．：；？！）」』】〉》〕〗〙〛’”…‥ー々ゝゞ・ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％";
    private const string NeverEnds = "（「『【〈《〔〖〘〚‘“";
    private const string SentenceEnds = ".,:;?!)]”’\"'";

    // What words of a language don't have within: a long word without any is one, or several that the author tied.
    private static readonly SearchValues<char> MarksOfNames = SearchValues.Create(
        "/\\.,:;_?&=#%@+~|<>0123456789"
    );

    private const string AddressMarks = "/\\.,:;_-?&=#%@+~|>)]}";

    /// <summary>Whether the character parts words: a blank that a line may end at.</summary>
    public static bool IsBlank(char character) =>
        character is ' ' or '\t' or '\r' or '\u1680' or '\u205F' or '\u3000'
        || (character is >= '\u2000' and <= '\u200A' && character != '\u2007');

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

    /// <summary>Whether the word is one that readers expect to see parted at its punctuation: an address or code.</summary>
    public static bool IsAddress(ReadOnlySpan<char> word) =>
        (word.Length > LongWord && word.TrimEnd(SentenceEnds).ContainsAny(MarksOfNames))
        || word.Contains("://", StringComparison.Ordinal)
        || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a break before the character at <paramref name="index"/> costs: 0 is free, 10,000 is forbidden.</summary>
    /// <param name="word">Characters without a blank.</param>
    /// <param name="isAddress">Whether the word is an address or code.</param>
    public static int Penalty(ReadOnlySpan<char> word, int index, bool isAddress)
    {
        var (before, after) = (word[index - 1], word[index]);
        if (char.IsLowSurrogate(after) || IsMark(after) || before == '\u2060' || after == '\u2060')
        {
            return Never;
        }

        if (before == '\u200B')
        {
            return 0;
        }

        var penalty = Ordinary(word, index, before, after);
        return isAddress ? Math.Min(penalty, Address(word, index, before, after)) : penalty;
    }

    private static int Ordinary(ReadOnlySpan<char> word, int index, char before, char after)
    {
        if (IsIdeographic(before) || IsIdeographic(after))
        {
            return
                NeverBegins.Contains(after, StringComparison.Ordinal)
                || NeverEnds.Contains(before, StringComparison.Ordinal)
                || !(IsIdeographic(after) || char.IsLetterOrDigit(after))
                ? Never
                : 0;
        }

        return before switch
        {
            '-' or '\u2010' when index > 1 && IsWordPart(word[index - 2]) && char.IsLetter(after) =>
                AfterHyphen,
            '\u2013' or '\u2014' when index > 1 && !IsClosing(after) && after != before =>
                AfterDash,
            '/' when index > 1 && IsWordPart(word[index - 2]) && char.IsLetter(after) => AfterSlash,
            _ when after == '\u2014' && index < word.Length - 1 && IsWordPart(before) => BeforeDash,
            _ => Never,
        };
    }

    private static int Address(ReadOnlySpan<char> word, int index, char before, char after)
    {
        if (AddressMarks.Contains(before, StringComparison.Ordinal))
        {
            var isSingle = index > 1 && !AddressMarks.Contains(after, StringComparison.Ordinal);
            return isSingle && word.Length - index > 1 ? InAddress : Never;
        }

        return (char.IsLower(before) && char.IsUpper(after)) || after == '(' ? InName : Never;
    }

    private static bool IsWordPart(char character) =>
        char.IsLetterOrDigit(character) || IsClosing(character);

    private static bool IsClosing(char character) =>
        character is ')' or ']' or '}' or ',' or '.' or ';' or ':' or '!' or '?' or '\'' or '"'
        || character is '\u2019' or '\u201D' or '\u00BB';

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsIdeographic(char character) =>
        character
            is (>= '\u2E80' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFF01' and <= '\uFF60')
                or (>= '\uD840' and <= '\uD87F');
}
