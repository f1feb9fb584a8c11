using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts;

/// <summary>The table cmap: code points to glyphs, formats 4, 6, 12 and 13 (OpenType 1.9, 'cmap').</summary>
internal sealed class CharacterMap
{
    private const int Frequent = 0x250;

    // The last is the one that says most.
    private static readonly ushort[] Formats = [13, 6, 4, 12];
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
        (count, var end) = format switch
        {
            4 => (subtable.U16(6) / 2, 16 + (4L * subtable.U16(6))),
            6 => (subtable.U16(8), 10 + (2L * subtable.U16(8))),
            _ => (subtable.Size32(12), 16 + (12L * subtable.Size32(12))),
        };
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
        var (best, bestRank, isSymbol) = (0, 0, false);
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var (platform, encoding) = (cmap.U16(4 + (8 * i)), cmap.U16(6 + (8 * i)));
            isSymbol |= (platform, encoding) is (3, 0);
            if (platform != 0 && (platform, encoding) is not (3, 1 or 10))
            {
                continue;
            }
            var offset = cmap.Size32(8 + (8 * i));
            var rank = Array.IndexOf(Formats, cmap.U16(offset)) + 1;
            if (rank > bestRank)
            {
                (best, bestRank) = (offset, rank);
            }
        }
        return bestRank > 0 ? cmap.From(best)
            : isSymbol
                ? throw cmap.Unusable(
                    "it is a symbol font, whose characters have numbers of their own and none of Unicode's"
                )
            : throw cmap.Unusable(
                "it does not say which characters of Unicode its glyphs are (no cmap of format 4, 6, 12 or 13)"
            );
    }

    private ushort Find(int codePoint)
    {
        var glyph =
            format >= 12 ? FindInGroups(codePoint)
            : format == 6 ? FindInList(codePoint)
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
                var offset = format == 13 ? 0 : (uint)codePoint - subtable.U32(at);
                return subtable.U32(at + 8) + offset;
            }
        }
        return 0;
    }

    private uint FindInList(int codePoint)
    {
        var index = codePoint - subtable.U16(6);
        return index >= 0 && index < count ? subtable.U16(10 + (2 * index)) : 0u;
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
