using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Variations;

/// <summary>The table HVAR: by how much an instance's advances differ from the default's.</summary>
internal sealed class AdvanceVariations
{
    private readonly VariationStore store;
    private readonly FontTable? map;

    public AdvanceVariations(FontTable hvar, double[] coordinates)
    {
        store = new(hvar.From(hvar.Size32(4)), coordinates);
        map = hvar.Size32(8) is > 0 and var offset ? hvar.From(offset) : null;
    }

    public int Of(int glyph)
    {
        var (outer, inner) = map is { } indices ? Mapped(indices, glyph) : (0, glyph);
        return (int)Math.Round(store.Delta(outer, inner), MidpointRounding.AwayFromZero);
    }

    /// <summary>An index map: both numbers share an entry, the inner one in its lower bits.</summary>
    private static (int Outer, int Inner) Mapped(FontTable map, int glyph)
    {
        var (data, count) = map.U8(0) == 0 ? (4, map.U16(2)) : (6, map.Size32(2));
        var format = map.U8(1);
        var size = ((format >> 4) & 3) + 1;
        var bits = (format & 15) + 1;
        if (count == 0)
        {
            return (0, glyph);
        }

        var entry = 0u;
        for (var i = 0; i < size; i++)
        {
            entry = (entry << 8) | (uint)map.U8(data + (size * Math.Min(glyph, count - 1)) + i);
        }

        return ((int)(entry >> bits), (int)(entry & ((1u << bits) - 1)));
    }
}
