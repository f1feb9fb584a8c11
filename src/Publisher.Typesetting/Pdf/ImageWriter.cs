namespace Publisher.Typesetting.Pdf;

/// <summary>Writes an image object and its opacity (ISO 32000-1, 8.9.5 and 11.6.5.3).</summary>
internal static class ImageWriter
{
    public static int Write(ObjectFile file, PdfImage image)
    {
        var number = file.Allocate();
        var entries = Entries(image).Raw(image.Entries);
        if (image.Opacity is { } opacity)
        {
            var mask = file.Allocate();
            entries.Raw("/SMask "u8).Reference(mask);
            var maskEntries = Entries(image).Raw("/ColorSpace/DeviceGray/BitsPerComponent 8"u8);
            file.WriteStream(mask, maskEntries.Written, opacity);
        }
        if (image.IsInk)
        {
            WriteInk(file, entries);
        }
        file.WriteStream(number, entries.Written, image.Data.Span, image.IsRaw);
        return number;
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
        entries.Raw("/ColorSpace[/DeviceN[/Cyan/Magenta/Yellow/Black]/DeviceRGB "u8);
        entries.Reference(function).Raw("]"u8);
    }

    private static TokenWriter Entries(PdfImage image) =>
        new TokenWriter()
            .Raw("/Type/XObject/Subtype/Image/Width "u8)
            .Integer(image.Width)
            .Raw("/Height "u8)
            .Integer(image.Height);
}
