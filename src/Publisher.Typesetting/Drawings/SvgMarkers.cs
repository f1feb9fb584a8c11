using System.Xml.Linq;

namespace Publisher.Typesetting.Drawings;

/// <summary>Arrowheads and the like at the corners of a line (SVG 2, 11.6).</summary>
internal static class SvgMarkers
{
    public static void Add(
        SvgReader reader,
        XElement element,
        Outline outline,
        SvgStyle style,
        Matrix matrix,
        List<DrawnItem> into
    )
    {
        if (
            outline.IsEmpty
            || element.Name.LocalName is not ("path" or "line" or "polyline" or "polygon")
        )
        {
            return;
        }
        var corners = Corners(outline);
        for (var i = 0; i < corners.Count; i++)
        {
            var property =
                i == 0 ? "marker-start"
                : i == corners.Count - 1 ? "marker-end"
                : "marker-mid";
            var reference = style[property] is { Length: > 0 } own ? own : style["marker"];
            if (reader.Target(reference) is { Name.LocalName: "marker" } marker)
            {
                Draw(reader, marker, corners[i], i == 0, style, matrix, into);
            }
        }
    }

    private static void Draw(
        SvgReader reader,
        XElement marker,
        (Point Place, double Angle) corner,
        bool isStart,
        SvgStyle style,
        Matrix matrix,
        List<DrawnItem> into
    )
    {
        var own = SvgStyle.Initial.Of(marker, reader.Sheet);
        var box = new Box(
            0,
            0,
            reader.Length(marker, "markerWidth", Axis.Across, own, 3),
            reader.Length(marker, "markerHeight", Axis.Down, own, 3)
        );
        var unit =
            (string?)marker.Attribute("markerUnits") == "userSpaceOnUse"
                ? 1
                : SvgNumbers.Length(style["stroke-width"], reader.Viewport.Width) ?? 1;
        var orient = (string?)marker.Attribute("orient") ?? "0";
        var angle =
            orient == "auto-start-reverse" && isStart ? corner.Angle + 180
            : orient.StartsWith("auto", StringComparison.Ordinal) ? corner.Angle
            : SvgNumbers.TryParse(orient, out var degrees) ? degrees
            : 0;
        var (fit, _) = SvgView.Fit(marker, box);
        var anchor = fit.Apply(
            new(
                reader.Length(marker, "refX", Axis.Across, own),
                reader.Length(marker, "refY", Axis.Down, own)
            )
        );
        var place = fit.Then(Matrix.Move(-anchor.X, -anchor.Y))
            .Then(Matrix.Stretch(unit, unit))
            .Then(Matrix.Turn(angle))
            .Then(Matrix.Move(corner.Place.X, corner.Place.Y))
            .Then(matrix);
        foreach (var child in marker.Elements())
        {
            reader.Add(child, own, place, into);
        }
    }

    /// <summary>Where steps begin and end, and the direction there in degrees: at a bend the one between.</summary>
    private static List<(Point Place, double Angle)> Corners(Outline outline)
    {
        var places = new List<(Point Place, Point In, Point Out)>();
        foreach (var segment in outline.Segments)
        {
            if (segment.Kind == SegmentKind.Move || places.Count == 0)
            {
                places.Add((segment.End, default, default));
                continue;
            }
            var last = places[^1];
            var (leaving, arriving) =
                segment.Kind == SegmentKind.Curve
                    ? (segment.First - last.Place, segment.End - segment.Second)
                    : (segment.End - last.Place, segment.End - last.Place);
            leaving = leaving.Length > 0 ? leaving : segment.End - last.Place;
            arriving = arriving.Length > 0 ? arriving : segment.End - last.Place;
            places[^1] = last with { Out = leaving };
            places.Add((segment.End, arriving, default));
        }
        return places.ConvertAll(place => (place.Place, Angle(Unit(place.In) + Unit(place.Out))));
    }

    private static Point Unit(Point direction) =>
        direction.Length > 0 ? direction * (1 / direction.Length) : default;

    private static double Angle(Point direction) =>
        Math.Atan2(direction.Y, direction.X) * 180 / Math.PI;
}
