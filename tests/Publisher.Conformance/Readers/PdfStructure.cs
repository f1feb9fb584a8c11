using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Conformance.Readers;

/// <summary>An element of a structure tree.</summary>
/// <param name="Role">Empty for text, <c>Object</c> for an annotation.</param>
/// <param name="Text">Of text; for an annotation the number of its object.</param>
internal sealed record PdfElement(string Role, string Id, bool IsInline, string Text)
{
    public List<PdfElement> Kids { get; } = [];

    public bool Holds(string role) => Kids.Exists(kid => kid.Role == role || kid.Holds(role));
}

/// <summary>The structure tree of a PDF in reading order, read by poppler: what those hear who can't see the page. Notes
/// are read after all else, as in the model, and not where their marks stand.</summary>
internal static partial class PdfStructure
{
    /// <summary>The words of the title page and the contents, and those of all else but the index.</summary>
    public static (string Front, string Body) TextOf(string path)
    {
        var parts = Parts(path);
        return (Said([parts.Front]), Said(BodyOf(parts.Body)));
    }

    /// <summary>The first annotation of each link of the body, by the number of its object.</summary>
    public static List<string> Links(string path)
    {
        var found = new List<string>();
        InOrder(
            BodyOf(Parts(path).Body),
            element =>
            {
                if (
                    element.Role == "Link"
                    && element.Kids.Find(kid => kid.Role == "Object") is { } area
                )
                {
                    found.Add(area.Text);
                }
            },
            _ => { }
        );
        return found;
    }

    private static (PdfElement Front, PdfElement Body) Parts(string path)
    {
        var parts = Read(path).Kids;
        Assert.True(parts.Count == 2, "The document has a part for the front matter and one more.");
        return (parts[0], parts[1]);
    }

    /// <summary>Without the index, and without the heading above notes at the end.</summary>
    private static IEnumerable<PdfElement> BodyOf(PdfElement part) =>
        part
            .Kids.Where(kid => !kid.Holds("Index"))
            .SelectMany(kid =>
                kid.Kids is [{ Role: "H1", Kids: [{ Text: var title }] }, { Role: "Note" }, ..]
                && OwnWords.InAll("notes").Contains(title)
                    ? kid.Kids.Skip(1)
                    : [kid]
            );

    private static string Said(IEnumerable<PdfElement> elements)
    {
        var said = new StringBuilder();
        InOrder(elements, End, End);
        return said.ToString();

        void End(PdfElement element) => said.Append(element.IsInline ? element.Text : "\n");
    }

    private static void InOrder(
        IEnumerable<PdfElement> elements,
        Action<PdfElement> enter,
        Action<PdfElement> leave
    )
    {
        var notes = new SortedDictionary<int, PdfElement>();
        foreach (var element in elements)
        {
            Walk(element);
        }

        while (notes.Count > 0)
        {
            var (number, note) = notes.First();
            notes.Remove(number);
            note.Kids.ForEach(Walk);
        }

        void Walk(PdfElement element)
        {
            if (element.Role == "Note")
            {
                var number = element.Id[(element.Id.LastIndexOf('-') + 1)..];
                notes.Add(int.Parse(number, CultureInfo.InvariantCulture), element);
                return;
            }

            if (element.Role == "Formula")
            {
                leave(FormulaOf(element));
                return;
            }

            enter(element);
            element.Kids.ForEach(Walk);
            if (element.Role.Length > 0)
            {
                leave(element);
            }
        }
    }

    /// <summary>Read as it is painted, in pieces that no word ends with.</summary>
    private static PdfElement FormulaOf(PdfElement element) =>
        element with
        {
            IsInline = true,
            Text = FormulaLetters.Of(string.Concat(Texts(element))),
        };

    private static IEnumerable<string> Texts(PdfElement element) =>
        element.Kids.SelectMany(Texts).Prepend(element.Text);

    private static PdfElement Read(string path)
    {
        var root = new PdfElement("", "", false, "");
        var open = new Stack<(int Indent, PdfElement Element)>([(-1, root)]);
        foreach (
            Match line in Line()
                .Matches(PdfReader.Output(Tools.PdfInfo, "-struct-text", "-enc", "UTF-8", path))
        )
        {
            var indent = line.Groups["indent"].Length;
            while (open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            var element = new PdfElement(
                line.Groups["role"].Value,
                line.Groups["id"].Value,
                line.Groups["inline"].Success || line.Groups["text"].Success,
                line.Groups["text"].Value + line.Groups["object"].Value
            );
            open.Peek().Element.Kids.Add(element);
            open.Push((indent, element));
        }

        return root.Kids[0];
    }

    [GeneratedRegex(
        """^(?<indent> *)(?:"(?<text>.*)"|(?<role>Object) (?<object>\d+ \d+)|(?<role>[A-Z]\w*)(?: <(?<id>.*?)>)?(?: ".*")?(?<inline> \(inline\))?.*)\r?$""",
        RegexOptions.Multiline
    )]
    private static partial Regex Line();
}
