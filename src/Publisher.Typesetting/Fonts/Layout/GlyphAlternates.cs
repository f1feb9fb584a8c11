using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>Other forms of single glyphs that a feature gives, whatever stands beside them (OpenType 1.9, GSUB lookup types 1
/// and 3).</summary>
internal static class GlyphAlternates
{
    private const int Single = 1;
    private const int Alternate = 3;

    /// <param name="lookups">Those of the feature.</param>
    /// <param name="choice">Which of several forms, from 0; the last where there are fewer.</param>
    /// <returns>The glyph itself where the feature has no other.</returns>
    public static ushort Of(LayoutTable gsub, IEnumerable<int> lookups, ushort glyph, int choice)
    {
        foreach (var index in lookups)
        {
            if (gsub.Find(index) is not { } lookup || !lookup.BeginsWith(glyph))
            {
                continue;
            }

            foreach (var subtable in lookup.Subtables)
            {
                if (Of(lookup.Type, subtable, glyph, choice) is { } other)
                {
                    return other;
                }
            }
        }

        return glyph;
    }

    private static ushort? Of(int type, FontTable subtable, ushort glyph, int choice)
    {
        if (type is not (Single or Alternate))
        {
            return null;
        }

        var index = GlyphSets.CoverageIndex(subtable.From(subtable.U16(2)), glyph);
        if (index < 0)
        {
            return null;
        }

        if (type == Single)
        {
            return subtable.U16(0) == 1
                ? (ushort)(glyph + subtable.I16(4))
                : subtable.U16(6 + (2 * index));
        }

        var forms = subtable.From(subtable.U16(6 + (2 * index)));
        int count = forms.U16(0);
        return count == 0 ? null : forms.U16(2 + (2 * Math.Min(choice, count - 1)));
    }
}
