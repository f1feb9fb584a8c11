using System.Xml.Linq;

namespace Publisher.Typesetting.Drawings;

/// <summary>How a viewBox is fitted into its place (SVG 2, 8.6 and 8.8).</summary>
internal static class SvgView
{
    /// <summary>What takes the element's own units into the box, and how much of them it shows.</summary>
    public static (Matrix Matrix, Box View) Fit(XElement element, Box box)
    {
        if (
            SvgNumbers.List((string?)element.Attribute("viewBox") ?? "")
            is not [var x, var y, > 0 and var width, > 0 and var height]
        )
        {
            return (Matrix.Move(box.X, box.Y), new(0, 0, box.Width, box.Height));
        }
        var (across, down) = (box.Width / width, box.Height / height);
        var aspect = (string?)element.Attribute("preserveAspectRatio") ?? "";
        if (!aspect.Contains("none", StringComparison.Ordinal))
        {
            across = down = aspect.Contains("slice", StringComparison.Ordinal)
                ? Math.Max(across, down)
                : Math.Min(across, down);
        }
        var left = Share(aspect, "xMin", "xMax") * (box.Width - (width * across));
        var top = Share(aspect, "YMin", "YMax") * (box.Height - (height * down));
        var matrix = new Matrix(
            across,
            0,
            0,
            down,
            box.X + left - (x * across),
            box.Y + top - (y * down)
        );
        return (matrix, new(x, y, width, height));
    }

    private static double Share(string aspect, string start, string end) =>
        aspect.Contains(start, StringComparison.Ordinal) ? 0
        : aspect.Contains(end, StringComparison.Ordinal) ? 1
        : 0.5;
}
