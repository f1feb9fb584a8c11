using System.Buffers.Binary;
using System.Numerics;

namespace Publisher.Typesetting.Fonts.Files;

/// <summary>Writes the table cmap (OpenType 1.9, 'cmap'): format 4 for the basic plane, which all readers know, and format 12 for
/// all characters.</summary>
internal static class CharacterMapWriter
{
    private const int LastOfBasicPlane = 0xFFFF;

    /// <param name="characters">Code points in ascending order, with their glyphs.</param>
    public static byte[] Write(IReadOnlyList<(int CodePoint, ushort Glyph)> characters)
    {
        var basic = Segments(characters.Where(one => one.CodePoint < LastOfBasicPlane));
        var all = Segments(characters);
        var (short4, long12) = (Format4(basic), Format12(all));
        const int Header = 4 + (2 * 8);
        var table = new byte[Header + short4.Length + long12.Length];
        var span = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(span[2..], 2);
        Record(span[4..], 1, Header);
        Record(span[12..], 10, Header + short4.Length);
        short4.CopyTo(span[Header..]);
        long12.CopyTo(span[(Header + short4.Length)..]);
        return table;
    }

    /// <summary>Windows, Unicode.</summary>
    private static void Record(Span<byte> record, ushort encoding, int offset)
    {
        BinaryPrimitives.WriteUInt16BigEndian(record, 3);
        BinaryPrimitives.WriteUInt16BigEndian(record[2..], encoding);
        BinaryPrimitives.WriteInt32BigEndian(record[4..], offset);
    }

    /// <summary>Runs of characters whose glyphs follow one another as they do.</summary>
    private static List<(int First, int Last, int Glyph)> Segments(
        IEnumerable<(int CodePoint, ushort Glyph)> characters
    )
    {
        var segments = new List<(int First, int Last, int Glyph)>();
        foreach (var (codePoint, glyph) in characters)
        {
            if (
                segments is [.., var (first, last, start)]
                && codePoint == last + 1
                && glyph == start + codePoint - first
            )
            {
                segments[^1] = (first, codePoint, start);
            }
            else
            {
                segments.Add((codePoint, codePoint, glyph));
            }
        }

        return segments;
    }

    private static byte[] Format4(List<(int First, int Last, int Glyph)> segments)
    {
        // The last segment is 0xFFFF, which is no character.
        List<(int First, int Last, int Glyph)> all =
        [
            .. segments,
            (LastOfBasicPlane, LastOfBasicPlane, 0),
        ];
        var count = all.Count;
        var table = new byte[16 + (8 * count)];
        var span = table.AsSpan();
        var power = 1 << BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt16BigEndian(span, 4);
        BinaryPrimitives.WriteUInt16BigEndian(span[2..], (ushort)table.Length);
        BinaryPrimitives.WriteUInt16BigEndian(span[6..], (ushort)(2 * count));
        BinaryPrimitives.WriteUInt16BigEndian(span[8..], (ushort)(2 * power));
        BinaryPrimitives.WriteUInt16BigEndian(span[10..], (ushort)BitOperations.Log2((uint)power));
        BinaryPrimitives.WriteUInt16BigEndian(span[12..], (ushort)(2 * (count - power)));
        for (var at = 0; at < count; at++)
        {
            var (first, last, glyph) = all[at];
            var delta = first == LastOfBasicPlane ? 1 : glyph - first;
            BinaryPrimitives.WriteUInt16BigEndian(span[(14 + (2 * at))..], (ushort)last);
            BinaryPrimitives.WriteUInt16BigEndian(
                span[(16 + (2 * count) + (2 * at))..],
                (ushort)first
            );
            BinaryPrimitives.WriteUInt16BigEndian(
                span[(16 + (4 * count) + (2 * at))..],
                unchecked((ushort)delta)
            );
        }

        return table;
    }

    private static byte[] Format12(List<(int First, int Last, int Glyph)> segments)
    {
        var table = new byte[16 + (12 * segments.Count)];
        var span = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(span, 12);
        BinaryPrimitives.WriteInt32BigEndian(span[4..], table.Length);
        BinaryPrimitives.WriteInt32BigEndian(span[12..], segments.Count);
        for (var at = 0; at < segments.Count; at++)
        {
            var group = span[(16 + (12 * at))..];
            BinaryPrimitives.WriteInt32BigEndian(group, segments[at].First);
            BinaryPrimitives.WriteInt32BigEndian(group[4..], segments[at].Last);
            BinaryPrimitives.WriteInt32BigEndian(group[8..], segments[at].Glyph);
        }

        return table;
    }
}
