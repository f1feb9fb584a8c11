using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Typesetting.Pdf;

/// <summary>Text that is shown at one place.</summary>
/// <param name="Y">Points from the lower edge.</param>
internal sealed record ShownText(double X, double Y, double Size, string Text);

/// <summary>A page as it is read back: its text through the Unicode maps of its fonts, and its links.</summary>
internal sealed partial class PdfFilePage(PdfFile file, int number)
{
    private const int Patience = 10_000;

    private readonly Dictionary<string, Dictionary<string, string>> maps = new(
        StringComparer.Ordinal
    );

    public int Number => number;

    public string Entries => file.Object(number);

    public string Content =>
        Encoding.Latin1.GetString(file.StreamOf(PdfFile.Reference(Entries, "/Contents")));

    public IReadOnlyList<ShownText> Shown => [.. Show().Where(shown => shown.Text.Length > 0)];

    /// <summary>One string a line of the page, top to bottom.</summary>
    public IReadOnlyList<string> Lines =>
        [
            .. Shown
                .GroupBy(shown => Math.Round(shown.Y))
                .OrderByDescending(line => line.Key)
                .Select(line => string.Concat(line.OrderBy(shown => shown.X).Select(s => s.Text))),
        ];

    public IReadOnlyList<string> Links =>
        Entries.Contains("/Annots[", StringComparison.Ordinal)
            ?
            [
                .. Reference()
                    .Matches(PdfFile.Between(Entries, "/Annots[", "]"))
                    .Select(match => file.Object(ToInt(match.Groups[1].Value))),
            ]
            : [];

    private IEnumerable<ShownText> Show()
    {
        var (x, y, size, font) = (0.0, 0.0, 0.0, "");
        var isNothing = false;
        foreach (Match token in Operation().Matches(Content))
        {
            var value = token.Value;
            if (value == "BT")
            {
                (x, y) = (0, 0);
            }
            else if (token.Groups["font"].Success)
            {
                (font, size) = (token.Groups["font"].Value, ToDouble(token.Groups["size"].Value));
            }
            else if (token.Groups["dx"].Success)
            {
                (x, y) = (
                    x + ToDouble(token.Groups["dx"].Value),
                    y + ToDouble(token.Groups["dy"].Value)
                );
            }
            else if (token.Groups["array"].Success && !isNothing)
            {
                yield return new(x, y, size, Decode(font, token.Groups["array"].Value));
            }
            else
            {
                isNothing = value.EndsWith("BDC", StringComparison.Ordinal);
            }
        }
    }

    private string Decode(string font, string array)
    {
        if (!maps.TryGetValue(font, out var map))
        {
            map = MapOf(font);
            maps.Add(font, map);
        }

        var text = new StringBuilder();
        foreach (Match literal in Literal().Matches(array))
        {
            var characters = PdfFile.Unescaped(literal.Groups[1].Value);
            for (var i = 0; i < characters.Length; i += 2)
            {
                text.Append(map[characters.Substring(i, 2)]);
            }
        }

        return text.ToString();
    }

    private Dictionary<string, string> MapOf(string font)
    {
        var entry = file.Object(PdfFile.Reference(Entries, "/" + font));
        var map = Encoding.Latin1.GetString(file.StreamOf(PdfFile.Reference(entry, "/ToUnicode")));
        return Pair()
            .Matches(map)
            .ToDictionary(
                pair => Encoding.Latin1.GetString(Convert.FromHexString(pair.Groups[1].Value)),
                pair =>
                    Encoding.BigEndianUnicode.GetString(
                        Convert.FromHexString(pair.Groups[2].Value)
                    ),
                StringComparer.Ordinal
            );
    }

    private static int ToInt(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double ToDouble(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\bBT\b|\bEMC\b|/\w+<<(/MCID \d+)?/ActualText\(\)>>BDC|/(?<font>F\d+) (?<size>[-.\d]+) Tf|(?<dx>[-.\d]+) (?<dy>[-.\d]+) Td|\[(?<array>(?:\((?:[^()\\]|\\.)*\)|[-.\d ])*)\]TJ",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Operation();

    [GeneratedRegex(
        @"\((?<text>([^()\\]|\\.)*)\)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Literal();

    [GeneratedRegex(
        "<(?<character>[0-9A-F]{4})><(?<text>[0-9A-F]+)>\n",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<number>\d+) 0 R", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Reference();
}
