using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Publisher.Conformance.PagePictures;

/// <summary>A picture in shades of grey, a byte a pixel, rows from the top; white is 255.</summary>
internal sealed record GreyPicture(int Width, int Height, byte[] Pixels)
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10];

    public byte this[int x, int y] => Pixels[(y * Width) + x];

    /// <summary>As <c>pdftoppm -gray</c> writes it: <c>P5</c>, width, height, 255, each with white space after it.</summary>
    public static GreyPicture ReadPgm(byte[] file)
    {
        var words = new List<string>();
        var at = 0;
        while (words.Count < 4)
        {
            var end = Array.FindIndex(file, at, value => value is 10 or 32);
            words.Add(Encoding.ASCII.GetString(file, at, end - at));
            at = end + 1;
        }

        Assert.Equal(("P5", "255"), (words[0], words[3]));
        return new(Number(words[1]), Number(words[2]), file[at..]);

        static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
    }

    /// <summary>Writes 16 shades, which show all that is compared and take half the room; no row is filtered.</summary>
    public byte[] ToPng()
    {
        var rows = new byte[Height * RowLength(Width)];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var shade = (this[x, y] + 8) / 17;
                rows[(y * RowLength(Width)) + 1 + (x / 2)] |= (byte)(
                    x % 2 == 0 ? shade << 4 : shade
                );
            }
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        header[8] = 4;
        return
        [
            .. PngSignature,
            .. Chunk("IHDR"u8, header),
            .. Chunk("IDAT"u8, packed.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    /// <summary>Reads what <see cref="ToPng"/> wrote.</summary>
    public static GreyPicture ReadPng(byte[] file)
    {
        Assert.True(
            file is [.., _] && file.AsSpan().StartsWith(PngSignature) && file[24] == 4,
            "This PNG was not written by this test; GOLDEN=update writes it anew."
        );
        var (width, height) = (
            BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)),
            BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))
        );
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var zlib = new ZLibStream(
            new MemoryStream(file, 41, length),
            CompressionMode.Decompress
        );
        var rows = new byte[height * RowLength(width)];
        zlib.ReadExactly(rows);
        var pixels = new byte[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            var pair = rows[(y * RowLength(width)) + 1 + (x / 2)];
            pixels[i] = (byte)(17 * (x % 2 == 0 ? pair >> 4 : pair & 15));
        }

        return new(width, height, pixels);
    }

    /// <summary>Each pixel the mean of the nine around it.</summary>
    public GreyPicture Blurred()
    {
        var blurred = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var sum = 0;
                for (var near = 0; near < 9; near++)
                {
                    sum += this[
                        Math.Clamp(x + (near % 3) - 1, 0, Width - 1),
                        Math.Clamp(y + (near / 3) - 1, 0, Height - 1)
                    ];
                }

                blurred[(y * Width) + x] = (byte)(sum / 9);
            }
        }

        return new(Width, Height, blurred);
    }

    /// <summary>A filter's number, then two pixels a byte.</summary>
    private static int RowLength(int width) => 1 + ((width + 1) / 2);

    private static byte[] Chunk(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        kind.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        var sum = Checksum(chunk.AsSpan(4, content.Length + 4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), sum);
        return chunk;
    }

    /// <summary>The cyclic redundancy check of PNG (ISO/IEC 15948, 5.5), without which viewers refuse the file.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
