using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Outlines;

/// <summary>The tables loca and glyf: the outline of each glyph as its bytes, and the parts of composite glyphs.</summary>
/// <param name="varied">Of a variable font: what makes the default's outlines those of the instance.</param>
internal sealed class TrueTypeOutlines(
    FontFile file,
    int locaFormat,
    int glyphCount,
    VariedOutlines? varied = null
) : IOutlines
{
    /// <summary>Null where they are those of the file.</summary>
    public VariedOutlines? Varied => varied;

    /// <summary>The outline of a glyph; empty for a blank.</summary>
    public FontTable Of(int glyph) =>
        varied is null ? Written(glyph) : varied.Of(glyph, Written(glyph));

    /// <summary>The outline as the file has it.</summary>
    public FontTable Written(int glyph)
    {
        var glyf = file.Table("glyf");
        if (glyph < 0 || glyph >= glyphCount)
        {
            throw glyf.Broken($"glyph {glyph} is asked for, but there are only {glyphCount}");
        }
        var loca = file.Table("loca");
        var (start, end) =
            locaFormat == 0
                ? (2 * loca.U16(2 * glyph), 2 * loca.U16((2 * glyph) + 2))
                : (loca.Size32(4 * glyph), loca.Size32((4 * glyph) + 4));
        return end >= start
            ? glyf.Slice(start, end - start)
            : throw loca.Broken($"glyph {glyph} ends before it begins");
    }

    /// <summary>The room that a glyph's ink takes; null for a blank.</summary>
    public GlyphBounds? BoundsOf(int glyph) =>
        Of(glyph) is { Length: >= 10 } outline
            ? new(outline.I16(2), outline.I16(4), outline.I16(6), outline.I16(8))
            : null;

    /// <summary>Where in an outline the numbers of its parts stand: none for a simple glyph.</summary>
    public static List<int> ComponentOffsets(FontTable outline) =>
        CompositeParts.Offsets(outline).ConvertAll(part => part + 2);
}
