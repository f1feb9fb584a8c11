using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>A font for formulas, with what was asked of it kept. One serves a whole document; not for several threads.</summary>
public sealed class MathFace
{
    private readonly Dictionary<ushort, GlyphMeasures> measures = [];
    private readonly Dictionary<(ushort Glyph, bool IsVertical), GlyphConstruction?> forms = [];
    private readonly Dictionary<(ushort Glyph, string Feature, int Choice), ushort> alternates = [];
    private readonly Dictionary<(ushort Left, ushort Right), double> kerns = [];
    private readonly MathTable table;

    private MathFace(Font font, MathTable table) => (Font, this.table) = (font, table);

    /// <returns>Null where the font does not say how formulas are set with it: it has no table MATH.</returns>
    /// <exception cref="InvalidFontException">Its table MATH is broken.</exception>
    public static MathFace? Of(Font font) =>
        font.Mathematics is { } table ? new(font, table) : null;

    public Font Font { get; }

    internal MathTable Table => table;

    /// <summary>A constant in ems.</summary>
    internal double this[MathConstant constant] => Ems(table[constant]);

    /// <summary>The share of the size around it that a style has.</summary>
    internal double Scale(MathSize size) =>
        size switch
        {
            MathSize.Script => table.ScriptPercent / 100.0,
            MathSize.ScriptScript => table.ScriptScriptPercent / 100.0,
            _ => 1,
        };

    internal double Ems(double units) => units / Font.UnitsPerEm;

    /// <summary>In ems, from the pen and the baseline.</summary>
    internal GlyphMeasures Of(ushort glyph)
    {
        if (!measures.TryGetValue(glyph, out var known))
        {
            var bounds = Font.BoundsOf(glyph) ?? default;
            known = new(
                Ems(Font.Advance(glyph)),
                Ems(bounds.Left),
                Ems(bounds.Bottom),
                Ems(bounds.Right),
                Ems(bounds.Top),
                Ems(table.ItalicCorrection(glyph)),
                table.TopAccent(glyph) is { } place ? Ems(place) : null,
                table.IsExtended(glyph)
            );
            measures.Add(glyph, known);
        }

        return known;
    }

    /// <summary>The larger forms of a glyph; null where it has none.</summary>
    internal GlyphConstruction? FormsOf(ushort glyph, bool isVertical)
    {
        if (!forms.TryGetValue((glyph, isVertical), out var known))
        {
            known = table.Variants?.Of(glyph, isVertical);
            forms.Add((glyph, isVertical), known);
        }

        return known;
    }

    /// <summary>The glyph of a character in a style: scripts have forms of their own in some fonts.</summary>
    /// <returns>0 where the font lacks it.</returns>
    internal ushort GlyphOf(int codePoint, MathStyle style)
    {
        var glyph = Font.GlyphOf(codePoint);
        return style.IsScript && glyph != 0
            ? Alternate(glyph, "ssty", style.Size - MathSize.Script)
            : glyph;
    }

    /// <summary>Between two letters of a name, in ems.</summary>
    internal double Kerning(ushort left, ushort right)
    {
        if (!kerns.TryGetValue((left, right), out var known))
        {
            known = Ems(Font.Kerning(left, right));
            kerns.Add((left, right), known);
        }

        return known;
    }

    /// <inheritdoc cref="Fonts.Layout.FontLayout.Alternate"/>
    internal ushort Alternate(ushort glyph, string feature, int choice = 0)
    {
        if (!alternates.TryGetValue((glyph, feature, choice), out var known))
        {
            known = Font.Layout.Alternate(glyph, feature, choice);
            alternates.Add((glyph, feature, choice), known);
        }

        return known;
    }
}

/// <summary>Of a glyph, in ems.</summary>
/// <param name="IsExtended">Whether it is a tall form, whose scripts are placed by its height.</param>
internal sealed record GlyphMeasures(
    double Advance,
    double Left,
    double Bottom,
    double Right,
    double Top,
    double Italic,
    double? AccentPlace,
    bool IsExtended
);
