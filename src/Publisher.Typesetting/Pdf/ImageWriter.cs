using System.Diagnostics;
using Publisher.Typesetting.Drawings;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pdf.Content;

namespace Publisher.Typesetting.Pdf;

/// <summary>Writes the object that fills the unit square when an image is drawn: samples and their opacity (ISO 32000-1, 8.9.5
/// and 11.6.5.3), or a form (8.10).</summary>
internal static class ImageWriter
{
    /// <returns>The number of the object.</returns>
    public static int Write(PdfDocument document, PageImage image) =>
        image switch
        {
            SampledImage sampled => Write(document, sampled),
            DrawnImage drawn => Write(document, drawn.Drawing),
            _ => throw new UnreachableException($"No writer for {image.GetType().Name}."),
        };

    private static int Write(PdfDocument document, VectorDrawing drawing)
    {
        var writer = new DrawingWriter(document, (drawing.Width, drawing.Height));
        writer.Add(drawing.Items);
        // y grows downwards in a drawing and upwards in the unit square.
        var matrix = new Matrix(1.0 / drawing.Width, 0, 0, -1.0 / drawing.Height, 0, 1);
        return writer.Finish(matrix, isGroup: false);
    }

    private static int Write(PdfDocument document, SampledImage image)
    {
        var file = document.File;
        var number = file.Allocate();
        var entries = new TokenWriter()
            .Raw("/Type/XObject/Subtype/Image/Width "u8)
            .Integer(image.Width)
            .Raw("/Height "u8)
            .Integer(image.Height)
            .Raw(image.Entries)
            .Raw("/ColorSpace"u8);
        WriteColours(document, image.Colours, entries);
        if (image.Opacity is { } opacity)
        {
            entries.Raw("/SMask "u8).Reference(Write(document, opacity));
        }
        file.WriteStream(number, entries.Written, image.Data.Span, image.IsRaw);
        return number;
    }

    private static void WriteColours(
        PdfDocument document,
        ImageColours colours,
        TokenWriter entries
    )
    {
        if (colours.Palette is { } palette)
        {
            entries.Raw("[/Indexed"u8);
            WriteColours(document, colours with { Palette = null }, entries);
            entries.Space().Integer((palette.Length / 3) - 1).Raw("<"u8).Hex(palette).Raw(">]"u8);
        }
        else if (colours.Profile is { } profile)
        {
            entries.Raw("[/ICCBased "u8);
            entries.Reference(document.Embed(profile, colours.Channels)).Raw("]"u8);
        }
        else if (colours.Channels == 4)
        {
            WriteInk(document.File, entries);
        }
        else
        {
            entries.Raw(colours.Channels == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8);
        }
    }

    /// <summary>
    /// Inks as what they leave of the light's red, green and blue. What they look like in print nobody says, and the bare
    /// device's CMYK may not stand beside an output intent of RGB (ISO 19005-2, 6.2.4.3).
    /// </summary>
    private static void WriteInk(ObjectFile file, TokenWriter entries)
    {
        var function = file.Allocate();
        file.WriteStream(
            function,
            "/FunctionType 4/Domain[0 1 0 1 0 1 0 1]/Range[0 1 0 1 0 1]"u8,
            // (1 - k) goes to the bottom of the stack, and each other ink's rest is multiplied by it.
            "{1 exch sub 4 1 roll 1 exch sub 3 index mul 4 1 roll 1 exch sub 2 index mul 4 1 roll 1 exch sub mul 3 1 roll}"u8
        );
        entries.Raw("[/DeviceN[/Cyan/Magenta/Yellow/Black]/DeviceRGB "u8);
        entries.Reference(function).Raw("]"u8);
    }
}
