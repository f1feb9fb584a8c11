using System.Buffers.Binary;

namespace Publisher.Images;

/// <summary>A JPEG's size (ISO/IEC 10918-1, B.2.2), resolution (JFIF 1.02) and turn (Exif). Stray bytes between its
/// segments are passed over, as browsers do.</summary>
internal static class JpegHeader
{
    private const double CentimetresInInch = 2.54;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var header = new ImageHeader(0, 0);
        for (var at = 2; at + 4 <= file.Length; )
        {
            if (file[at] != 0xFF || file[at + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD8))
            {
                at++;
                continue;
            }
            var marker = file[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker is 0xDA or 0xD9 || length < 2 || at + 2 + length > file.Length)
            {
                break;
            }
            header = With(header, marker, file.Slice(at + 4, length - 2));
            at += 2 + length;
        }
        return header;
    }

    private static ImageHeader With(ImageHeader header, byte marker, ReadOnlySpan<byte> segment) =>
        marker switch
        {
            >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) when segment.Length > 5 =>
                header with
                {
                    Width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
                    Height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]),
                },
            0xE0 when segment.StartsWith("JFIF\0"u8) && segment.Length >= 12 => header with
            {
                Resolution = (Density(segment, 8), Density(segment, 10)),
            },
            0xE1 when segment.StartsWith("Exif\0\0"u8) => header with
            {
                Orientation = TiffDirectory.Read(segment[6..]).Orientation,
            },
            _ => header,
        };

    private static double Density(ReadOnlySpan<byte> segment, int place) =>
        segment[7] switch
        {
            1 => BinaryPrimitives.ReadUInt16BigEndian(segment[place..]),
            2 => BinaryPrimitives.ReadUInt16BigEndian(segment[place..]) * CentimetresInInch,
            _ => 0,
        };
}
