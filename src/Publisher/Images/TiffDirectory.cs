using System.Buffers.Binary;

namespace Publisher.Images;

/// <summary>The first directory of a TIFF (6.0, section 2), which Exif is too: what it says of size and turn.</summary>
internal sealed class TiffDirectory
{
    private const int Centimetre = 3;
    private readonly Dictionary<int, double> values = [];

    private TiffDirectory() { }

    public int Orientation => Value(274) is >= 1 and <= 8 and var turn ? (int)turn : 1;

    public ImageHeader Header =>
        new((int)Value(256), (int)Value(257))
        {
            Resolution = (Resolution(282), Resolution(283)),
            Orientation = Orientation,
        };

    /// <summary>Never fails: what lies beyond the end is not there.</summary>
    public static TiffDirectory Read(ReadOnlySpan<byte> tiff)
    {
        var directory = new TiffDirectory();
        if (tiff.Length < 8)
        {
            return directory;
        }
        var isLittle = tiff[0] == (byte)'I';
        var start = Number(tiff, 4, isLittle);
        if (start > (uint)tiff.Length - 2)
        {
            return directory;
        }
        var count = Short(tiff, (int)start, isLittle);
        for (var entry = (long)start + 2; count-- > 0 && entry + 12 <= tiff.Length; entry += 12)
        {
            directory.Add(tiff, (int)entry, isLittle);
        }
        return directory;
    }

    private void Add(ReadOnlySpan<byte> tiff, int entry, bool isLittle)
    {
        var place = Number(tiff, entry + 8, isLittle);
        double? value = Short(tiff, entry + 2, isLittle) switch
        {
            3 => Short(tiff, entry + 8, isLittle),
            4 => place,
            5 when place + 8L <= tiff.Length => Number(tiff, (int)place, isLittle)
                / Math.Max(1.0, Number(tiff, (int)place + 4, isLittle)),
            _ => null,
        };
        if (value is { } number)
        {
            values.TryAdd(Short(tiff, entry, isLittle), Math.Min(number, int.MaxValue));
        }
    }

    private double Value(int tag) => values.GetValueOrDefault(tag);

    private double Resolution(int tag) => Value(tag) * (Value(296) == Centimetre ? 2.54 : 1);

    private static int Short(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle
            ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..])
            : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint Number(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
