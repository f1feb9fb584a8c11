namespace Publisher.Typesetting.Drawings;

/// <summary>Elliptical arcs as curves (SVG 2, appendix B.2.4).</summary>
internal static class Arc
{
    /// <param name="degrees">How far the ellipse is turned.</param>
    public static void Add(
        Outline outline,
        Point radii,
        double degrees,
        bool isLarge,
        bool isSweeping,
        Point end
    )
    {
        var start = outline.Current;
        if (radii.X <= 0 || radii.Y <= 0 || start == end)
        {
            outline.LineTo(end);
            return;
        }
        var turn = Matrix.Turn(degrees);
        var half = Matrix.Turn(-degrees).Apply((start - end) * 0.5);
        // Radii that don't reach are enlarged.
        var reach = Math.Sqrt(Square(half.X / radii.X) + Square(half.Y / radii.Y));
        radii *= Math.Max(1, reach);
        var (x, y) = (half.X * half.X, half.Y * half.Y);
        var (rx, ry) = (radii.X * radii.X, radii.Y * radii.Y);
        var root = Math.Sqrt(
            Math.Max(0, ((rx * ry) - (rx * y) - (ry * x)) / ((rx * y) + (ry * x)))
        );
        root = isLarge == isSweeping ? -root : root;
        var middle = new Point(
            root * radii.X * half.Y / radii.Y,
            -root * radii.Y * half.X / radii.X
        );
        var from = Math.Atan2((half.Y - middle.Y) / radii.Y, (half.X - middle.X) / radii.X);
        var to = Math.Atan2((-half.Y - middle.Y) / radii.Y, (-half.X - middle.X) / radii.X);
        var sweep = to - from;
        sweep +=
            isSweeping && sweep < 0 ? 2 * Math.PI
            : !isSweeping && sweep > 0 ? -2 * Math.PI
            : 0;
        var place = turn.Then(Matrix.Move((start.X + end.X) / 2, (start.Y + end.Y) / 2));
        Add(
            outline,
            Matrix.Stretch(radii.X, radii.Y).Then(Matrix.Move(middle.X, middle.Y)).Then(place),
            from,
            sweep
        );
    }

    /// <param name="place">Takes the unit circle to the ellipse.</param>
    public static void Add(Outline outline, Matrix place, double from, double sweep)
    {
        var count = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9));
        var step = sweep / count;
        var reach = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (from + (i * step), from + ((i + 1) * step));
            var (p, q) = (OnCircle(a), OnCircle(b));
            outline.CurveTo(
                place.Apply(new(p.X - (reach * p.Y), p.Y + (reach * p.X))),
                place.Apply(new(q.X + (reach * q.Y), q.Y - (reach * q.X))),
                place.Apply(q)
            );
        }
    }

    private static Point OnCircle(double angle) => new(Math.Cos(angle), Math.Sin(angle));

    private static double Square(double value) => value * value;
}
