using System.Globalization;
using DocumentFormat.OpenXml;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.References.Index;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The index from A to Z: a section of its own, in columns below a heading over the whole width. It is Word's own
/// field, filled with what Word would put there, from the pages of our draft.</summary>
internal static class DocxIndex
{
    /// <summary>No id gives a bookmark that begins like this.</summary>
    public const string Bookmark = "_Index";

    /// <summary>Those of entries and sections begin with 1.</summary>
    private const string BookmarkId = "0";

    private const short Columns = 2;

    /// <summary>In twentieths of a point.</summary>
    private const string Gap = "454";

    /// <summary>Letters as headings, in as many columns, a comma before "see" (ISO/IEC 29500-1, 17.16.5.32).</summary>
    private static readonly string Instruction = string.Create(
        CultureInfo.InvariantCulture,
        $"INDEX \\h \"A\" \\c \"{Columns}\" \\k \", \""
    );

    /// <summary>Ends the text with the index's heading, and writes the letters.</summary>
    /// <param name="page">Of the text before it.</param>
    /// <returns>The page of the document's last section, which is the index.</returns>
    public static W.SectionProperties Write(
        Items<IndexLetter> index,
        EditionWords words,
        W.SectionProperties page,
        IndexedPages pages,
        Action<OpenXmlElement> append
    )
    {
        append(Heading(words.Index, page));
        List<W.Paragraph> lines =
        [
            .. index.SelectMany(letter =>
                PrintedLine
                    .Of(letter)
                    .SelectMany(line => Lines(line, words, pages))
                    .Prepend(
                        Paragraph(
                            DocxStyles.IndexLetter,
                            DocxRun.Of(letter.Headed(words.Symbols), default, null)
                        )
                    )
            ),
        ];
        var at = lines[0].ParagraphProperties!;
        foreach (var run in FieldRuns.Open(Instruction).Reverse())
        {
            at.InsertAfterSelf(run);
        }

        lines[^1].AppendChild(FieldRuns.Close());
        lines.ForEach(append);
        return InColumns(page);
    }

    public static string Flat(string text) =>
        XmlCharacters.Keep(text).ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>The last paragraph of a section carries its page (ISO/IEC 29500-1, 17.6.18). The heading is that
    /// paragraph, so that no empty one can fall onto a page alone.</summary>
    private static W.Paragraph Heading(string title, W.SectionProperties page)
    {
        var heading = Paragraph(
            DocxStyles.IndexTitle,
            new W.BookmarkStart { Id = BookmarkId, Name = Bookmark },
            DocxRun.Of(title, default, null),
            new W.BookmarkEnd { Id = BookmarkId }
        );
        heading.ParagraphProperties!.SectionProperties = (W.SectionProperties)page.CloneNode(true);
        return heading;
    }

    private static IEnumerable<W.Paragraph> Lines(
        PrintedLine line,
        EditionWords words,
        IndexedPages pages
    )
    {
        if (line.Entries.Count == 0)
        {
            yield return Paragraph(
                DocxStyles.IndexLine,
                [DocxRun.Of($"{Flat(line.Name)}, {words.See} ", default, null), .. Others(line.See)]
            );
            yield break;
        }

        var parts = pages.Of(line.Entries);
        var name = Link(IndexMarks.Named(line.Name, line.Qualifier), line.Entries[0]);
        yield return Paragraph(DocxStyles.IndexLine, [name, .. Numbers(parts[0])]);
        foreach (var part in parts.Skip(1))
        {
            yield return Paragraph(
                DocxStyles.IndexSubEntry,
                [DocxRun.Of(Flat(part.Title), default, null), .. Numbers(part)]
            );
        }

        if (line.SeeAlso.Count > 0)
        {
            yield return Paragraph(
                DocxStyles.IndexSubEntry,
                [DocxRun.Of($"{words.SeeAlso} ", default, null), .. Others(line.SeeAlso)]
            );
        }
    }

    private static IEnumerable<OpenXmlElement> Others(Items<IndexReference> others)
    {
        foreach (var (at, other) in others.AsEnumerable().Index())
        {
            if (at > 0)
            {
                yield return DocxRun.Of("; ", default, null);
            }

            yield return Link(IndexMarks.Named(other.Name, other.Qualifier), other.Entry);
        }
    }

    private static W.Hyperlink Link(string name, string entry) =>
        new(DocxRun.Of(name, default, null)) { Anchor = BookmarkNames.Of(entry), History = true };

    private static IEnumerable<W.Run> Numbers(SubEntry<IndexedPage> part)
    {
        foreach (var page in part.Places)
        {
            yield return DocxRun.Of(", ", default, null);
            yield return DocxRun.Of(page.Number, page.IsDefining ? TextStyle.Bold : default, null);
        }
    }

    private static W.SectionProperties InColumns(W.SectionProperties page)
    {
        var columns = (W.SectionProperties)page.CloneNode(true);
        columns.RemoveAllChildren<W.SectionType>();
        columns.RemoveAllChildren<W.PageNumberType>();
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
}
