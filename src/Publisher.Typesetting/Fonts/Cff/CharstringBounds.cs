namespace Publisher.Typesetting.Fonts.Cff;

/// <summary>The room that a glyph takes, by the points of its curves: types are drawn with points at their extremes.</summary>
internal sealed class CharstringBounds : CharstringPath
{
    private (double X, double Y) pen;

    /// <summary>Null for a blank.</summary>
    public GlyphBounds? Ink { get; private set; }

    protected override void Move(double x, double y) => pen = (pen.X + x, pen.Y + y);

    protected override void Line(double x, double y)
    {
        Mark();
        Move(x, y);
        Mark();
    }

    protected override void Curve(ReadOnlySpan<double> points)
    {
        Mark();
        for (var i = 0; i < 6; i += 2)
        {
            Move(points[i], points[i + 1]);
            Mark();
        }
    }

    private void Mark() =>
        Ink = Ink is { } ink
            ? new(
                Math.Min(ink.Left, pen.X),
                Math.Min(ink.Bottom, pen.Y),
                Math.Max(ink.Right, pen.X),
                Math.Max(ink.Top, pen.Y)
            )
            : new(pen.X, pen.Y, pen.X, pen.Y);
}
