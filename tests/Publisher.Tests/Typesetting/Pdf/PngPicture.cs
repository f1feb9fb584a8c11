using System.Buffers.Binary;
using System.IO.Compression;

namespace Publisher.Tests.Typesetting.Pdf;

/// <summary>A PNG of a known pattern in any form, written by the standard, and what must be seen of it in 8 bits.</summary>
internal sealed class PngPicture
{
    private readonly int depth;
    private readonly int filter;
    private readonly int channels;
    private readonly int colour;

    public PngPicture(int colour, int depth, int filter, bool interlaced, int width, int height)
    {
        (this.colour, this.depth, this.filter) = (colour, depth, filter);
        channels = colour switch
        {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        var seen = channels - (colour is 4 or 6 ? 1 : 0);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                Colours.AddRange(
                    colour == 3
                        ? Palette(Sample(x, y, 0))
                        : Enumerable
                            .Range(0, seen)
                            .Select(channel => EightBits(Sample(x, y, channel)))
                );
                Opacity.Add(EightBits(Sample(x, y, seen)));
            }
        }
        Compressed = Compress(Rows(interlaced, width, height));
        byte[] header =
        [
            .. BigEndian(width),
            .. BigEndian(height),
            (byte)depth,
            (byte)colour,
            0,
            0,
            (byte)(interlaced ? 1 : 0),
        ];
        var palette = Enumerable.Range(0, 1 << Math.Min(depth, 8)).SelectMany(Palette).ToArray();
        File =
        [
            .. (ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10],
            .. Chunk("IHDR"u8, header),
            .. colour == 3 ? Chunk("PLTE"u8, palette) : [],
            // Cut in two, as large images are.
            .. Chunk("IDAT"u8, Compressed.AsSpan(0, 5)),
            .. Chunk("IDAT"u8, Compressed.AsSpan(5)),
            .. Chunk("IEND"u8, []),
        ];
    }

    public byte[] File { get; }

    public byte[] Compressed { get; }

    public List<byte> Colours { get; } = [];

    public List<byte> Opacity { get; } = [];

    private static byte[] Palette(int index) =>
        [(byte)(index * 7), (byte)(255 - index), (byte)(index ^ 0x55)];

    private int Sample(int x, int y, int channel) =>
        ((x * 4099) + (y * 8231) + (channel * 16411) + (x * y * 331)) & ((1 << depth) - 1);

    private byte EightBits(int sample) =>
        (byte)(depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1));

    private MemoryStream Rows(bool interlaced, int width, int height)
    {
        var rows = new MemoryStream();
        (int X, int Y, int StepX, int StepY)[] passes = interlaced
            ?
            [
                (0, 0, 8, 8),
                (4, 0, 8, 8),
                (0, 4, 4, 8),
                (2, 0, 4, 4),
                (0, 2, 2, 4),
                (1, 0, 2, 2),
                (0, 1, 1, 2),
            ]
            : [(0, 0, 1, 1)];
        foreach (var pass in passes)
        {
            byte[]? above = null;
            for (var y = pass.Y; y < height && pass.X < width; y += pass.StepY)
            {
                var row = Row(
                    Enumerable
                        .Range(0, width)
                        .Where(x => x >= pass.X && (x - pass.X) % pass.StepX == 0),
                    y
                );
                rows.WriteByte((byte)filter);
                rows.Write(Filtered(row, above ?? new byte[row.Length]));
                above = row;
            }
        }
        return rows;
    }

    private byte[] Row(IEnumerable<int> columns, int y)
    {
        var bits = string.Concat(
            columns.SelectMany(x =>
                Enumerable
                    .Range(0, channels)
                    .Select(c =>
                        Sample(x, y, c)
                            .ToString(
                                $"b{depth}",
                                System.Globalization.CultureInfo.InvariantCulture
                            )
                    )
            )
        );
        return [.. bits.Chunk(8).Select(b => Convert.ToByte(new string(b).PadRight(8, '0'), 2))];
    }

    private byte[] Filtered(byte[] row, byte[] above)
    {
        var distance = Math.Max(1, channels * depth / 8);
        byte At(byte[] bytes, int i) => i < 0 ? (byte)0 : bytes[i];
        return
        [
            .. row.Select(
                (value, i) =>
                {
                    int a = At(row, i - distance),
                        b = above[i],
                        c = At(above, i - distance);
                    var nearest = new[] { a, b, c }.MinBy(candidate =>
                        Math.Abs(a + b - c - candidate)
                    );
                    return (byte)(
                        value
                        - filter switch
                        {
                            1 => a,
                            2 => b,
                            3 => (a + b) / 2,
                            4 => nearest,
                            _ => 0,
                        }
                    );
                }
            ),
        ];
    }

    private static byte[] Compress(MemoryStream rows)
    {
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows.ToArray());
        }
        return compressed.ToArray();
    }

    // Readers of documents don't check the sums, and neither do we.
    private static byte[] Chunk(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content) =>
        [.. BigEndian(content.Length), .. kind, .. content, 0, 0, 0, 0];

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
