namespace Publisher.Typesetting.Pdf.Images;

internal static class GifReader
{
    public static PdfImage Read(ReadOnlyMemory<byte> file) =>
        throw new InvalidImageException("GIF" + file.Length);
}
