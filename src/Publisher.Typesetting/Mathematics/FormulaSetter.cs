using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Mathematics;

/// <summary>
/// Sets formulas by TeX's rules (D. E. Knuth, The TeXbook, 1984, appendix G) as far as the table MATH of a font states them,
/// at the size and in the colour of the text around.
/// </summary>
/// <param name="shaper">Sets words within formulas.</param>
/// <param name="text">The text around.</param>
public sealed class FormulaSetter(MathFace face, Shaper shaper, TextStyle text)
{
    /// <summary>The room where a delimiter is none, in ems: TeX's \nulldelimiterspace.</summary>
    internal const double EmptyDelimiter = 0.12;

    private AtomSetter? atoms;

    /// <summary>A formula in a line of text, which may go on in the next line behind its relations and binary signs.</summary>
    /// <param name="actualText">What readers take it for when it is copied or searched.</param>
    public Inset Inline(Atom formula, string actualText)
    {
        var elements = Atoms.Rows.Elements(formula, StyleOf(MathSize.Text));
        return new(FormulaParts.OfLine(elements), actualText);
    }

    /// <summary>A formula on lines of its own.</summary>
    /// <inheritdoc cref="Inline"/>
    public DisplayFormula Display(Atom formula, string actualText)
    {
        var elements = Atoms.Rows.Elements(formula, StyleOf(MathSize.Display));
        return new(elements, actualText, text.Size);
    }

    internal MathBox Box(Atom formula, MathSize size) => Write(formula, StyleOf(size));

    internal MathBox Write(Atom atom, MathStyle style) => Atoms.Write(atom, style);

    internal double SizeOf(MathStyle style) => text.Size * face.Scale(style.Size);

    internal GlyphSetter Glyphs => Atoms.Glyphs;

    internal WordSetter Words => Atoms.Words;

    internal AccentSetter Accents => Atoms.Accents;

    private AtomSetter Atoms => atoms ??= new(this, face, new(shaper, text, SizeOf));

    private MathStyle StyleOf(MathSize size) => new(size, false, text.Color);
}
