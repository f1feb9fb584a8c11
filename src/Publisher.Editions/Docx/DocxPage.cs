using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The template's page and the frame of its contents.</summary>
internal sealed class DocxPage
{
    /// <summary>What the template has in place of the word for contents.</summary>
    private const string Title = "{contents}";

    public DocxPage(Document frame, EditionWords words)
    {
        Section =
            frame.Body?.GetFirstChild<SectionProperties>()
            ?? throw Lacks("a w:sectPr at the end of w:body");
        ContentsBlock =
            frame.Body.GetFirstChild<SdtBlock>() ?? throw Lacks("a w:sdt for the contents");
        AfterContents = [.. ContentsBlock.ElementsAfter().Where(element => element != Section)];
        Contents = ContentsBlock.GetFirstChild<SdtContentBlock>() ?? throw Lacks("a w:sdtContent");
        foreach (var heading in Contents.Descendants<Text>().Where(text => text.Text == Title))
        {
            heading.Text = words.Contents;
        }

        var size = Section.GetFirstChild<PageSize>() ?? throw Lacks("a w:pgSz");
        var margin = Section.GetFirstChild<PageMargin>() ?? throw Lacks("a w:pgMar");
        (Width, Height) = ((int)(size.Width?.Value ?? 0), (int)(size.Height?.Value ?? 0));
        Margins = (
            margin.Top?.Value ?? 0,
            margin.Bottom?.Value ?? 0,
            (int)(margin.Left?.Value ?? 0) + (int)(margin.Gutter?.Value ?? 0),
            (int)(margin.Right?.Value ?? 0)
        );
        TextWidth = Width - Margins.Left - Margins.Right;
        TextHeight = Height - Margins.Top - Margins.Bottom;
    }

    public SectionProperties Section { get; }

    public SdtBlock ContentsBlock { get; }

    /// <summary>What the template sets between the contents and the text.</summary>
    public IReadOnlyList<OpenXmlElement> AfterContents { get; }

    /// <summary>Where the lines of the contents go.</summary>
    public OpenXmlCompositeElement Contents { get; }

    /// <summary>Of the paper, in twentieths of a point.</summary>
    public int Width { get; }

    /// <summary>In twentieths of a point.</summary>
    public int Height { get; }

    /// <summary>In twentieths of a point.</summary>
    public (int Top, int Bottom, int Left, int Right) Margins { get; }

    /// <summary>In twentieths of a point.</summary>
    public int TextWidth { get; }

    /// <summary>In twentieths of a point.</summary>
    public int TextHeight { get; }

    private static InvalidDataException Lacks(string what) =>
        new($"templates/docx/document.xml lacks {what}: put it back, or restore the template.");
}
