using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>
/// Coverage and class definition tables, searched where they lie: a font has hundreds of kilobytes of them,
/// and a document asks for a few hundred glyphs.
/// </summary>
internal static class GlyphSets
{
    /// <summary>The coverage index of a glyph, or -1.</summary>
    public static int CoverageIndex(FontTable coverage, int glyph)
    {
        var listed = coverage.U16(0) == 1;
        var size = listed ? 2 : 6;
        var (low, high) = (0, coverage.U16(2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 4 + (size * middle);
            if (glyph > coverage.U16(listed ? at : at + 2))
            {
                low = middle + 1;
            }
            else if (glyph < coverage.U16(at))
            {
                high = middle - 1;
            }
            else
            {
                return listed ? middle : coverage.U16(at + 4) + glyph - coverage.U16(at);
            }
        }
        return -1;
    }

    /// <summary>Sets the bit of each glyph of a coverage.</summary>
    /// <returns>The steps that it took.</returns>
    public static int Mark(FontTable coverage, ulong[] bits)
    {
        var (steps, previous) = (0, -1);
        var listed = coverage.U16(0) == 1;
        for (var i = 0; i < coverage.U16(2); i++)
        {
            var at = 4 + ((listed ? 2 : 6) * i);
            int first = coverage.U16(at);
            var last = Math.Min(listed ? first : coverage.U16(at + 2), (64 * bits.Length) - 1);
            if (first <= previous)
            {
                throw coverage.Broken("the glyphs of a coverage are not in order");
            }

            previous = last;
            for (var glyph = first; glyph <= last; steps++)
            {
                if ((glyph & 63) == 0 && glyph + 63 <= last)
                {
                    bits[glyph >> 6] = ulong.MaxValue;
                    glyph += 64;
                }
                else
                {
                    bits[glyph >> 6] |= 1UL << (glyph & 63);
                    glyph++;
                }
            }
        }

        return steps;
    }

    /// <summary>The class of a glyph; 0 where none is given.</summary>
    public static int ClassOf(FontTable classes, int glyph)
    {
        if (classes.U16(0) == 1)
        {
            var index = glyph - classes.U16(2);
            return index >= 0 && index < classes.U16(4) ? classes.U16(6 + (2 * index)) : 0;
        }
        var (low, high) = (0, classes.U16(2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 4 + (6 * middle);
            if (glyph > classes.U16(at + 2))
            {
                low = middle + 1;
            }
            else if (glyph < classes.U16(at))
            {
                high = middle - 1;
            }
            else
            {
                return classes.U16(at + 4);
            }
        }
        return 0;
    }
}
