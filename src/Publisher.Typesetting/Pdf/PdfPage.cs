using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pdf.Content;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pdf;

/// <summary>
/// A page to draw on. Measures are points (1/72 inch) from the page's upper left corner, x to the right and y down;
/// text stands on its baseline. What is drawn later covers what was drawn before. When the document's next page is
/// added, or the document is finished, the page is written and takes no more.
/// </summary>
public sealed class PdfPage
{
    private readonly PdfDocument document;
    private readonly PageContent content;
    private readonly List<int> annotations = [];
    private readonly TokenWriter entry = new();
    private bool isWritten;

    internal PdfPage(PdfDocument document, int number, int index, double width, double height)
    {
        this.document = document;
        (Number, Index, Width, Height) = (number, index, width, height);
        content = new PageContent(document.PageTokens(), height, number, document.Tree);
    }

    /// <summary>The page's place in the document, from 0.</summary>
    public int Index { get; }

    public double Width { get; }

    public double Height { get; }

    internal int Number { get; }

    /// <inheritdoc cref="PdfDocument.IsDraft"/>
    internal bool IsDraft => document.IsDraft;

    /// <summary>What is drawn, for the writer of the page; nothing can be added from then on.</summary>
    internal PageContent Close()
    {
        isWritten = true;
        return content;
    }

    internal IReadOnlyList<int> Annotations => annotations;

    // Words drawn on a page that is in the file already would be lost without a sound.
    private PageContent Open =>
        isWritten
            ? throw new InvalidOperationException($"Page {Index + 1} is written; it takes no more.")
            : content;

    /// <summary>What is drawn from here on belongs to an element of the structure tree.</summary>
    public void Mark(StructureElement element) => Open.Mark(element, default);

    /// <summary>What is drawn from here on is no part of the text; so is what is drawn before any mark.</summary>
    public void MarkArtifact(Artifact artifact) => Open.Mark(null, artifact);

    /// <summary>Gives an element its place after its siblings though nothing be drawn for it: an empty cell.</summary>
    public void Place(StructureElement element) => document.Place(element);

    /// <summary>
    /// Draws glyphs of one font in a row. The text that they stand for is what readers search, copy and hear, so it
    /// holds the spaces too, each with the font's own space glyph.
    /// </summary>
    /// <param name="size">The size of the em in points.</param>
    /// <param name="x">Where the first glyph begins.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="text">The text of the whole run: each glyph takes its next <see cref="TextGlyph.TextLength"/> units.</param>
    /// <exception cref="ArgumentException">The glyphs stand for more text or for less than there is.</exception>
    public void ShowText(
        Font font,
        double size,
        RgbColor color,
        double x,
        double y,
        ReadOnlySpan<char> text,
        ReadOnlySpan<TextGlyph> glyphs
    )
    {
        if (!IsDraft)
        {
            Open.ShowText(document.Embed(font), size, color, x, y, text, glyphs);
        }
    }

    /// <summary>Begins text that readers take for another one, whatever its glyphs stand for: a formula. Nothing but text is
    /// drawn until <see cref="EndReplaced"/>.</summary>
    internal void BeginReplaced(string text) => Open.BeginReplacedText(text);

    internal void EndReplaced() => Open.EndReplaced();

    /// <summary>Fills a rectangle, given by its upper left corner.</summary>
    public void FillRectangle(RgbColor color, double x, double y, double width, double height)
    {
        if (!IsDraft)
        {
            Open.FillRectangle(color, x, y, width, height);
        }
    }

    /// <summary>Draws a straight line.</summary>
    /// <param name="thickness">In points, half to each side.</param>
    public void DrawLine(
        RgbColor color,
        double thickness,
        double x1,
        double y1,
        double x2,
        double y2
    )
    {
        if (!IsDraft)
        {
            Open.DrawLine(color, thickness, x1, y1, x2, y2);
        }
    }

    /// <summary>Draws an image into a rectangle, given by its upper left corner; an image used again is stored once.</summary>
    public void DrawImage(PageImage image, double x, double y, double width, double height)
    {
        if (!IsDraft)
        {
            Open.DrawImage(document.Embed(image), x, y, width, height);
        }
    }

    /// <summary>Makes a rectangle open an address.</summary>
    /// <param name="description">What is said of the link to someone who can't see it; mostly its text or its address.</param>
    /// <param name="element">The Link that it is the area of; null in a document without structure.</param>
    public void AddLink(
        double x,
        double y,
        double width,
        double height,
        string address,
        string description,
        StructureElement? element = null
    ) =>
        AddLink(
            x,
            y,
            width,
            height,
            description,
            element,
            // An address is 7-bit ASCII (12.6.4.7).
            entry => entry.Raw("/A<</S/URI/URI"u8).Text(AsciiAddress.Escaped(address)).Raw(">>"u8)
        );

    /// <summary>Makes a rectangle lead to a named destination, which may be added before or after.</summary>
    public void AddInternalLink(
        double x,
        double y,
        double width,
        double height,
        string destination,
        string description,
        StructureElement? element = null
    )
    {
        document.Destinations.Use(destination);
        AddLink(
            x,
            y,
            width,
            height,
            description,
            element,
            entry => entry.Raw("/Dest"u8).Text(destination)
        );
    }

    /// <summary>Names a place of this page, so that links, the outline and <c>file.pdf#name</c> can open it.</summary>
    /// <param name="y">What comes to stand at the window's upper edge.</param>
    /// <exception cref="ArgumentException">The document has a destination of this name.</exception>
    public void AddDestination(string name, double x, double y) =>
        document.Destinations.Add(name, Number, x, Height - y);

    private void AddLink(
        double x,
        double y,
        double width,
        double height,
        string description,
        StructureElement? element,
        Action<TokenWriter> writeTarget
    )
    {
        _ = Open;
        if (IsDraft)
        {
            return;
        }

        var number = document.File.Allocate();
        annotations.Add(number);
        entry.Clear();
        entry.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8);
        entry.Number(x).Space().Number(Height - y - height).Space();
        entry.Number(x + width).Space().Number(Height - y).Raw("]/Contents"u8);
        entry.Text(StructureElementWriter.Clipped(description));
        if (element is not null && document.Tree is { } tree)
        {
            entry.Raw("/StructParent "u8).Integer(tree.AddAnnotation(element, Number, number));
        }
        writeTarget(entry);
        document.File.Write(number, entry.Raw(">>"u8));
    }
}
