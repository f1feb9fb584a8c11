using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Outlines;
using Publisher.Typesetting.Fonts.Variations;

namespace Publisher.Typesetting.Fonts;

/// <summary>How far each glyph moves the pen: the table hmtx, with what a variable font's instance adds.</summary>
internal sealed class Advances
{
    private const int Unknown = int.MinValue;
    private readonly int[] advances;
    private readonly ushort[] defaults;
    private readonly AdvanceVariations? variations;
    private readonly TrueTypeOutlines? outlines;

    /// <param name="coordinates">Of a variable font's instance; empty for none.</param>
    public Advances(FontFile file, IOutlines outlines, int glyphCount, double[] coordinates)
    {
        defaults = Read(file.Table("hhea").U16(34), file.Table("hmtx"), glyphCount);
        if (coordinates.Length > 0)
        {
            variations = file.Optional("HVAR") is { } hvar ? new(hvar, coordinates) : null;
            this.outlines = outlines as TrueTypeOutlines;
        }

        advances = new int[glyphCount];
        Array.Fill(advances, Unknown);
    }

    public int Of(ushort glyph)
    {
        if (glyph >= advances.Length)
        {
            return 0;
        }

        // Threads that share a font may each find the same.
        return advances[glyph] is var known and not Unknown
            ? known
            : advances[glyph] = Math.Max(0, defaults[glyph] + Difference(glyph));
    }

    private int Difference(ushort glyph) =>
        variations is not null ? variations.Of(glyph)
        : outlines?.Varied is { } varied ? varied.AdvanceOf(glyph, outlines.Written(glyph))
        : 0;

    private static ushort[] Read(int measured, FontTable hmtx, int glyphCount)
    {
        if (measured == 0 && glyphCount > 0)
        {
            throw hmtx.Broken("it holds no advance");
        }

        var read = new ushort[glyphCount];
        for (var glyph = 0; glyph < read.Length; glyph++)
        {
            // The last advance stands for all the glyphs that follow.
            read[glyph] = hmtx.U16(4 * Math.Min(glyph, measured - 1));
        }

        return read;
    }
}
