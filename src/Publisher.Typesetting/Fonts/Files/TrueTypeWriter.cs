using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Publisher.Typesetting.Fonts.Files;

/// <summary>Puts tables together to a font file with its directory and checksums (OpenType 1.9, "Font file").</summary>
internal static class TrueTypeWriter
{
    private const uint Magic = 0xB1B0AFBA;
    private const int AdjustmentInHead = 8;

    private const uint TrueType = 0x00010000;

    /// <param name="tables">With head among them, its checkSumAdjustment zero.</param>
    /// <param name="version">What kind of outlines it has.</param>
    public static byte[] Write(SortedDictionary<string, byte[]> tables, uint version = TrueType)
    {
        var size = 12 + (16 * tables.Count);
        var file = new byte[size + tables.Values.Sum(table => Padded(table.Length))];
        var span = file.AsSpan();
        var powers = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(span, version);
        BinaryPrimitives.WriteUInt16BigEndian(span[4..], (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(span[6..], (ushort)(16 << powers));
        BinaryPrimitives.WriteUInt16BigEndian(span[8..], (ushort)powers);
        BinaryPrimitives.WriteUInt16BigEndian(
            span[10..],
            (ushort)((16 * tables.Count) - (16 << powers))
        );
        var (record, offset, head) = (12, size, 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(span[offset..]);
            Encoding.ASCII.GetBytes(tag, span[record..]);
            var checksum = Checksum(span.Slice(offset, Padded(table.Length)));
            BinaryPrimitives.WriteUInt32BigEndian(span[(record + 4)..], checksum);
            BinaryPrimitives.WriteInt32BigEndian(span[(record + 8)..], offset);
            BinaryPrimitives.WriteInt32BigEndian(span[(record + 12)..], table.Length);
            head = tag == "head" ? offset : head;
            (record, offset) = (record + 16, offset + Padded(table.Length));
        }
        BinaryPrimitives.WriteUInt32BigEndian(
            span[(head + AdjustmentInHead)..],
            Magic - Checksum(span)
        );
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (var i = 0; i < words.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(words[i..]);
        }
        return sum;
    }
}
