using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Publisher.Model;

/// <summary>A picture's bytes. Named for its content, so that the same picture has the same name in every export.</summary>
public sealed record ImageFile
{
    private ImageFile(
        string name,
        string mediaType,
        ReadOnlyMemory<byte> bytes,
        int width,
        int height
    )
    {
        Name = name;
        MediaType = mediaType;
        Bytes = bytes;
        Width = width;
        Height = height;
    }

    /// <summary><c>image-</c>, twelve hexadecimal digits of the content's SHA-256, and the extension of its type.</summary>
    public string Name { get; }

    /// <summary>As sniffed from the bytes: <c>image/png</c>, <c>image/jpeg</c> or <c>image/gif</c>.</summary>
    public string MediaType { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Width in pixels, from the file itself.</summary>
    public int Width { get; }

    /// <summary>Height in pixels, from the file itself.</summary>
    public int Height { get; }

    public bool Equals(ImageFile? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>Recognises PNG (ISO/IEC 15948), JPEG (ISO/IEC 10918-1) and GIF by content; null for anything else.</summary>
    public static ImageFile? Recognise(ReadOnlyMemory<byte> bytes)
    {
        var (mediaType, extension, size) = Sniff(bytes.Span);
        if (size is not (> 0, > 0))
        {
            return null;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..12];
        return new($"image-{hash}{extension}", mediaType, bytes, size.Width, size.Height);
    }

    private static (string MediaType, string Extension, (int Width, int Height) Size) Sniff(
        ReadOnlySpan<byte> bytes
    ) =>
        bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => (
                "image/png",
                ".png",
                PngSize(bytes)
            ),
            [0xFF, 0xD8, 0xFF, ..] => ("image/jpeg", ".jpg", JpegSize(bytes)),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => (
                "image/gif",
                ".gif",
                GifSize(bytes)
            ),
            _ => ("", "", (0, 0)),
        };

    private static (int, int) PngSize(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 24
            ? (0, 0)
            : (
                BinaryPrimitives.ReadInt32BigEndian(bytes[16..]),
                BinaryPrimitives.ReadInt32BigEndian(bytes[20..])
            );

    private static (int, int) GifSize(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 10
            ? (0, 0)
            : (
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
            );

    private static (int, int) JpegSize(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF; )
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..])
                );
            }

            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return (0, 0);
    }
}
