using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Variations;

namespace Publisher.Typesetting.Fonts.Layout;

/// <summary>What a glyph is to lookups (OpenType 1.9, GlyphClassDef).</summary>
internal enum GlyphClass : byte
{
    None = 0,
    Base = 1,
    Ligature = 2,
    Mark = 3,
    Component = 4,
}

/// <summary>The table GDEF: what each glyph is, by which lookups pass over marks.</summary>
internal sealed class GlyphDefinitions
{
    private readonly FontTable? classes;
    private readonly FontTable? markClasses;
    private readonly FontTable? markSets;

    /// <param name="gdef">Null where the font has none.</param>
    /// <param name="coordinates">Of a variable font's instance; empty for none.</param>
    public GlyphDefinitions(FontTable? gdef, double[] coordinates)
    {
        if (gdef is not { } table)
        {
            return;
        }

        classes = Subtable(table, 4);
        markClasses = Subtable(table, 10);
        var version = table.U16(2);
        markSets = version >= 2 ? Subtable(table, 12) : null;
        if (version >= 3 && coordinates.Length > 0 && table.Size32(14) is > 0 and var store)
        {
            Variations = new(table.From(store), coordinates);
        }
    }

    /// <summary>Whether the font says what its glyphs are; else their characters do.</summary>
    public bool HasClasses => classes is not null;

    /// <summary>By how much an instance's anchors and advances differ from the default's; null where they don't.</summary>
    public VariationStore? Variations { get; }

    public GlyphClass ClassOf(int glyph) =>
        classes is { } table && GlyphSets.ClassOf(table, glyph) is >= 0 and <= 4 and var value
            ? (GlyphClass)value
            : GlyphClass.None;

    public int MarkClassOf(int glyph) =>
        markClasses is { } table ? GlyphSets.ClassOf(table, glyph) : 0;

    public bool IsInMarkSet(int set, int glyph)
    {
        if (markSets is not { } sets || set >= sets.U16(2))
        {
            return false;
        }

        return GlyphSets.CoverageIndex(sets.From(sets.Size32(4 + (4 * set))), glyph) >= 0;
    }

    private static FontTable? Subtable(FontTable table, int at) =>
        table.U16(at) is > 0 and var offset ? table.From(offset) : null;
}
