using System.Buffers.Binary;

namespace Publisher.Typesetting.Pdf.Images;

/// <summary>Reads a JPEG's frame header; the file itself is what a PDF holds (ISO 32000-1, 7.4.8).</summary>
internal static class JpegReader
{
    private const int StartOfScan = 0xDA;
    private const int AdobeMarker = 0xEE;

    // SOF0 to SOF2; the others are lossless, hierarchical or arithmetic (T.81, table B.1).
    private const int LastWithHuffman = 0xC2;

    public static PdfImage Read(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        var at = 2;
        var (width, height, components, adobe) = (0, 0, 0, false);
        while (true)
        {
            var (marker, range, next) = Segment(span, at);
            var segment = span[range];
            if (marker == StartOfScan)
            {
                break;
            }
            adobe |= marker == AdobeMarker && segment.StartsWith("Adobe"u8);
            if (IsFrame(marker))
            {
                CheckFrame(marker, segment);
                height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
                components = segment[5];
            }
            at = next;
        }
        if (width == 0 || height == 0 || components is not (1 or 3 or 4))
        {
            throw new InvalidImageException(
                "The JPEG is broken: it has no size. Insert the image again in the document."
            );
        }
        if (span[at..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0)
        {
            throw new InvalidImageException(
                "The JPEG is cut off. Insert the image again in the document."
            );
        }
        // Photoshop writes CMYK upside down, and says so by its marker only.
        var inverted = components == 4 && adobe ? "/Decode[1 0 1 0 1 0 1 0]" : "";
        var space = components switch
        {
            1 => "/ColorSpace/DeviceGray",
            3 => "/ColorSpace/DeviceRGB",
            _ => "",
        };
        var entries = $"{space}/BitsPerComponent 8/Filter/DCTDecode{inverted}";
        return new PdfImage(width, height, entries, file) { IsInk = components == 4 };
    }

    // SOF0 to SOF15, without the three codes among them that mean something else (T.81, table B.1).
    private static bool IsFrame(int marker) =>
        marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>What readers of PDF must decode: baseline and progressive, of 8 bits (ISO 32000-1, 7.4.8).</summary>
    private static void CheckFrame(int marker, ReadOnlySpan<byte> segment)
    {
        if (marker > LastWithHuffman)
        {
            throw new InvalidImageException(
                "The JPEG is packed in a rare way, which a PDF can't hold. Save it as an ordinary JPEG."
            );
        }
        if (segment.Length < 6 || segment[0] != 8)
        {
            throw new InvalidImageException(
                "The JPEG doesn't have 8 bits a sample. Save it as an ordinary JPEG."
            );
        }
    }

    private static (int Marker, Range Segment, int Next) Segment(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length && file[at] == 0xFF && file[at + 1] == 0xFF)
        {
            at++;
        }
        if (at + 4 > file.Length || file[at] != 0xFF)
        {
            throw new InvalidImageException(
                "The JPEG is broken or cut off. Insert the image again in the document."
            );
        }
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        if (length < 2 || at + 2 + length > file.Length)
        {
            throw new InvalidImageException(
                "The JPEG is broken or cut off. Insert the image again in the document."
            );
        }
        return (file[at + 1], (at + 4)..(at + 2 + length), at + 2 + length);
    }
}
