using System.Xml.Linq;

namespace Publisher.Typesetting.Drawings;

/// <summary>The outlines of SVG's shapes (SVG 2, 9 and 10).</summary>
internal static class SvgShapes
{
    /// <summary>Empty for an element that is no shape.</summary>
    public static Outline Of(SvgReader reader, XElement element, SvgStyle style)
    {
        double Across(string name) => reader.Length(element, name, Axis.Across, style);
        double Down(string name) => reader.Length(element, name, Axis.Down, style);
        double Both(string name) => reader.Length(element, name, Axis.Both, style);
        return element.Name.LocalName switch
        {
            "path" => PathData.Read((string?)element.Attribute("d") ?? ""),
            "rect" => Rectangle(
                new(Across("x"), Down("y"), Across("width"), Down("height")),
                Across("rx"),
                Down("ry")
            ),
            "circle" => Ellipse(new(Across("cx"), Down("cy")), Both("r"), Both("r")),
            "ellipse" => Ellipse(
                new(Across("cx"), Down("cy")),
                Across("rx") is > 0 and var rx ? rx : Down("ry"),
                Down("ry") is > 0 and var ry ? ry : Across("rx")
            ),
            "line" => Lines([Across("x1"), Down("y1"), Across("x2"), Down("y2")], isClosed: false),
            "polyline" => Lines(Points(element), isClosed: false),
            "polygon" => Lines(Points(element), isClosed: true),
            _ => new(),
        };
    }

    private static double[] Points(XElement element) =>
        SvgNumbers.List((string?)element.Attribute("points") ?? "");

    private static Outline Rectangle(Box box, double rx, double ry)
    {
        // Of two radii the one that is not given is as the other, and neither is more than half.
        (rx, ry) = (rx > 0 ? rx : ry, ry > 0 ? ry : rx);
        return box.Width > 0 && box.Height > 0
            ? Outline.Rectangle(box, Math.Min(rx, box.Width / 2), Math.Min(ry, box.Height / 2))
            : new();
    }

    private static Outline Ellipse(Point middle, double rx, double ry)
    {
        var outline = new Outline();
        if (rx > 0 && ry > 0)
        {
            outline.MoveTo(middle + new Point(rx, 0));
            Arc.Add(
                outline,
                Matrix.Stretch(rx, ry).Then(Matrix.Move(middle.X, middle.Y)),
                0,
                2 * Math.PI
            );
            outline.Close();
        }
        return outline;
    }

    private static Outline Lines(double[] numbers, bool isClosed)
    {
        var outline = new Outline();
        for (var i = 0; i + 1 < numbers.Length; i += 2)
        {
            var point = new Point(numbers[i], numbers[i + 1]);
            if (i == 0)
            {
                outline.MoveTo(point);
            }
            else
            {
                outline.LineTo(point);
            }
        }
        if (isClosed)
        {
            outline.Close();
        }
        return outline;
    }
}
