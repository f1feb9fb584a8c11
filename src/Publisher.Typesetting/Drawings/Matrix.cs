using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Drawings;

/// <summary>Takes a point to (Ax + Cy + E, Bx + Dy + F).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much it enlarges, on the whole.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static Matrix Move(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Matrix Stretch(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <param name="degrees">Clockwise where y grows downwards.</param>
    public static Matrix Turn(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>This one first, the other after it.</summary>
    public Matrix Then(Matrix next) =>
        new(
            (A * next.A) + (B * next.C),
            (A * next.B) + (B * next.D),
            (C * next.A) + (D * next.C),
            (C * next.B) + (D * next.D),
            (E * next.A) + (F * next.C) + next.E,
            (E * next.B) + (F * next.D) + next.F
        );

    public Point Apply(Point point) =>
        new((A * point.X) + (C * point.Y) + E, (B * point.X) + (D * point.Y) + F);

    /// <summary>Null where it takes all to a line or a point.</summary>
    public Matrix? Inverse()
    {
        var determinant = (A * D) - (B * C);
        return Math.Abs(determinant) < 1e-12 || !double.IsFinite(determinant)
            ? null
            : new(
                D / determinant,
                -B / determinant,
                -C / determinant,
                A / determinant,
                ((C * F) - (D * E)) / determinant,
                ((B * E) - (A * F)) / determinant
            );
    }
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point left, Point right) =>
        new(left.X + right.X, left.Y + right.Y);

    public static Point operator -(Point left, Point right) =>
        new(left.X - right.X, left.Y - right.Y);

    public static Point operator *(Point point, double factor) =>
        new(point.X * factor, point.Y * factor);

    public double Length => Math.Sqrt((X * X) + (Y * Y));
}

/// <summary>A rectangle, by its upper left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(double X, double Y, double Width, double Height);
