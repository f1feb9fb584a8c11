using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Publisher.Tests.Typesetting.Pdf;
using Publisher.Typesetting.Graphics.Formats;

namespace Publisher.Tests.Typesetting.Graphics;

/// <summary>Writes samples as a PNG, the rows filtered by each of the five filters in turn.</summary>
internal sealed class PngEncoder(int width, int height, int depth, PngColour colour)
{
    public bool IsInterlaced { get; init; }

    public byte[]? Palette { get; init; }

    public byte[]? Transparency { get; init; }

    private int Channels => new PngHeader(width, height, depth, colour, IsInterlaced).Channels;

    /// <param name="sample">The sample of a pixel's channel, by column, row and channel.</param>
    public byte[] Encode(Func<int, int, int, int> sample)
    {
        var rows = new MemoryStream();
        var header = new PngHeader(width, height, depth, colour, IsInterlaced);
        foreach (var pass in PngPasses.Of(header))
        {
            var above = new byte[((pass.Width * Channels * depth) + 7) / 8];
            for (var row = 0; row < pass.Height; row++)
            {
                var line = Pack(pass, row, sample);
                rows.WriteByte((byte)(row % 5));
                rows.Write(Filter(row % 5, line, above));
                above = line;
            }
        }

        return File(rows.ToArray());
    }

    public byte[] File(byte[] rows)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (
            (byte)depth,
            (byte)colour,
            IsInterlaced ? (byte)1 : (byte)0
        );
        Chunk(file, "IHDR", header);
        if (Palette is { } palette)
        {
            Chunk(file, "PLTE", palette);
        }

        if (Transparency is { } transparency)
        {
            Chunk(file, "tRNS", transparency);
        }

        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        // In two chunks, as writers may.
        var half = (int)packed.Length / 2;
        Chunk(file, "IDAT", packed.ToArray()[..half]);
        Chunk(file, "IDAT", packed.ToArray()[half..]);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private byte[] Pack(PngPass pass, int row, Func<int, int, int, int> sample)
    {
        var line = new byte[((pass.Width * Channels * depth) + 7) / 8];
        for (var i = 0; i < pass.Width * Channels; i++)
        {
            var value = sample(
                pass.X + (i / Channels * pass.StepX),
                pass.Y + (row * pass.StepY),
                i % Channels
            );
            if (depth == 16)
            {
                BinaryPrimitives.WriteUInt16BigEndian(line.AsSpan(2 * i), (ushort)value);
            }
            else
            {
                line[i * depth / 8] |= (byte)(value << (8 - depth - (i * depth % 8)));
            }
        }

        return line;
    }

    private byte[] Filter(int filter, byte[] line, byte[] above)
    {
        var step = Math.Max(1, Channels * depth / 8);
        var filtered = new byte[line.Length];
        for (var i = 0; i < line.Length; i++)
        {
            int left = i < step ? 0 : line[i - step];
            int corner = i < step ? 0 : above[i - step];
            int[] predictions =
            [
                0,
                left,
                above[i],
                (left + above[i]) / 2,
                Nearest(left, above[i], corner),
            ];
            filtered[i] = (byte)(line[i] - predictions[filter]);
        }

        return filtered;
    }

    private static int Nearest(int left, int above, int corner) =>
        new[] { left, above, corner }.MinBy(candidate =>
            Math.Abs(left + above - corner - candidate)
        );

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
