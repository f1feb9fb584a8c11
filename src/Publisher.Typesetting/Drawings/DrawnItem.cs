using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;

namespace Publisher.Typesetting.Drawings;

/// <summary>What a drawing is made of, in the order in which it is drawn. Places are in the drawing's own units, y down;
/// an item's matrix takes its own to those.</summary>
internal abstract record DrawnItem;

/// <summary>Items that are clipped or made transparent as one.</summary>
/// <param name="Clip">Null for no limit.</param>
internal sealed record DrawnGroup(IReadOnlyList<DrawnItem> Items, double Opacity, Outline? Clip)
    : DrawnItem
{
    public bool ClipsEvenOdd { get; init; }
}

/// <param name="Fill">Null for none.</param>
/// <param name="Stroke">Null for none.</param>
internal sealed record DrawnShape(Outline Outline, Matrix Matrix, Paint? Fill, Stroke? Stroke)
    : DrawnItem
{
    public bool FillsEvenOdd { get; init; }
}

/// <summary>Glyphs of one font in a row, from the origin of the matrix on.</summary>
internal sealed record DrawnText(
    Font Font,
    double Size,
    Matrix Matrix,
    string Text,
    IReadOnlyList<TextGlyph> Glyphs,
    Paint? Fill
) : DrawnItem;

/// <summary>A picture that fills the unit square of its matrix.</summary>
internal sealed record DrawnPicture(PageImage Image, ReadOnlyMemory<byte> File, Matrix Matrix)
    : DrawnItem;

internal abstract record Paint(double Opacity);

internal sealed record SolidPaint(RgbColor Color, double Opacity) : Paint(Opacity);

/// <param name="Matrix">Takes the gradient's units to those of the drawing.</param>
/// <param name="From">Where a linear gradient begins; the focus of a radial one.</param>
/// <param name="To">Where it ends; the middle of a radial one.</param>
/// <param name="Radius">Null for a linear gradient.</param>
/// <param name="Stops">At least two, from 0 to 1.</param>
internal sealed record GradientPaint(
    Matrix Matrix,
    Point From,
    Point To,
    double? Radius,
    IReadOnlyList<GradientStop> Stops,
    double Opacity
) : Paint(Opacity);

internal sealed record GradientStop(double Offset, RgbColor Color, double Opacity);

internal enum LineCap
{
    Butt = 0,
    Round = 1,
    Square = 2,
}

internal enum LineJoin
{
    Miter = 0,
    Round = 1,
    Bevel = 2,
}

internal sealed record Stroke(Paint Paint, double Width)
{
    public LineCap Cap { get; init; }

    public LineJoin Join { get; init; }

    public double MiterLimit { get; init; } = 4;

    /// <summary>Lengths of dashes and gaps in turn; empty for an unbroken line.</summary>
    public IReadOnlyList<double> Dashes { get; init; } = [];

    public double DashOffset { get; init; }
}
