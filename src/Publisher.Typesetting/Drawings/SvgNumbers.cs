using System.Globalization;

namespace Publisher.Typesetting.Drawings;

/// <summary>Numbers, lengths and transformations as SVG writes them.</summary>
internal static class SvgNumbers
{
    private const double Largest = 1e9;

    private static readonly char[] Separators = [' ', ',', '\t', '\r', '\n'];

    private static readonly (string Unit, double Pixels)[] Units =
    [
        ("px", 1),
        ("pt", 96.0 / 72),
        ("in", 96),
        ("mm", 96 / 25.4),
        ("cm", 96 / 2.54),
        ("pc", 16),
    ];

    public static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && Math.Abs(number) < Largest;

    /// <summary>All numbers of a list; those that are none are left out.</summary>
    public static double[] List(string text) =>
        [
            .. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                .Select(part => TryParse(part, out var number) ? number : double.NaN)
                .Where(double.IsFinite),
        ];

    /// <summary>In CSS pixels; null for what is no length.</summary>
    /// <param name="whole">What a percentage is of.</param>
    /// <param name="size">That of the font, which em is.</param>
    public static double? Length(string? text, double whole, double size = 16)
    {
        text = text?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        if (text.EndsWith('%'))
        {
            return TryParse(text[..^1], out var percent) ? percent * whole / 100 : null;
        }
        var (unit, pixels) = Units.FirstOrDefault(each =>
            text.EndsWith(each.Unit, StringComparison.Ordinal)
        );
        if (unit is null)
        {
            (unit, pixels) =
                text.EndsWith("rem", StringComparison.Ordinal) ? ("rem", 16)
                : text.EndsWith("em", StringComparison.Ordinal) ? ("em", size)
                : text.EndsWith("ex", StringComparison.Ordinal) ? ("ex", size / 2)
                : ("", 1);
        }
        return TryParse(text[..^unit.Length], out var number) ? number * pixels : null;
    }

    /// <summary>A share, written as a number or a percentage.</summary>
    public static double Share(string? text, double otherwise = 1) =>
        Length(text, 1) is { } share ? Math.Clamp(share, 0, 1) : otherwise;

    /// <summary>A list of transformations (CSS Transforms 1, 9.1); those that are none are left out.</summary>
    public static Matrix Transform(string? text)
    {
        var matrix = Matrix.Identity;
        foreach (var part in (text ?? "").Split(')', StringSplitOptions.RemoveEmptyEntries))
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            if (open > 0)
            {
                var name = part[..open].Trim(' ', ',', '\t', '\r', '\n');
                var values = List(
                    part[(open + 1)..]
                        .Replace("deg", "", StringComparison.Ordinal)
                        .Replace("px", "", StringComparison.Ordinal)
                );
                matrix = One(name, values).Then(matrix);
            }
        }
        return matrix;
    }

    private static Matrix One(string name, double[] values) =>
        (name, values) switch
        {
            ("matrix", [var a, var b, var c, var d, var e, var f]) => new(a, b, c, d, e, f),
            ("translate", [var x]) => Matrix.Move(x, 0),
            ("translate", [var x, var y]) => Matrix.Move(x, y),
            ("translateX", [var x]) => Matrix.Move(x, 0),
            ("translateY", [var y]) => Matrix.Move(0, y),
            ("scale", [var both]) => Matrix.Stretch(both, both),
            ("scale", [var x, var y]) => Matrix.Stretch(x, y),
            ("rotate", [var degrees]) => Matrix.Turn(degrees),
            ("rotate", [var degrees, var x, var y]) => Matrix
                .Move(-x, -y)
                .Then(Matrix.Turn(degrees))
                .Then(Matrix.Move(x, y)),
            ("skewX", [var degrees]) => new(1, 0, Slope(degrees), 1, 0, 0),
            ("skewY", [var degrees]) => new(1, Slope(degrees), 0, 1, 0, 0),
            _ => Matrix.Identity,
        };

    private static double Slope(double degrees) => Math.Tan(degrees * Math.PI / 180);
}
