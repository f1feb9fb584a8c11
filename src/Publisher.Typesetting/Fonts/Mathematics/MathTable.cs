using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Layout;

namespace Publisher.Typesetting.Fonts.Mathematics;

/// <summary>
/// The table MATH: how formulas are set with a font (OpenType 1.9, 'MATH'), read where it lies. Measures are in font units;
/// corrections for single sizes of pixels are left aside.
/// </summary>
internal sealed class MathTable
{
    private const int ValueRecord = 4;
    private const int FirstValue = 8;
    private const int Count = (int)MathConstant.RadicalKernAfterDegree + 1;

    private readonly short[] values = new short[Count];
    private readonly FontTable? italics;
    private readonly FontTable? accents;
    private readonly FontTable? extended;
    private readonly FontTable? kerns;

    /// <exception cref="InvalidFontException">The table is broken.</exception>
    public MathTable(FontTable math)
    {
        var constants = math.From(math.U16(4));
        ScriptPercent = constants.I16(0);
        ScriptScriptPercent = constants.I16(2);
        DelimitedSubFormulaMinHeight = constants.U16(4);
        DisplayOperatorMinHeight = constants.U16(6);
        for (var i = 0; i < Count; i++)
        {
            values[i] = constants.I16(FirstValue + (ValueRecord * i));
        }

        RadicalDegreeRaisePercent = constants.I16(FirstValue + (ValueRecord * Count));
        if (Within(math, 6) is { } info)
        {
            italics = Within(info, 0);
            accents = Within(info, 2);
            extended = Within(info, 4);
            kerns = Within(info, 6);
        }

        Variants = Within(math, 8) is { } variants ? new(variants) : null;
    }

    /// <summary>The size of a script, in hundredths of the size around it.</summary>
    public int ScriptPercent { get; }

    /// <summary>The size of a script of a script, in hundredths of the size around both.</summary>
    public int ScriptScriptPercent { get; }

    /// <summary>How high a fence around a formula is at least where it is to be taken for one.</summary>
    public int DelimitedSubFormulaMinHeight { get; }

    /// <summary>How high a sum or an integral is at least in a display.</summary>
    public int DisplayOperatorMinHeight { get; }

    /// <summary>In hundredths of the radical sign's height: how far the degree's lower edge stands above the sign's.</summary>
    public int RadicalDegreeRaisePercent { get; }

    /// <summary>Null where the font has one size of each glyph.</summary>
    public MathVariants? Variants { get; }

    public int this[MathConstant constant] => values[(int)constant];

    /// <summary>How far a slanted glyph leans out of its advance, to the right; 0 where the font says nothing.</summary>
    public int ItalicCorrection(ushort glyph) => ValueOf(italics, glyph) ?? 0;

    /// <summary>From the glyph's origin to the place above which an accent stands; null where the font says nothing.</summary>
    public int? TopAccent(ushort glyph) => ValueOf(accents, glyph);

    /// <summary>Whether scripts beside the glyph are placed by its height: a tall variant.</summary>
    public bool IsExtended(ushort glyph) =>
        extended is { } coverage && GlyphSets.CoverageIndex(coverage, glyph) >= 0;

    /// <summary>How far a script is moved, mostly to the left, at a height of one of the glyph's corners.</summary>
    /// <param name="height">From the glyph's baseline.</param>
    public int Kern(ushort glyph, MathCorner corner, double height)
    {
        if (kerns is not { } table)
        {
            return 0;
        }

        var index = GlyphSets.CoverageIndex(table.From(table.U16(0)), glyph);
        if (index < 0 || index >= table.U16(2))
        {
            return 0;
        }

        var offset = table.U16(4 + (8 * index) + (2 * (int)corner));
        return offset == 0 ? 0 : Kern(table.From(offset), height);
    }

    /// <summary>One more kern than heights: below the first, between each two, above the last.</summary>
    private static int Kern(FontTable corner, double height)
    {
        int count = corner.U16(0);
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) =
                height < corner.I16(2 + (ValueRecord * middle))
                    ? (low, middle)
                    : (middle + 1, high);
        }

        return corner.I16(2 + (ValueRecord * (count + low)));
    }

    /// <summary>Of a coverage with a value for each of its glyphs.</summary>
    private static int? ValueOf(FontTable? values, ushort glyph)
    {
        if (values is not { } table)
        {
            return null;
        }

        var index = GlyphSets.CoverageIndex(table.From(table.U16(0)), glyph);
        return index >= 0 && index < table.U16(2) ? table.I16(4 + (ValueRecord * index)) : null;
    }

    private static FontTable? Within(FontTable table, int at) =>
        table.U16(at) is > 0 and var offset ? table.From(offset) : null;
}

/// <summary>In the order of the font's kerns.</summary>
internal enum MathCorner
{
    TopRight,
    TopLeft,
    BottomRight,
    BottomLeft,
}
