using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Mathematics;

/// <summary>A part of a formula as it is to be set. All kinds stand on this page; <see cref="AtomWriter{TContext, T}"/> tells them
/// apart. Letters come as the characters of their alphabet (U+1D44E for an italic a): no kind changes them.</summary>
public abstract record Atom;

/// <summary>Atoms side by side; within another row one ordinary atom, as TeX's braces make one.</summary>
public sealed record RowAtom(IReadOnlyList<Atom> Parts) : Atom;

/// <summary>A sign, a letter, digits, or the name of a function.</summary>
/// <param name="Text">One character mostly, or one with what combines with it; several are set as they stand.</param>
public sealed record SymbolAtom(string Text, AtomClass Class = AtomClass.Ordinary) : Atom
{
    /// <summary>Whether it is larger in a display, and stands on the axis: a sum, an integral.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Whether it grows as wide as what stands over and under it: an arrow with words.</summary>
    public bool Stretches { get; init; }

    /// <summary>The least height in ems of a delimiter, which stands on the axis then; null for its own.</summary>
    public double? Size { get; init; }
}

/// <param name="HasRule">False for a binomial coefficient's.</param>
public sealed record FractionAtom(Atom Numerator, Atom Denominator, bool HasRule = true) : Atom;

/// <param name="Degree">Null for a square root.</param>
public sealed record RadicalAtom(Atom Radicand, Atom? Degree = null) : Atom;

/// <summary>What stands below and above, to the right of the base or under and over it.</summary>
public sealed record ScriptsAtom(Atom Base, Atom? Sub, Atom? Super, Limits Limits = Limits.Never)
    : Atom;

/// <summary>Scripts to the left of their base.</summary>
public sealed record PrescriptsAtom(Atom Base, Atom? Sub, Atom? Super) : Atom;

/// <summary>A mark over or under its base: an accent, a bar, a brace, an arrow.</summary>
/// <param name="Mark">A code point: that which combines, or a brace; ‾ and _ are rules.</param>
/// <param name="Stretches">Whether it grows as wide as the base.</param>
public sealed record AccentAtom(Atom Base, int Mark, bool IsBelow, bool Stretches) : Atom;

/// <summary>Delimiters as high as what stands between them.</summary>
/// <param name="Open">A character; empty for none.</param>
/// <param name="Parts">One more than there are <paramref name="Middles"/>.</param>
/// <param name="Close">A character; empty for none.</param>
public sealed record FenceAtom(
    string Open,
    IReadOnlyList<Atom> Parts,
    IReadOnlyList<string> Middles,
    string Close
) : Atom;

/// <summary>Rows and columns, in the middle of the line.</summary>
public sealed record TableAtom(IReadOnlyList<TableLine> Lines, TableLayout Layout) : Atom;

/// <summary>Words in a face for text.</summary>
/// <param name="Style">At the size of the formula; scripts scale it.</param>
public sealed record TextAtom(string Text, TextStyle Style) : Atom;

/// <param name="Width">In ems of the style that it stands in; negative to draw closer.</param>
public sealed record SpaceAtom(double Width) : Atom;

/// <summary>What does not show, or takes less room than it shows.</summary>
public sealed record PhantomAtom(Atom Content, bool IsShown = false) : Atom
{
    public bool KeepsWidth { get; init; } = true;

    public bool KeepsHeight { get; init; } = true;

    public bool KeepsDepth { get; init; } = true;
}

/// <summary>Atoms in a colour, or on a ground of one.</summary>
public sealed record ColorAtom(Atom Content, RgbColor Color, bool IsGround = false) : Atom;

/// <summary>Atoms in a style of their own, whatever stands around them.</summary>
public sealed record StyleAtom(Atom Content, MathSize Size) : Atom;

public sealed record EnclosedAtom(Atom Content, Enclosing Enclosing) : Atom;
