using System.Runtime.Intrinsics;

namespace Publisher.Typesetting.Drawings.Raster;

/// <summary>The colour of a paint at each place of the pixels.</summary>
/// <param name="toPixels">Takes the drawing's units to pixels.</param>
internal sealed class Brush(Paint paint, Matrix toPixels)
{
    private readonly GradientPaint? gradient = paint as GradientPaint;

    private readonly Matrix? inverse = paint is GradientPaint { Matrix: var matrix }
        ? matrix.Then(toPixels).Inverse()
        : null;

    /// <summary>Red, green, blue and opacity where it is one colour; null for a gradient.</summary>
    public Vector128<float>? Solid { get; } =
        paint switch
        {
            GradientPaint => null,
            SolidPaint { Color: var color } => Vector128.Create(
                color.Red / 255f,
                color.Green / 255f,
                color.Blue / 255f,
                (float)paint.Opacity
            ),
            _ => Vector128<float>.Zero,
        };

    /// <summary>Red, green, blue and opacity of a gradient.</summary>
    public Vector128<float> At(double x, double y) =>
        gradient is { } shades ? Of(shades.Stops, Offset(shades, x, y)) : default;

    private double Offset(GradientPaint shades, double x, double y)
    {
        if (inverse is not { } back)
        {
            return 1;
        }
        var place = back.Apply(new(x, y));
        if (shades.Radius is { } radius)
        {
            return Radial(place, shades.From, shades.To, radius);
        }
        var (along, at) = (shades.To - shades.From, place - shades.From);
        var square = (along.X * along.X) + (along.Y * along.Y);
        return square == 0 ? 1 : ((at.X * along.X) + (at.Y * along.Y)) / square;
    }

    /// <summary>Where the ray from the focus through the place is between the focus and the circle.</summary>
    private static double Radial(Point place, Point focus, Point middle, double radius)
    {
        var (ray, shift) = (place - focus, focus - middle);
        var a = (ray.X * ray.X) + (ray.Y * ray.Y);
        var b = (ray.X * shift.X) + (ray.Y * shift.Y);
        var c = (shift.X * shift.X) + (shift.Y * shift.Y) - (radius * radius);
        var root = Math.Sqrt(Math.Max(0, (b * b) - (a * c)));
        return a == 0 ? 0
            : c >= 0 ? 1
            : a / (root - b);
    }

    private Vector128<float> Of(IReadOnlyList<GradientStop> stops, double offset)
    {
        offset = Math.Clamp(offset, 0, 1);
        var next = 1;
        while (next < stops.Count - 1 && stops[next].Offset < offset)
        {
            next++;
        }
        var (from, to) = (stops[next - 1], stops[next]);
        var room = to.Offset - from.Offset;
        var share = (float)(room <= 0 ? 1 : Math.Clamp((offset - from.Offset) / room, 0, 1));
        float Mixed(double a, double b) => (float)a + ((float)(b - a) * share);
        return Vector128.Create(
            Mixed(from.Color.Red, to.Color.Red) / 255,
            Mixed(from.Color.Green, to.Color.Green) / 255,
            Mixed(from.Color.Blue, to.Color.Blue) / 255,
            Mixed(from.Opacity, to.Opacity) * (float)paint.Opacity
        );
    }
}
