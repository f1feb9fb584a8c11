using System.Buffers.Binary;

namespace Publisher.Images;

/// <summary>What a JPEG says of how its camera was held.</summary>
public static class JpegTurn
{
    /// <summary>The same picture, lying as it is stored for every reader: without its Exif (ISO/IEC 10918-1, B.2.4.6).</summary>
    public static ReadOnlyMemory<byte> Forgotten(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        for (var at = 2; at + 10 <= span.Length && span[at] == 0xFF; )
        {
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(span[(at + 2)..]);
            if (span[at + 1] == 0xDA || end > span.Length)
            {
                break;
            }
            if (span[at + 1] == 0xE1 && span[(at + 4)..].StartsWith("Exif\0\0"u8))
            {
                return Forgotten((byte[])[.. span[..at], .. span[end..]]);
            }
            at = end;
        }
        return file;
    }
}
