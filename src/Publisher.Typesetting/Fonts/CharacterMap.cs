namespace Publisher.Typesetting.Fonts;

/// <summary>The table cmap: code points to glyphs, formats 4 and 12 (OpenType 1.9, 'cmap').</summary>
internal sealed class CharacterMap
{
    private const int Frequent = 0x250;
    private readonly FontTable subtable;
    private readonly int format;
    private readonly int count;
    private readonly int glyphCount;
    private readonly ushort[] frequent = new ushort[Frequent];

    public CharacterMap(FontTable cmap, int glyphCount)
    {
        this.glyphCount = glyphCount;
        subtable = Best(cmap);
        format = subtable.U16(0);
        count = format == 4 ? subtable.U16(6) / 2 : subtable.Size32(12);
        var end = format == 4 ? 16 + (8L * count) : 16 + (12L * count);
        if (end > subtable.Length)
        {
            throw subtable.Broken($"{count} segments don't fit into it");
        }
        for (var codePoint = 0; codePoint < Frequent; codePoint++)
        {
            frequent[codePoint] = Find(codePoint);
        }
    }

    public ushort GlyphOf(int codePoint) =>
        (uint)codePoint < Frequent ? frequent[codePoint] : Find(codePoint);

    private static FontTable Best(FontTable cmap)
    {
        var (best, bestRank) = (0, 0);
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var offset = cmap.Size32(8 + (8 * i));
            var unicode =
                cmap.U16(4 + (8 * i)) == 0
                || (cmap.U16(4 + (8 * i)), cmap.U16(6 + (8 * i))) is (3, 1 or 10);
            var rank =
                !unicode ? 0
                : cmap.U16(offset) == 12 ? 2
                : cmap.U16(offset) == 4 ? 1
                : 0;
            if (rank > bestRank)
            {
                (best, bestRank) = (offset, rank);
            }
        }
        return bestRank > 0
            ? cmap.From(best)
            : throw cmap.Broken("it has no Unicode subtable of format 4 or 12");
    }

    private ushort Find(int codePoint)
    {
        var glyph =
            format == 12 ? FindInGroups(codePoint)
            : codePoint <= 0xFFFF ? FindInSegments(codePoint)
            : 0;
        return glyph < glyphCount ? (ushort)glyph : (ushort)0;
    }

    private uint FindInGroups(int codePoint)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 16 + (12 * middle);
            if (codePoint > subtable.U32(at + 4))
            {
                low = middle + 1;
            }
            else if (codePoint < subtable.U32(at))
            {
                high = middle - 1;
            }
            else
            {
                return subtable.U32(at + 8) + (uint)codePoint - subtable.U32(at);
            }
        }
        return 0;
    }

    private uint FindInSegments(int codePoint)
    {
        var (low, high) = (0, count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) =
                subtable.U16(14 + (2 * middle)) < codePoint ? (middle + 1, high) : (low, middle);
        }
        if (count == 0 || subtable.U16(14 + (2 * low)) < codePoint)
        {
            return 0;
        }
        // Four parallel arrays: last code, (a pad of 2 bytes), first code, delta, range offset.
        var starts = 16 + (2 * count);
        var start = subtable.U16(starts + (2 * low));
        if (codePoint < start)
        {
            return 0;
        }
        var delta = subtable.U16(starts + (2 * count) + (2 * low));
        var rangeAt = starts + (4 * count) + (2 * low);
        var range = subtable.U16(rangeAt);
        if (range == 0)
        {
            return (ushort)(codePoint + delta);
        }
        var glyph = subtable.U16(rangeAt + range + (2 * (codePoint - start)));
        return glyph == 0 ? 0u : (ushort)(glyph + delta);
    }
}
