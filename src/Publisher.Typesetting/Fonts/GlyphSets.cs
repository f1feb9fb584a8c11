namespace Publisher.Typesetting.Fonts;

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
