using System.Globalization;
using DocumentFormat.OpenXml;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The table of contents: Word's own field, filled with what Word would put there. It carries no page
/// numbers, because only the program that shows the document can know them.</summary>
internal sealed class DocxContents : DocumentWalker<int>
{
    /// <summary>As deep as this, or as deep as about a page holds.</summary>
    private const int DeepestLevel = 3;

    private const int MostLines = 48;
    private const int FewestLines = 2;

    private readonly List<(int Depth, string Anchor, string Title)> _headings = [];

    private DocxContents() { }

    /// <summary>Fills the frame that the template holds, after its heading.</summary>
    /// <param name="parts">What the edition adds behind the text: bookmarks and titles.</param>
    /// <returns>Whether the document has headings enough to deserve contents.</returns>
    public static bool Fill(
        Document document,
        IEnumerable<(string Bookmark, string Title)> parts,
        OpenXmlCompositeElement frame
    )
    {
        var contents = new DocxContents();
        contents.Write(document.Blocks, 1);
        var isUseful = contents._headings.Count >= FewestLines;
        foreach (var (bookmark, title) in parts)
        {
            contents._headings.Add((1, bookmark, title));
        }

        var deepest = contents.Depth();
        var lines = contents._headings.FindAll(heading => heading.Depth <= deepest);
        if (!isUseful || lines.Count < FewestLines)
        {
            return false;
        }

        for (var at = 0; at < lines.Count; at++)
        {
            frame.AppendChild(Line(lines[at], at == 0, at == lines.Count - 1, deepest));
        }

        return true;
    }

    protected override void Section(Section node, int into)
    {
        _headings.Add((into, Anchor(node.Id), Title(node.Title)));
        Write(node.Blocks, into + 1);
    }

    protected override void Entry(Entry node, int into)
    {
        if (node.Form == EntryForm.Heading)
        {
            _headings.Add((into, Anchor(node.Headword.Id), Title(node.Head)));
        }

        Write(node.Body, node.Form == EntryForm.Heading ? into + 1 : into);
    }

    private static string Anchor(string id) => id.Length == 0 ? "" : BookmarkNames.Of(id);

    private static string Title(Items<Inline> inlines) =>
        XmlCharacters.Keep(PlainText.Of(inlines)).ReplaceLineEndings(" ").Replace('\t', ' ');

    private int Depth()
    {
        var depth = 1;
        while (
            depth < DeepestLevel
            && _headings.Count(heading => heading.Depth <= depth + 1) <= MostLines
        )
        {
            depth++;
        }

        return depth;
    }

    private static W.Paragraph Line(
        (int Depth, string Anchor, string Title) heading,
        bool isFirst,
        bool isLast,
        int deepest
    )
    {
        var line = new W.Paragraph(
            new W.ParagraphProperties
            {
                ParagraphStyleId = new() { Val = DocxStyles.Contents(heading.Depth) },
            }
        );
        if (isFirst)
        {
            line.Append(Mark(W.FieldCharValues.Begin), Instruction(deepest));
            line.Append(Mark(W.FieldCharValues.Separate));
        }

        var title = new W.Run(
            new W.Text(heading.Title) { Space = SpaceProcessingModeValues.Preserve }
        );
        line.AppendChild<OpenXmlElement>(
            heading.Anchor.Length == 0
                ? title
                : new W.Hyperlink(title) { Anchor = heading.Anchor, History = true }
        );
        if (isLast)
        {
            line.AppendChild(Mark(W.FieldCharValues.End));
        }

        return line;
    }

    /// <summary>Headings to the given level, as links, without page numbers (ISO/IEC 29500-1, 17.16.5.68).</summary>
    private static W.Run Instruction(int deepest) =>
        new(
            new W.FieldCode(
                string.Create(CultureInfo.InvariantCulture, $" TOC \\o \"1-{deepest}\" \\n \\h ")
            )
            {
                Space = SpaceProcessingModeValues.Preserve,
            }
        );

    private static W.Run Mark(W.FieldCharValues type) =>
        new(new W.FieldChar { FieldCharType = type });
}
