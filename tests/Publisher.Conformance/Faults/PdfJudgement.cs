using System.Globalization;
using System.Xml.Linq;
using Publisher.Conformance.Readers;

namespace Publisher.Conformance.Faults;

/// <summary>Holds the PDF of a case against its expectation. <c>pages</c> and <c>bytes</c>: the most it has.
/// <c>hyphens</c>: all parts of words before a hyphen that ends a line. <c>colours</c>: the colour space of each picture.
/// <c>line</c>: a line of its text. <c>starts not</c>, <c>ends not</c>: what no line does. <c>width</c>: a word and the
/// most points it is wide.</summary>
internal sealed class PdfJudgement(Case found, string path)
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly string[] _lines =
    [
        .. PdfReader
            .TextOf(path)
            .Split('\n')
            .Select(line => line.Trim('\f').Replace('\u00A0', ' ').Replace('\u202F', ' ')),
    ];

    /// <summary>What is not as it should be, a line each.</summary>
    public IEnumerable<string> Wrong() =>
        [
            .. Checked(
                "pages",
                most => PdfReader.Pages(path) <= Number(most),
                () => Text(PdfReader.Pages(path))
            ),
            .. Checked(
                "bytes",
                most => new FileInfo(path).Length <= Number(most),
                () => Text(new FileInfo(path).Length)
            ),
            .. Checked("hyphens", wanted => Hyphens() == wanted, Hyphens),
            .. Checked("colours", wanted => Colours() == wanted, Colours),
            .. Checked("line", _lines.Contains, Lines),
            .. Checked(
                "starts not",
                marks =>
                    !_lines.Any(line =>
                        marks
                            .Split(' ')
                            .Any(mark => line.StartsWith(mark, StringComparison.Ordinal))
                    ),
                Lines
            ),
            .. Checked(
                "ends not",
                marks =>
                    !_lines.Any(line =>
                        marks.Split(' ').Any(mark => line.EndsWith(mark, StringComparison.Ordinal))
                    ),
                Lines
            ),
            .. Checked(
                "width",
                wanted => Width(wanted.Split(' ')[0]) <= Number(wanted.Split(' ')[1]),
                () =>
                    string.Join(
                        ' ',
                        found.Expected["pdf width"].Select(wanted => Width(wanted.Split(' ')[0]))
                    )
            ),
        ];

    private IEnumerable<string> Checked(string key, Func<string, bool> isSo, Func<string> seen) =>
        found
            .Expected["pdf " + key]
            .Where(wanted => !isSo(wanted))
            .Select(wanted => $"pdf {key}: wanted {wanted}\npdf {key}: found  {seen()}");

    private string Lines() => string.Join('\n', _lines);

    /// <summary>The words that fill the lines before them are of the letter i alone.</summary>
    private string Hyphens() =>
        string.Join(
            ' ',
            _lines
                .Where(line => line.EndsWith('\u00AD'))
                .Select(line => line.TrimEnd('\u00AD').Split(' ')[^1])
                .Where(part => part.Trim('i').Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    private string Colours() =>
        string.Join(
            ' ',
            Programme
                .Run(Tools.PdfImages, ["-list", path])
                .Output.Split('\n')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(cells => cells is [_, _, "image", ..])
                .Select(cells => cells[5])
        );

    private double Width(string word) =>
        XDocument
            .Parse(Programme.Run(Tools.PdfToText, ["-bbox", path, "-"]).Output)
            .Descendants(Xhtml + "word")
            .Where(box => box.Value == word)
            .Select(box =>
                Number(box.Attribute("xMax")!.Value) - Number(box.Attribute("xMin")!.Value)
            )
            .FirstOrDefault(double.NaN);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
