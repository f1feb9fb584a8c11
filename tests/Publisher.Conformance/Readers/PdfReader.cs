using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Publisher.Conformance.Readers;

/// <summary>Text and links of a PDF, read by poppler and qpdf. What the edition adds to the author's words is known by
/// its place: the contents pages, the title page below the title, the heading above the notes, and what stands outside
/// of the text area.</summary>
internal static partial class PdfReader
{
    /// <summary>What no author wrote: marks of list items.</summary>
    private static readonly HashSet<string> Marks = ["•", "◦", "▪", "‣", "–", "☐", "☑"];

    private static readonly Regex NotesHeading = new(
        $"^(?:{string.Join('|', OwnWords.InAll("notes"))})\r?$",
        RegexOptions.Multiline
    );

    /// <summary>The document's words, in the order in which they are painted. Notes are among them: they stand on the
    /// pages of their marks.</summary>
    /// <param name="titleWords">How many words title and subtitle have.</param>
    public static List<Word> PaintedWordsOf(string path, int titleWords)
    {
        var places = Destinations(path);
        var title = Text(path, places["@title"], places["@title"]);
        var end = places.TryGetValue("@index", out var index) ? index - 1 : Pages(path);
        var notes = places.GetValueOrDefault("@notes", end + 1);
        var body =
            Text(path, places["@body"], notes - 1)
            + NotesHeading.Replace(Text(path, notes, end), "", count: 1);
        return Known(title, titleWords, body, isTypeset: true);
    }

    /// <summary>The document's words, in the order in which they are read aloud, notes after all else.</summary>
    /// <param name="titleWords">How many words title and subtitle have.</param>
    public static List<Word> ReadWordsOf(string path, int titleWords)
    {
        var (front, body) = PdfStructure.TextOf(path);
        return Known(front, titleWords, body, isTypeset: true); // A word may be cut at the end of a page.
    }

    private static List<Word> Known(string front, int titleWords, string body, bool isTypeset)
    {
        var title = ReadWords.Of(front, isTypeset);
        Assert.True(title.Count >= titleWords, "The title page does not hold the title.");
        return
        [
            .. title.Take(titleWords),
            .. ReadWords.Of(body, isTypeset).Where(word => !Marks.Contains(word.Text)),
        ];
    }

    /// <summary>All text of a PDF of any origin.</summary>
    public static string TextOf(string path) =>
        Output(Tools.PdfToText, "-raw", "-enc", "UTF-8", path, "-");

    public static int Pages(string path) =>
        int.Parse(Output(Tools.Qpdf, "--show-npages", path), CultureInfo.InvariantCulture);

    /// <summary>Page of each named destination, counted from 1.</summary>
    public static Dictionary<string, int> Destinations(string path) =>
        Destination()
            .Matches(Output(Tools.PdfInfo, "-dests", "-enc", "UTF-8", path))
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => int.Parse(match.Groups["page"].Value, CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );

    /// <summary>Text of some pages without heads and folios, which stand outside of the margins.</summary>
    private static string Text(string path, int first, int last)
    {
        if (first > last)
        {
            return "";
        }

        var (top, bottom) = TextArea.Value;
        return Output(
            Tools.PdfToText,
            [
                "-raw",
                "-enc",
                "UTF-8",
                "-nopgbrk",
                "-r",
                "72",
                "-f",
                Number(first),
                "-l",
                Number(last),
                "-x",
                "0",
                "-y",
                Number(top),
                "-W",
                "9999",
                "-H",
                Number(bottom - top),
                path,
                "-",
            ]
        );
    }

    /// <summary>Upper and lower edge, in points from the top of the page, half way to the head and to the folio.</summary>
    private static readonly Lazy<(int Top, int Bottom)> TextArea = new(() =>
    {
        var yaml = new YamlStream();
        yaml.Load(
            new StringReader(
                File.ReadAllText(Path.Combine(Repository.Root, "templates", "pdf", "common.yml"))
            )
        );
        var page = (YamlMappingNode)yaml.Documents[0].RootNode["page"];
        var margin = (YamlMappingNode)page["margin"];
        return (
            (Points(page, "head") + Points(margin, "top")) / 2,
            Points(page, "height") - ((Points(margin, "bottom") + Points(page, "folio")) / 2)
        );
    });

    private static int Points(YamlMappingNode node, string key) =>
        (int)double.Parse(((YamlScalarNode)node[key]).Value!, CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Output(string program, params string[] arguments)
    {
        var run = Programme.Run(program, arguments);
        Assert.True(run.ExitCode == 0, run.Said);
        return run.Output;
    }

    [GeneratedRegex(@"^\s*(?<page>\d+) \[.*?\] ""(?<name>.*)""\r?$", RegexOptions.Multiline)]
    private static partial Regex Destination();
}
