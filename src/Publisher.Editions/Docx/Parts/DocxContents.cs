using System.Globalization;
using DocumentFormat.OpenXml;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The table of contents: Word's own field, filled with what Word would put there.</summary>
internal sealed class DocxContents : DocumentWalker<int>
{
    /// <summary>As deep as this, or as deep as about a page holds.</summary>
    private const int DeepestLevel = 3;

    private const int MostLines = 48;
    private const int FewestLines = 2;

    private readonly List<Line> _lines = [];

    private DocxContents() { }

    /// <summary>The lines that a document's contents have; none where it has not headings enough to deserve any.</summary>
    /// <param name="parts">What the edition adds behind the text: bookmarks and titles.</param>
    public static IReadOnlyList<Line> Of(
        Document document,
        IEnumerable<(string Bookmark, string Title)> parts
    )
    {
        var contents = new DocxContents();
        contents.Write(document.Blocks, 1);
        var isUseful = contents._lines.Count >= FewestLines;
        foreach (var (bookmark, title) in parts)
        {
            contents._lines.Add(new(1, "", bookmark, title));
        }

        var deepest = contents.Depth();
        var lines = contents._lines.FindAll(line => line.Depth <= deepest);
        return isUseful && lines.Count >= FewestLines ? lines : [];
    }

    /// <summary>Fills the frame that the template holds, after its heading.</summary>
    /// <param name="pageOf">The page of a line, as it is printed.</param>
    /// <param name="width">Of the lines, in twentieths of a point.</param>
    public static void Fill(
        IReadOnlyList<Line> lines,
        OpenXmlCompositeElement frame,
        Func<Line, string> pageOf,
        int width
    )
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var paragraph = Written(lines[at], pageOf(lines[at]), width);
            if (at == 0)
            {
                var instruction = Instruction(lines.Max(line => line.Depth));
                foreach (var run in FieldRuns.Open(instruction).Reverse())
                {
                    paragraph.ParagraphProperties!.InsertAfterSelf(run);
                }
            }

            if (at == lines.Count - 1)
            {
                paragraph.AppendChild(FieldRuns.Close());
            }

            frame.AppendChild(paragraph);
        }
    }

    protected override void Section(Section node, int into)
    {
        Add(into, node.Id, node.Title);
        Write(node.Blocks, into + 1);
    }

    protected override void Entry(Entry node, int into)
    {
        if (node.Form == EntryForm.Heading)
        {
            Add(into, node.Headword.Id, node.Head);
        }

        Write(node.Body, node.Form == EntryForm.Heading ? into + 1 : into);
    }

    private void Add(int depth, string id, Items<Inline> title) =>
        _lines.Add(
            new(
                depth,
                id,
                id.Length == 0 ? "" : BookmarkNames.Of(id),
                DocxIndex.Flat(PlainText.Of(title))
            )
        );

    private int Depth()
    {
        var depth = 1;
        while (depth < DeepestLevel && _lines.Count(line => line.Depth <= depth + 1) <= MostLines)
        {
            depth++;
        }

        return depth;
    }

    private static W.Paragraph Written(Line line, string page, int width)
    {
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties
            {
                ParagraphStyleId = new() { Val = DocxStyles.Contents(line.Depth) },
                // As Word sets it itself, whatever the style says.
                Tabs = new(
                    new W.TabStop
                    {
                        Val = W.TabStopValues.Right,
                        Leader = W.TabStopLeaderCharValues.Dot,
                        Position = width,
                    }
                ),
            }
        );
        OpenXmlElement[] words =
        [
            DocxRun.Of(line.Title, default, null),
            .. page.Length == 0 ? [] : Number(line, page),
        ];
        if (line.Anchor.Length == 0)
        {
            paragraph.Append(words);
        }
        else
        {
            paragraph.AppendChild(new W.Hyperlink(words) { Anchor = line.Anchor, History = true });
        }

        return paragraph;
    }

    private static IEnumerable<W.Run> Number(Line line, string page)
    {
        var number = DocxRun.Of(page, default, null);
        yield return DocxRun.Of("\t", default, null);
        foreach (
            var run in line.Anchor.Length == 0
                ? [number]
                : FieldRuns.Of($"PAGEREF {line.Anchor} \\h", number)
        )
        {
            yield return run;
        }
    }

    /// <summary>Headings to the given level and what else has a level in the outline, as links, on screens without page
    /// numbers (ISO/IEC 29500-1, 17.16.5.68).</summary>
    private static string Instruction(int deepest) =>
        string.Create(CultureInfo.InvariantCulture, $"TOC \\o \"1-{deepest}\" \\h \\z \\u");

    /// <param name="Id">Of the section or the entry; empty for the index.</param>
    /// <param name="Anchor">Name of the bookmark; empty where there is none.</param>
    internal sealed record Line(int Depth, string Id, string Anchor, string Title);
}
