using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Layout;

namespace Publisher.Tests.Typesetting.Fonts.Layout;

/// <summary>What lookups make of glyphs: those of a table that is written by hand, or of a font.</summary>
internal static class Laid
{
    private const int GlyphCount = 100;
    private const int AnAdvance = 500;

    /// <summary>GDEF in which the glyphs from 50 on are marks, and those from 60 on of mark class 2.</summary>
    public static FontTable Marks { get; } =
        BigEndian.Table("GDEF", 1, 0, 12, 0, 0, 30, 2, 2, 1, 49, 1, 50, 99, 3, 0, 2, 1, 60, 99, 2);

    public static LaidGlyph[] Substituted(FontTable gsub, params ReadOnlySpan<int> glyphs)
    {
        var table = Read(gsub, LayoutKinds.Substitution);
        var buffer = Buffer(table, glyphs);
        new Substitutions(table, buffer, GlyphCount).Apply([0]);
        return buffer.Glyphs.ToArray();
    }

    public static LaidGlyph[] Placed(FontTable gpos, params ReadOnlySpan<int> glyphs)
    {
        var table = Read(gpos, LayoutKinds.Positioning);
        var buffer = Buffer(table, glyphs);
        new Positions(table, buffer).Apply([0]);
        return buffer.Glyphs.ToArray();
    }

    public static IEnumerable<int> Numbers(FontTable gsub, params ReadOnlySpan<int> glyphs) =>
        Substituted(gsub, glyphs).Select(glyph => (int)glyph.Glyph);

    /// <summary>By how much the first of two glyphs is moved to the next.</summary>
    public static int Kerning(FontTable gpos, int left, int right) =>
        Placed(gpos, left, right)[0].Advance - AnAdvance;

    public static LaidGlyph[] Set(
        Font font,
        string text,
        GlyphVariants variants = GlyphVariants.None
    )
    {
        var buffer = new GlyphBuffer();
        foreach (var rune in text.EnumerateRunes())
        {
            buffer.Add(
                new()
                {
                    Glyph = font.GlyphOf(rune.Value),
                    CodePoint = rune.Value,
                    Characters = rune.Utf16SequenceLength,
                }
            );
        }

        font.Layout.Apply(buffer, new("latn", "", variants, IsVerbatim: false));
        return buffer.Glyphs.ToArray();
    }

    public static LayoutTable Read(FontTable table, LayoutKinds kinds) =>
        new(table, kinds, new(Marks, []), GlyphCount, []);

    private static GlyphBuffer Buffer(LayoutTable table, ReadOnlySpan<int> glyphs)
    {
        var buffer = new GlyphBuffer();
        foreach (var glyph in glyphs)
        {
            buffer.Add(
                new()
                {
                    Glyph = (ushort)glyph,
                    Characters = 1,
                    Advance = AnAdvance,
                    Class = table.Definitions.ClassOf(glyph),
                }
            );
        }

        return buffer;
    }
}
