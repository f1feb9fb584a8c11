using System.Numerics;

namespace Publisher.Typesetting.Fonts;

/// <summary>Pair adjustment of the GPOS feature kern: PairPos formats 1 (listed pairs) and 2 (classes).</summary>
internal sealed class PairKerning
{
    private const int PairAdjustment = 2;
    private const int Extension = 9;
    private const int XAdvance = 4;
    private const int CacheSize = 4096;

    private readonly List<List<FontTable>> lookups;

    // One long holds pair and value, so that threads that share a font never see half an entry.
    private readonly long[] cache = new long[CacheSize];

    public PairKerning(FontTable? gpos) =>
        lookups = gpos is { } table
            ? LayoutFeature.Subtables(table, ["kern"], PairAdjustment, Extension)
            : [];

    public int Between(ushort left, ushort right)
    {
        if (lookups.Count == 0)
        {
            return 0;
        }
        var pair = ((uint)left << 16) | right;
        ref var slot = ref cache[(pair * 2654435761u) >> 20];
        // Pair 0 (two lacking glyphs) is what an empty slot reads as: it kerns by 0, as it should.
        var entry = Volatile.Read(ref slot);
        if ((uint)(entry >> 32) == pair)
        {
            return (int)entry;
        }
        var value = pair == 0 ? 0 : Find(left, right);
        Volatile.Write(ref slot, ((long)pair << 32) | (uint)value);
        return value;
    }

    private int Find(ushort left, ushort right)
    {
        var sum = 0;
        foreach (var subtables in lookups)
        {
            foreach (var subtable in subtables)
            {
                // Within one lookup the first subtable that applies ends the search.
                if (Adjustment(subtable, left, right) is { } value)
                {
                    sum += value;
                    break;
                }
            }
        }
        return sum;
    }

    private static int? Adjustment(FontTable subtable, ushort left, ushort right)
    {
        var index = GlyphSets.CoverageIndex(subtable.From(subtable.U16(2)), left);
        if (index < 0)
        {
            return null;
        }
        var first = subtable.U16(4);
        var size = 2 * (BitOperations.PopCount(first) + BitOperations.PopCount(subtable.U16(6)));
        var value =
            (first & XAdvance) == 0
                ? -1
                : 2 * BitOperations.PopCount((uint)(first & (XAdvance - 1)));
        return subtable.U16(0) switch
        {
            1 => ListedPair(subtable.From(subtable.U16(10 + (2 * index))), right, size, value),
            2 => ClassPair(subtable, left, right, size, value),
            var format => throw subtable.Broken($"PairPos has the unknown format {format}"),
        };
    }

    private static int? ListedPair(FontTable pairs, ushort right, int size, int value)
    {
        var (low, high) = (0, pairs.U16(0) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 2 + ((2 + size) * middle);
            var second = pairs.U16(at);
            if (second == right)
            {
                return value < 0 ? 0 : pairs.I16(at + 2 + value);
            }
            (low, high) = second < right ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    private static int? ClassPair(
        FontTable subtable,
        ushort left,
        ushort right,
        int size,
        int value
    )
    {
        var row = GlyphSets.ClassOf(subtable.From(subtable.U16(8)), left);
        var column = GlyphSets.ClassOf(subtable.From(subtable.U16(10)), right);
        var columns = subtable.U16(14);
        if (row >= subtable.U16(12) || column >= columns)
        {
            return null;
        }
        return value < 0 ? 0 : subtable.I16(16 + (size * ((row * columns) + column)) + value);
    }
}
