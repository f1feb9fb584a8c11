using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Publisher.Conformance.Readers;

/// <summary>Text and links of a DOCX, read from its XML without the Open XML SDK (ECMA-376 part 1, clause 17).</summary>
internal static class DocxReader
{
    private static readonly XNamespace W =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace M =
        "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>The body without contents table, imprint and index, then the notes.</summary>
    public static string TextOf(string path)
    {
        var text = new StringBuilder();
        Append(Body(path), text);
        if (Part(path, "word/footnotes.xml") is { } notes)
        {
            foreach (
                var note in notes
                    .Elements(W + "footnote")
                    .Where(note => note.Attribute(W + "type") is null)
            )
            {
                Append(note, text);
            }
        }

        return text.ToString();
    }

    /// <summary>Internal links that lead somewhere, as (from, to): from is the id of the last of these bookmarks that encloses or precedes
    /// the link, in the order of the document.</summary>
    public static List<(string From, string To)> Links(
        string path,
        IReadOnlyDictionary<string, string> idOfBookmark
    )
    {
        var links = new List<(string, string)>();
        var bookmarks = Bookmarks(path).ToHashSet(StringComparer.Ordinal);
        var from = "";
        foreach (var element in Body(path).Descendants())
        {
            if (element.Name == W + "bookmarkStart")
            {
                from = idOfBookmark.GetValueOrDefault((string)element.Attribute(W + "name")!, from);
            }
            else if (
                element.Name == W + "hyperlink"
                && (string?)element.Attribute(W + "anchor") is { } anchor
                && bookmarks.Contains(anchor)
            )
            {
                links.Add((from, idOfBookmark.GetValueOrDefault(anchor, anchor)));
            }
            else if (
                element.Name == W + "instrText"
                && element.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    is ["REF", var title, ..]
            )
            {
                links.Add((from, idOfBookmark.GetValueOrDefault(title, title)));
            }
        }

        foreach (var link in Part(path, "word/footnotes.xml")?.Descendants(W + "hyperlink") ?? [])
        {
            if ((string?)link.Attribute(W + "anchor") is { } anchor && bookmarks.Contains(anchor))
            {
                links.Add(("", idOfBookmark.GetValueOrDefault(anchor, anchor)));
            }
        }

        return links;
    }

    /// <summary>Names of all bookmarks in the body.</summary>
    public static List<string> Bookmarks(string path) =>
        [
            .. Body(path)
                .Descendants(W + "bookmarkStart")
                .Select(mark => (string)mark.Attribute(W + "name")!),
        ];

    /// <summary>Title, authors, dates.</summary>
    public static XElement Properties(string path) => Part(path, "docProps/core.xml")!;

    /// <summary>What the author wrote: no contents table, no imprint, no index.</summary>
    private static XElement Body(string path)
    {
        var body = Part(path, "word/document.xml")!.Element(W + "body")!;
        var contents = body.Descendants(W + "sdt")
            .Where(sdt =>
                sdt.Descendants(W + "docPartGallery")
                    .Any(part => (string?)part.Attribute(W + "val") == "Table of Contents")
            );
        contents.ToList().ForEach(sdt => sdt.Remove());
        var imprint = body.Elements(W + "p").Where(line => StyleOf(line) == "EditionImprint");
        imprint.ToList().ForEach(line => line.Remove());
        var index = body.Elements()
            .SkipWhile(block =>
                !block
                    .Descendants(W + "bookmarkStart")
                    .Any(mark => (string?)mark.Attribute(W + "name") == "_Index")
            );
        index.ToList().ForEach(block => block.Remove());
        return body;
    }

    private static string? StyleOf(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;

    /// <summary>Words that the edition puts where a picture is missing, the number of a note that was marked before, and the
    /// page that a link leads to.</summary>
    private static bool IsFurniture(XElement text) =>
        text.Parent?.Element(W + "rPr")?.Element(W + "rStyle")?.Attribute(W + "val")?.Value
            is "MissingPicture"
                or "FootnoteReference"
                or "PageReference";

    private static void Append(XElement root, StringBuilder text)
    {
        foreach (var element in root.Descendants())
        {
            text.Append(
                element.Name == M + "oMath" ? FormulaLetters.Of(FormulaText(element))
                : element.Name.Namespace != W || element.Ancestors(M + "oMath").Any() ? ""
                : element.Name.LocalName switch
                {
                    "t" => IsFurniture(element) ? "" : element.Value,
                    "br" or "cr" or "tab" => "\n",
                    "noBreakHyphen" => "-",
                    "p" => "\n",
                    _ => "",
                }
            );
        }

        text.Append('\n');
    }

    private static string FormulaText(XElement formula) =>
        string.Concat(formula.Descendants(M + "t").Select(text => text.Value));

    private static XElement? Part(string path, string name)
    {
        using var zip = ZipFile.OpenRead(path);
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root;
    }
}
