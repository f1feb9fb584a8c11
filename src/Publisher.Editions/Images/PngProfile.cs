using System.Buffers.Binary;
using System.IO.Compression;

namespace Publisher.Editions.Images;

/// <summary>The colour profile of a PNG (ISO/IEC 15948, 11.3.3.3), which the library that writes the file leaves out.</summary>
internal static class PngProfile
{
    /// <summary>The signature, and the header with its length, kind and checksum.</summary>
    private const int HeaderEnd = 8 + 8 + 13 + 4;

    /// <summary>Where an ICC profile names the space of its colours (ICC.1:2022, 7.2).</summary>
    private const int ColourSpace = 16;

    /// <summary>Whether a profile says what red, green and blue are.</summary>
    public static bool IsOfRgb(ReadOnlySpan<byte> profile) =>
        profile.Length > ColourSpace + 4 && profile.Slice(ColourSpace, 4).SequenceEqual("RGB "u8);

    /// <param name="profile">Of the picture's colours; empty for none.</param>
    public static byte[] Add(byte[] png, byte[] profile)
    {
        if (profile.Length == 0)
        {
            return png;
        }

        using var chunk = new MemoryStream();
        chunk.Write("iCCPICC profile\0\0"u8);
        using (var packed = new ZLibStream(chunk, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write(profile);
        }

        var content = chunk.ToArray();
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length - 4);
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Checksum(content));
        return [.. png[..HeaderEnd], .. number, .. content, .. sum, .. png[HeaderEnd..]];
    }

    /// <summary>The cyclic redundancy check of a chunk (5.5).</summary>
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
