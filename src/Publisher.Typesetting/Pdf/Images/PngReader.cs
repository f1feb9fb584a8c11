namespace Publisher.Typesetting.Pdf.Images;

internal static class PngReader
{
    public static PdfImage Read(ReadOnlyMemory<byte> file) =>
        throw new InvalidImageException("PNG" + file.Length);
}
