namespace Publisher.Typesetting.Pdf.Images;

/// <summary>Tells the formats of images by their first bytes.</summary>
internal static class ImageReader
{
    public static PdfImage Read(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        return Begins(span, 0x89, 0x50, 0x4E, 0x47) ? PngReader.Read(file)
            : Begins(span, 0xFF, 0xD8, 0xFF) ? JpegReader.Read(file)
            : span.StartsWith("GIF8"u8) ? GifReader.Read(file)
            : throw new InvalidImageException(
                span.IsEmpty
                    ? "The image is empty. Insert it again in the document."
                    : $"The image is {Kind(span)}, which a PDF can't hold. Replace it by a PNG or JPEG."
            );
    }

    private static bool Begins(ReadOnlySpan<byte> file, params ReadOnlySpan<byte> signature) =>
        file.StartsWith(signature);

    private static string Kind(ReadOnlySpan<byte> file) =>
        file.StartsWith("RIFF"u8) ? "WebP"
        : file.StartsWith("BM"u8) ? "BMP"
        : file.StartsWith("<svg"u8) || file.StartsWith("<?xml"u8) ? "SVG"
        : Begins(file, 0x49, 0x49, 0x2A, 0) || Begins(file, 0x4D, 0x4D, 0, 0x2A) ? "TIFF"
        : "of an unknown kind";
}
