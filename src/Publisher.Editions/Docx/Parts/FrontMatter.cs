using DocumentFormat.OpenXml;
using Publisher.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>What stands before the text: the title with the edition's imprint on a page of its own, and the contents. It is
/// a section, whose pages are numbered in roman, so that those of the text begin with 1.</summary>
internal static class FrontMatter
{
    /// <summary>Writes what follows the title.</summary>
    /// <returns>Whether there is any front matter.</returns>
    public static bool Write(
        Document document,
        EditionSettings settings,
        EditionWords words,
        DocxPage page,
        IReadOnlyList<DocxContents.Line> contents,
        DocxPageNumbers pages,
        Action<OpenXmlElement> append
    )
    {
        List<OpenXmlElement> written = [];
        if (document.Title.Count > 0)
        {
            written.AddRange(Imprint(document, settings, words));
        }

        if (contents.Count > 0)
        {
            DocxContents.Fill(contents, page.Contents, pages.Of, page.TextWidth);
            if (written.Count > 0)
            {
                OpenPage(page.Contents);
            }

            written.Add(page.ContentsBlock);
            written.AddRange(page.AfterContents);
            if (written[^1] is not W.Paragraph)
            {
                written.Add(DocxTable.Paragraph(DocxStyles.ContentsEnd));
            }
        }

        if (written.Count > 0)
        {
            End((W.Paragraph)written[^1], page.Section);
            written.ForEach(append);
        }

        return written.Count > 0;
    }

    /// <summary>Who made the edition, when, which one it is, and under which licence.</summary>
    private static IEnumerable<W.Paragraph> Imprint(
        Document document,
        EditionSettings settings,
        EditionWords words
    )
    {
        string[] lines =
        [
            string.Join(", ", settings.Authors),
            settings.IsDated ? words.Date(settings.Date) : "",
            words.Edition(settings.EditionName(document)),
            settings.Licence,
        ];
        return lines
            .Where(line => line.Length > 0)
            .Select(line => new W.Paragraph(
                new W.ParagraphProperties { ParagraphStyleId = new() { Val = DocxStyles.Imprint } },
                DocxRun.Of(DocxIndex.Flat(line), default, null)
            ));
    }

    /// <summary>Ends the section with its last paragraph, which carries its page (ISO/IEC 29500-1, 17.6.18).</summary>
    /// <param name="page">Of the document.</param>
    private static void End(W.Paragraph last, W.SectionProperties page)
    {
        var section = (W.SectionProperties)page.CloneNode(true);
        section.RemoveAllChildren<W.PageNumberType>();
        section.RemoveAllChildren<W.TitlePage>();
        section.AddChild(new W.PageNumberType { Format = W.NumberFormatValues.LowerRoman });
        // The first page of the section has no number.
        section.AddChild(new W.TitlePage());
        last.ParagraphProperties ??= new();
        last.ParagraphProperties.SectionProperties = section;
    }

    /// <summary>The page of the text. After front matter its numbers begin with 1, which is printed.</summary>
    public static W.SectionProperties PageOfText(W.SectionProperties page, bool hasFront)
    {
        var section = (W.SectionProperties)page.CloneNode(true);
        if (hasFront)
        {
            section.RemoveAllChildren<W.PageNumberType>();
            section.RemoveAllChildren<W.TitlePage>();
            section.AddChild(new W.PageNumberType { Start = 1 });
        }

        return section;
    }

    /// <summary>Sets contents on the page after the title.</summary>
    private static void OpenPage(OpenXmlElement contents)
    {
        if (contents.GetFirstChild<W.Paragraph>() is { } heading)
        {
            heading.ParagraphProperties ??= new();
            heading.ParagraphProperties.PageBreakBefore = new();
        }
    }
}
