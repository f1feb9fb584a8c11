using System.Buffers;
using System.Buffers.Binary;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>Reads a JPEG's segments (ISO/IEC 10918-1, annex B); those that draw it are what a PDF holds (ISO 32000-1, 7.4.8). What
/// cameras and programs note beside them is left behind, as are stray bytes, and an end that is missing is added.</summary>
internal sealed class JpegReader
{
    private const int EndOfImage = 0xD9;
    private const int StartOfScan = 0xDA;
    private const int FirstApplication = 0xE0;
    private const int AdobeMarker = 0xEE;

    // SOF0 to SOF2; the others are lossless, hierarchical or arithmetic (T.81, table B.1).
    private const int LastWithHuffman = 0xC2;

    private readonly ArrayBufferWriter<byte> drawing = new();
    private readonly SortedDictionary<int, byte[]> profile = [];
    private (int Width, int Height, int Components) frame;
    private bool isAdobe;
    private bool isRgb;
    private bool hasJfif;
    private bool hasScan;

    private JpegReader() { }

    public static PageImage Read(ReadOnlyMemory<byte> file, int orientation)
    {
        var reader = new JpegReader();
        reader.ReadSegments(file.Span);
        var (width, height, components) = reader.frame;
        if (!reader.hasScan)
        {
            throw new InvalidImageException(
                "The JPEG is broken or cut off. Insert the image again in the document."
            );
        }
        if (width == 0 || height == 0 || components is not (1 or 3 or 4))
        {
            throw new InvalidImageException(
                "The JPEG is broken: it has no size. Insert the image again in the document."
            );
        }
        return new SampledImage(
            width,
            height,
            new(components) { Profile = reader.Profile() },
            reader.Entries(),
            reader.drawing.WrittenSpan.ToArray()
        )
        {
            Orientation = orientation,
        };
    }

    private void ReadSegments(ReadOnlySpan<byte> file)
    {
        drawing.Write<byte>([0xFF, 0xD8]);
        for (var at = 2; at + 4 <= file.Length; )
        {
            if (file[at] != 0xFF || file[at + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD8))
            {
                at++;
                continue;
            }
            var marker = file[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker == EndOfImage || length < 2 || at + 2 + length > file.Length)
            {
                break;
            }
            var end = at + 2 + length;
            end = marker == StartOfScan ? EndOfScan(file, end) : end;
            Read(marker, file.Slice(at + 4, length - 2), file[at..end]);
            at = end;
        }
        drawing.Write<byte>([0xFF, EndOfImage]);
    }

    private void Read(byte marker, ReadOnlySpan<byte> segment, ReadOnlySpan<byte> whole)
    {
        isAdobe |= marker == AdobeMarker && segment.StartsWith("Adobe"u8);
        hasScan |= marker == StartOfScan;
        if (segment.Length > 14 && segment.StartsWith("ICC_PROFILE\0"u8))
        {
            profile.TryAdd(segment[12], segment[14..].ToArray());
        }
        if (IsFrame(marker))
        {
            CheckFrame(marker, segment);
            frame = (
                BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
                BinaryPrimitives.ReadUInt16BigEndian(segment[1..]),
                segment[5]
            );
            isRgb = segment is [_, _, _, _, _, 3, (byte)'R', _, _, (byte)'G', _, _, (byte)'B', ..];
        }
        var isJfif = marker == FirstApplication && segment.StartsWith("JFIF\0"u8);
        hasJfif |= isJfif;
        if (marker is < FirstApplication or AdobeMarker || isJfif)
        {
            drawing.Write(whole);
        }
    }

    /// <summary>Where the marker after a scan's data stands: within it 0xFF is followed by 0 or the mark of a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        for (; at + 1 < file.Length; at++)
        {
            if (file[at] == 0xFF && file[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }
        return file.Length;
    }

    private string Entries() =>
        "/BitsPerComponent 8/Filter/DCTDecode"
        // Where nobody says it, three components are taken for brightness and hue.
        + (isRgb && !isAdobe && !hasJfif ? "/DecodeParms<</ColorTransform 0>>" : "")
        // Photoshop writes CMYK upside down, and says so by its marker only.
        + (frame.Components == 4 && isAdobe ? "/Decode[1 0 1 0 1 0 1 0]" : "");

    /// <summary>Its parts in the order of their numbers (ICC.1:2004-10, B.4).</summary>
    private byte[]? Profile()
    {
        var whole = profile.Values.SelectMany(part => part).ToArray();
        return IccProfile.IsUsable(whole, frame.Components) && !IccProfile.IsSrgb(whole)
            ? whole
            : null;
    }

    private static bool IsFrame(int marker) =>
        marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static void CheckFrame(int marker, ReadOnlySpan<byte> segment)
    {
        if (marker > LastWithHuffman)
        {
            throw new InvalidImageException(
                "The JPEG is of a kind that a PDF can't hold (lossless, hierarchical or arithmetic). Save it as an ordinary JPEG."
            );
        }
        if (segment.Length < 6 || segment[0] != 8)
        {
            throw new InvalidImageException(
                "The JPEG doesn't have 8 bits a sample. Save it as an ordinary JPEG."
            );
        }
    }
}
