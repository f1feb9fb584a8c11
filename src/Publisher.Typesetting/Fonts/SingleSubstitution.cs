namespace Publisher.Typesetting.Fonts;

/// <summary>One glyph for another: SingleSubst lookups (formats 1 and 2) of GSUB features (OpenType 1.9, 'GSUB').</summary>
internal sealed class SingleSubstitution
{
    private const int Type = 1;
    private const int Extension = 7;
    private readonly List<List<FontTable>> lookups;
    private readonly int glyphCount;

    public SingleSubstitution(FontTable? gsub, int glyphCount, params ReadOnlySpan<string> features)
    {
        this.glyphCount = glyphCount;
        lookups = gsub is { } table
            ? LayoutFeature.Subtables(table, features, Type, Extension)
            : [];
    }

    public static SingleSubstitution Of(GlyphVariants variants, FontTable? gsub, int glyphCount)
    {
        var features = new List<string>();
        foreach (var (variant, feature) in (ReadOnlySpan<(GlyphVariants, string)>)Features)
        {
            if (variants.HasFlag(variant))
            {
                features.Add(feature);
            }
        }

        return new(gsub, glyphCount, [.. features]);
    }

    private static readonly (GlyphVariants Variant, string Feature)[] Features =
    [
        (GlyphVariants.SmallCapitals, "smcp"),
        (GlyphVariants.LiningFigures, "lnum"),
        (GlyphVariants.OldStyleFigures, "onum"),
        (GlyphVariants.TabularFigures, "tnum"),
        (GlyphVariants.ProportionalFigures, "pnum"),
    ];

    /// <summary>What stands for the glyph; itself where the features say nothing of it.</summary>
    public ushort For(ushort glyph)
    {
        foreach (var subtables in lookups)
        {
            foreach (var subtable in subtables)
            {
                var index = GlyphSets.CoverageIndex(subtable.From(subtable.U16(2)), glyph);
                if (index >= 0)
                {
                    var other = Other(subtable, index, glyph);
                    glyph = other < glyphCount ? other : glyph;
                    break;
                }
            }
        }

        return glyph;
    }

    private static ushort Other(FontTable subtable, int index, ushort glyph) =>
        subtable.U16(0) switch
        {
            1 => (ushort)(glyph + subtable.U16(4)),
            2 => subtable.U16(6 + (2 * index)),
            var format => throw subtable.Broken($"SingleSubst has the unknown format {format}"),
        };
}
