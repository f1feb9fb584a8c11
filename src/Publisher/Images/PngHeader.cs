using System.Buffers.Binary;

namespace Publisher.Images;

/// <summary>A PNG's size, resolution and turn (ISO/IEC 15948, 11.2.2, 11.3.5.3; PNG extensions, eXIf).</summary>
internal static class PngHeader
{
    private const double MetresInInch = 0.0254;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var header = new ImageHeader(
            BinaryPrimitives.ReadInt32BigEndian(file[16..]),
            BinaryPrimitives.ReadInt32BigEndian(file[20..])
        );
        for (var at = 8; at + 12 <= file.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var type = file.Slice(at + 4, 4);
            if (length > file.Length - at - 12 || type.SequenceEqual("IDAT"u8))
            {
                break;
            }
            var content = file.Slice(at + 8, (int)length);
            header =
                type.SequenceEqual("pHYs"u8) && length == 9 && content[8] == 1
                    ? header with
                    {
                        Resolution = (Resolution(content), Resolution(content[4..])),
                    }
                : type.SequenceEqual("eXIf"u8)
                    ? header with
                    {
                        Orientation = TiffDirectory.Read(content).Orientation,
                    }
                : header;
            at += 12 + (int)length;
        }
        return header;
    }

    private static double Resolution(ReadOnlySpan<byte> pixelsInMetre) =>
        BinaryPrimitives.ReadUInt32BigEndian(pixelsInMetre) * MetresInInch;
}
