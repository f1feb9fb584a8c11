namespace Publisher.Typesetting.Fonts.Outlines;

/// <summary>The tables loca and glyf: the outline of each glyph as its bytes, and the parts of composite glyphs.</summary>
internal sealed class TrueTypeOutlines(FontFile file, int locaFormat, int glyphCount) : IOutlines
{
    private const int MoreComponents = 0x0020;
    private const int WordArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;

    /// <summary>The outline of a glyph; empty for a blank.</summary>
    public FontTable Of(int glyph)
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
    public static List<int> ComponentOffsets(FontTable outline)
    {
        var offsets = new List<int>();
        if (outline.Length == 0 || outline.I16(0) >= 0)
        {
            return offsets;
        }
        var at = 10;
        int flags;
        do
        {
            flags = outline.U16(at);
            offsets.Add(at + 2);
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at +=
                (flags & OneScale) != 0 ? 2
                : (flags & TwoScales) != 0 ? 4
                : (flags & Matrix) != 0 ? 8
                : 0;
        } while ((flags & MoreComponents) != 0);
        return offsets;
    }
}
