using System.Globalization;
using System.Text;

namespace Publisher.Cli.Fetching;

/// <summary>What a file is called after the title of a document, which may hold anything.</summary>
internal static class CopyFileName
{
    /// <summary>Editions get longer names, of at most 255 bytes.</summary>
    private const int MostBytes = 150;

    private static readonly string[] Devices =
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" }),
    ];

    /// <param name="otherwise">What it is called where nothing of the title can stand in a name.</param>
    public static string Of(string title, string otherwise)
    {
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in title.Normalize().EnumerateRunes())
        {
            var letter = IsForNames(rune) ? rune : new Rune(' ');
            if (bytes + letter.Utf8SequenceLength > MostBytes)
            {
                break;
            }

            if (letter.Value != ' ' || (name.Length > 0 && name[^1] != ' '))
            {
                name.Append(letter.ToString());
                bytes += letter.Utf8SequenceLength;
            }
        }

        var words = name.ToString().Trim('.', ' ', '-');
        return words.Length == 0 ? otherwise
            : Devices.Contains(words.Split('.')[0].Trim(), StringComparer.OrdinalIgnoreCase)
                ? $"{words} {otherwise}"
            : words;
    }

    private static bool IsForNames(Rune rune) =>
        rune.Value is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or 0xFFFD)
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
            );
}
