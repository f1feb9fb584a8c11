using System.Buffers.Binary;

namespace Publisher.Images;

/// <summary>A WebP's size and turn (RFC 9649, 2.5 to 2.7).</summary>
internal static class WebPHeader
{
    private const int FourteenBits = 0x3FFF;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var header = new ImageHeader(0, 0);
        for (var at = 12L; at + 8 <= file.Length; )
        {
            var chunk = file[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            header = With(header, chunk[..4], chunk[8..]);
            at += 8L + length + (length & 1);
        }
        return header;
    }

    private static ImageHeader With(
        ImageHeader header,
        ReadOnlySpan<byte> type,
        ReadOnlySpan<byte> content
    ) =>
        type.SequenceEqual("EXIF"u8)
            ? header with
            {
                Orientation = TiffDirectory
                    .Read(content.StartsWith("Exif\0\0"u8) ? content[6..] : content)
                    .Orientation,
            }
        : header.Width > 0 ? header
        : type.SequenceEqual("VP8X"u8) && content.Length >= 10
            ? header with
            {
                Width = 1 + Number24(content[4..]),
                Height = 1 + Number24(content[7..]),
            }
        : type.SequenceEqual("VP8L"u8) && content.Length >= 5 ? Lossless(header, content[1..])
        : type.SequenceEqual("VP8 "u8) && content.Length >= 10
            ? header with
            {
                Width = BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & FourteenBits,
                Height = BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & FourteenBits,
            }
        : header;

    private static ImageHeader Lossless(ImageHeader header, ReadOnlySpan<byte> content)
    {
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(content);
        return header with
        {
            Width = 1 + (int)(bits & FourteenBits),
            Height = 1 + (int)((bits >> 14) & FourteenBits),
        };
    }

    private static int Number24(ReadOnlySpan<byte> content) =>
        content[0] | (content[1] << 8) | (content[2] << 16);
}
