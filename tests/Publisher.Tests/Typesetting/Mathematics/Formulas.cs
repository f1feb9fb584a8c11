using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Mathematics;
using Publisher.Typesetting.Text;

namespace Publisher.Tests.Typesetting.Mathematics;

/// <summary>Small formulas for tests, at 10 points.</summary>
internal static class Formulas
{
    public const double Size = 10;

    public static TextStyle Style { get; } = new(TestFonts.Text, Size, RgbColor.Black);

    public static MathFace Face => MathFace.Of(TestFonts.Named("STIXTwoMath-Regular.woff2"))!;

    public static FormulaSetter Setter(MathFace? face = null) => new(face ?? Face, new(), Style);

    public static MathBox Box(Atom atom, MathSize size = MathSize.Text) => Setter().Box(atom, size);

    public static SymbolAtom Sign(string text, AtomClass of = AtomClass.Ordinary) => new(text, of);

    public static RowAtom Row(params ReadOnlySpan<Atom> parts) => new(parts.ToArray());

    public static SymbolAtom Plus { get; } = Sign("+", AtomClass.Binary);

    public static SymbolAtom EqualTo { get; } = Sign("=", AtomClass.Relation);

    public static SymbolAtom A { get; } = Sign("\U0001D44E");

    public static SymbolAtom Sum { get; } = Sign("∑", AtomClass.Operator) with { IsLarge = true };

    /// <summary>Glyphs where they stand, from the left edge and the baseline.</summary>
    public static IReadOnlyList<InsetGlyph> Glyphs(MathBox box) => FormulaParts.Of(box).Glyphs;

    public static IReadOnlyList<InsetStroke> Strokes(MathBox box) => FormulaParts.Of(box).Strokes;
}
