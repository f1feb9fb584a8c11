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
        file.WriteStream(number, entries.Written, image.Data.Span, image.IsRaw);
        return number;
    }

    private static TokenWriter Entries(PdfImage image) =>
        new TokenWriter()
            .Raw("/Type/XObject/Subtype/Image/Width "u8)
            .Integer(image.Width)
            .Raw("/Height "u8)
            .Integer(image.Height);
}
