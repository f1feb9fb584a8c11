using System.Buffers;
using System.Text;
using Publisher.Words;

namespace Publisher.Importers.Canonical;

/// <summary>Which characters of an export are the author's.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Enumerable
            .Range(0, char.MaxValue + 1)
            .Select(code => (char)code)
            .Where(character =>
                char.IsSurrogate(character) || IsNoise(character) || IsNoncharacter(character)
            ),
    ]);

    public const char NoBreakSpace = '\u00A0';

    /// <summary>White space that stands for an ordinary blank; narrower and wider spaces are typed. A no-break space is
    /// typed where it stands alone; beside others it fills room, as in the rows of them that Google and office programs
    /// write where HTML would swallow blanks.</summary>
    public static bool IsOrdinaryBlank(char character) =>
        character
            is ' '
                or NoBreakSpace
                or (>= '\t' and <= '\r')
                or '\u0085'
                or '\u2028'
                or '\u2029';

    /// <summary>The words of a text with one blank between them.</summary>
    public static string Line(string text) =>
        string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Takes out what can't be seen or written: controls, zero-width spaces, soft hyphens and the
    /// private-use marks of Google's building blocks. Half a surrogate pair and noncharacters (Unicode 17, 23.7), which no
    /// page and no XML may hold, become U+FFFD, which the check plain-characters tells of. The joiners U+200C and
    /// U+200D stay: scripts and emoji are spelled with them.</summary>
    /// <param name="keepsWithinWords">Whether an invisible character that parts a word stays, for the check to tell of.</param>
    public static string Clean(string text, bool keepsWithinWords = false)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && IsPair(text, at))
            {
                var isNoncharacter = IsNoncharacter(char.ConvertToUtf32(text[at], text[at + 1]));
                clean.Append(isNoncharacter ? "\uFFFD" : text.AsSpan(at, 2));
                at++;
            }
            else if (char.IsSurrogate(text[at]) || IsNoncharacter(text[at]))
            {
                clean.Append('\uFFFD');
            }
            else if (!IsNoise(text[at]) || (keepsWithinWords && Parts(text, at)))
            {
                clean.Append(text[at]);
            }
        }

        return clean.ToString();
    }

    /// <summary>Of several side by side the first.</summary>
    private static bool Parts(string text, int at) =>
        InvisibleCharacters.IsOne(text[at])
        && !InvisibleCharacters.IsOne(text[Math.Max(0, at - 1)])
        && InvisibleCharacters.IsWithinWord(text, at);

    private static bool IsPair(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);

    /// <summary>Whether <see cref="Clean"/> takes a character out.</summary>
    public static bool IsNoise(char character) =>
        character
            is (< ' ' and not (>= '\t' and <= '\r'))
                or '\u007F'
                or (>= '\u0080' and <= '\u009F' and not '\u0085')
                or '\u00AD'
                or '\u200B'
                or '\u2060'
                or '\uE907'
                or (>= '\uEC00' and <= '\uEC0F')
                or '\uFEFF';

    private static bool IsNoncharacter(int codePoint) =>
        (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF;
}
