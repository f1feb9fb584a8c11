using DocumentFormat.OpenXml;
using Publisher.Model;
using Publisher.References.Index;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The index from A to Z: a section of its own, in columns below a heading over the whole width. Its terms are
/// links and no field, because Word's own index knows of pages only.</summary>
internal static class DocxIndex
{
    /// <summary>No id gives a bookmark that begins like this.</summary>
    public const string Bookmark = "_Index";

    /// <summary>Those of entries and sections begin with 1.</summary>
    private const string BookmarkId = "0";

    private const short Columns = 2;

    /// <summary>In twentieths of a point.</summary>
    private const string Gap = "454";

    /// <summary>Ends the text with the index's heading, and writes the letters.</summary>
    /// <param name="page">Of the text before it.</param>
    /// <returns>The page of the document's last section, which is the index.</returns>
    public static W.SectionProperties Write(
        Items<IndexLetter> index,
        EditionWords words,
        W.SectionProperties page,
        Action<OpenXmlElement> append
    )
    {
        append(Heading(words.Index, page));
        foreach (var letter in index)
        {
            append(
                Paragraph(
                    DocxStyles.IndexLetter,
                    DocxRun.Of(letter.Headed(words.Symbols), default, null)
                )
            );
            foreach (var line in letter.Lines)
            {
                append(Line(line, words));
            }
        }

        return InColumns(page);
    }

    /// <summary>The last paragraph of a section carries its page (ISO/IEC 29500-1, 17.6.18). The heading is that
    /// paragraph, so that no empty one can fall onto a page alone.</summary>
    private static W.Paragraph Heading(string title, W.SectionProperties page)
    {
        var heading = Paragraph(
            DocxStyles.Heading(1),
            new W.BookmarkStart { Id = BookmarkId, Name = Bookmark },
            DocxRun.Of(title, default, null),
            new W.BookmarkEnd { Id = BookmarkId }
        );
        heading.ParagraphProperties!.PageBreakBefore = new();
        heading.ParagraphProperties.SectionProperties = (W.SectionProperties)page.CloneNode(true);
        return heading;
    }

    private static W.Paragraph Line(IndexLine line, EditionWords words)
    {
        var isAlias = line.Headword.Length > 0;
        var link = new W.Hyperlink(
            DocxRun.Of(
                Flat(isAlias ? line.Headword : line.Name),
                default,
                DocxStyles.CrossReference
            )
        )
        {
            Anchor = BookmarkNames.Of(line.Entry),
            History = true,
        };
        var paragraph = Paragraph(DocxStyles.IndexLine);
        if (isAlias)
        {
            paragraph.AppendChild(DocxRun.Of($"{Flat(line.Name)}, {words.See} ", default, null));
        }

        paragraph.AppendChild(link);
        if (line.Qualifier.Length > 0)
        {
            paragraph.AppendChild(DocxRun.Of($" ({Flat(line.Qualifier)})", default, null));
        }

        return paragraph;
    }

    private static W.SectionProperties InColumns(W.SectionProperties page)
    {
        var columns = (W.SectionProperties)page.CloneNode(true);
        columns.RemoveAllChildren<W.SectionType>();
        columns.RemoveAllChildren<W.Columns>();
        columns.RemoveAllChildren<W.TitlePage>();
        columns.AddChild(new W.SectionType { Val = W.SectionMarkValues.Continuous });
        columns.AddChild(new W.Columns { ColumnCount = Columns, Space = Gap });
        return columns;
    }

    private static W.Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties { ParagraphStyleId = new() { Val = style } }
        );
        paragraph.Append(content);
        return paragraph;
    }

    private static string Flat(string text) =>
        XmlCharacters.Keep(text).ReplaceLineEndings(" ").Replace('\t', ' ');
}
