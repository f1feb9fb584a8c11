using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;

namespace Publisher.Typesetting.Text;

/// <summary>What stands in a line as it was set elsewhere: a formula.</summary>
/// <param name="Parts">A line may end between each two; at least one.</param>
/// <param name="ActualText">What readers take it for when it is copied or searched; empty for its own characters.</param>
public sealed record Inset(IReadOnlyList<InsetPart> Parts, string ActualText)
{
    /// <summary>The parts no wider than the room: smaller where they are.</summary>
    public Inset FitInto(double width) =>
        Parts.Max(part => part.Width) is var widest && widest > width
            ? this with
            {
                Parts = [.. Parts.Select(part => part.Scaled(width / widest))],
            }
            : this;
}

/// <summary>Glyphs and strokes in their places. Measures are points, y grows upwards from the baseline.</summary>
/// <param name="Height">Above the baseline.</param>
/// <param name="Depth">Below the baseline, positive.</param>
public sealed record InsetPart(
    double Width,
    double Height,
    double Depth,
    IReadOnlyList<InsetGlyph> Glyphs,
    IReadOnlyList<InsetStroke> Strokes
)
{
    /// <summary>What it costs to end the line after it.</summary>
    public int Penalty { get; init; }

    /// <summary>The room before the next part, where that stands in the same line.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>The same larger or smaller.</summary>
    public InsetPart Scaled(double by) =>
        new(
            Width * by,
            Height * by,
            Depth * by,
            [.. Glyphs.Select(g => g with { Size = g.Size * by, X = g.X * by, Y = g.Y * by })],
            [.. Strokes.Select(stroke => stroke.Scaled(by))]
        )
        {
            Penalty = Penalty,
            SpaceAfter = SpaceAfter * by,
        };
}

/// <param name="Text">What the glyph stands for; never empty.</param>
public sealed record InsetGlyph(
    Font Font,
    ushort Glyph,
    double Size,
    string Text,
    RgbColor Color,
    double X,
    double Y
);

/// <summary>A filled rectangle upwards from its lower left corner, or a line.</summary>
/// <param name="Rise">How far a line ends above its beginning.</param>
/// <param name="Thickness">The height of a rectangle.</param>
public sealed record InsetStroke(
    double X,
    double Y,
    double Width,
    double Rise,
    double Thickness,
    RgbColor Color,
    bool IsRectangle
)
{
    internal InsetStroke Scaled(double by) =>
        new(X * by, Y * by, Width * by, Rise * by, Thickness * by, Color, IsRectangle);
}
