using System.Buffers.Binary;
using System.IO.Compression;

namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>The chunks of a PNG that matter for its look; the last one may be cut off.</summary>
internal sealed class PngChunks
{
    private const int SignatureLength = 8;
    private const int LargestPalette = 3 * 256;
    private const int LargestProfile = 4 << 20;

    private byte[]? profile;
    private bool isSrgb;
    private double gamma;
    private double[]? chromaticities;

    private PngChunks() { }

    public byte[] Header { get; private set; } = [];

    public byte[] Palette { get; private set; } = [];

    public byte[]? Transparency { get; private set; }

    public byte[] Data { get; private set; } = [];

    public static PngChunks Read(ReadOnlySpan<byte> file)
    {
        var chunks = new PngChunks();
        using var data = new MemoryStream();
        for (var at = SignatureLength; at + 8 <= file.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var type = file.Slice(at + 4, 4);
            var content = file[(at + 8)..];
            content = content[..(int)Math.Min(length, content.Length)];
            if (type.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }
            else if (content.Length == length)
            {
                chunks.Add(type, content);
            }
            at = (int)Math.Min(at + 12L + length, file.Length);
        }
        chunks.Data = data.ToArray();
        return chunks;
    }

    /// <summary>What the colours are by the file, the most exact that it says (ISO/IEC 15948, 13.13); null for sRGB.</summary>
    public byte[]? ColourProfile(bool isGray) =>
        isSrgb ? null
        : profile is { } own && IccProfile.IsUsable(own, isGray ? 1 : 3)
            ? (IccProfile.IsSrgb(own) ? null : own)
        : gamma > 0 ? IccProfile.OfGamma(gamma, isGray, chromaticities)
        : null;

    private void Add(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        if (type.SequenceEqual("IHDR"u8))
        {
            Header = content.ToArray();
        }
        else if (type.SequenceEqual("PLTE"u8))
        {
            Palette = content[..Math.Min(content.Length, LargestPalette)].ToArray();
        }
        else if (type.SequenceEqual("tRNS"u8))
        {
            Transparency = content.ToArray();
        }
        else if (type.SequenceEqual("iCCP"u8))
        {
            profile = Inflated(content);
        }
        else if (type.SequenceEqual("sRGB"u8))
        {
            isSrgb = true;
        }
        else if (type.SequenceEqual("gAMA"u8) && content.Length == 4)
        {
            gamma = BinaryPrimitives.ReadUInt32BigEndian(content) / 100_000.0;
        }
        else if (type.SequenceEqual("cHRM"u8) && content.Length == 32)
        {
            var values = new double[8];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = BinaryPrimitives.ReadUInt32BigEndian(content[(4 * i)..]) / 100_000.0;
            }
            chromaticities = values;
        }
    }

    /// <summary>A profile stands after its name and the number of its compression (11.3.3.3).</summary>
    private static byte[]? Inflated(ReadOnlySpan<byte> content)
    {
        var name = content.IndexOf((byte)0);
        if (name < 0 || name + 2 > content.Length)
        {
            return null;
        }
        try
        {
            using var stream = new ZLibStream(
                new MemoryStream(content[(name + 2)..].ToArray()),
                CompressionMode.Decompress
            );
            var room = new byte[LargestProfile];
            var length = stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
            return room[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
