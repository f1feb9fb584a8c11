using Publisher.Tests.Typesetting.Fonts;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pdf;

namespace Publisher.Tests.Typesetting.Pdf;

/// <summary>Makes small documents for tests.</summary>
internal static class Drawing
{
    public static PdfMetadata Metadata { get; } = new() { Title = "A title", Language = "en" };

    public static byte[] Document(Action<PdfDocument> draw, PdfMetadata? metadata = null)
    {
        using var output = new MemoryStream();
        using var document = new PdfDocument(output, metadata ?? Metadata);
        draw(document);
        document.Finish();
        return output.ToArray();
    }

    public static PdfReading Read(Action<PdfDocument> draw, PdfMetadata? metadata = null) =>
        new(Document(draw, metadata));

    /// <summary>Draws a text, a glyph a character.</summary>
    public static void Show(
        this PdfPage page,
        string text,
        double x = 50,
        double y = 100,
        Font? font = null
    )
    {
        font ??= TemplateFonts.Serif;
        var glyphs = text.EnumerateRunes()
            .Select(rune => new TextGlyph(font.GlyphOf(rune.Value), rune.Utf16SequenceLength));
        page.ShowText(font, 10, RgbColor.Black, x, y, text, [.. glyphs]);
    }
}
