namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>Tells the formats of images by their first bytes.</summary>
internal static class ImageReader
{
    /// <param name="orientation"><inheritdoc cref="PageImage.Orientation"/></param>
    public static PageImage Read(ReadOnlyMemory<byte> file, int orientation)
    {
        var span = file.Span;
        return span is [0x89, 0x50, 0x4E, 0x47, ..] ? PngReader.Read(file, orientation)
            : span is [0xFF, 0xD8, 0xFF, ..] ? JpegReader.Read(file, orientation)
            : span.StartsWith("GIF8"u8) ? GifReader.Read(file)
            : throw new InvalidImageException(
                span.IsEmpty
                    ? "The image is empty. Insert it again in the document."
                    : "The image is neither PNG, JPEG nor GIF. Replace it by a PNG or JPEG."
            );
    }
}
