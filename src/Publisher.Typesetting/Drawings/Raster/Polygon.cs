namespace Publisher.Typesetting.Drawings.Raster;

/// <summary>Corners in a row.</summary>
internal sealed record Polygon(List<Point> Points, bool IsClosed)
{
    /// <summary>The pieces of an outline, each curve in lines that an eye takes for one.</summary>
    /// <param name="scale">Pixels to a unit of the outline.</param>
    public static List<Polygon> Of(Outline outline, double scale)
    {
        var polygons = new List<Polygon>();
        var points = new List<Point>();
        void End(bool isClosed)
        {
            if (points.Count > 0)
            {
                polygons.Add(new(points, isClosed));
            }
            points = [];
        }
        foreach (var segment in outline.Segments)
        {
            switch (segment.Kind)
            {
                case SegmentKind.Move:
                    End(isClosed: false);
                    points.Add(segment.End);
                    break;
                case SegmentKind.Close:
                    End(isClosed: true);
                    points.Add(segment.End);
                    break;
                case SegmentKind.Line:
                    points.Add(segment.End);
                    break;
                default:
                    AddCurve(points, segment, scale);
                    break;
            }
        }
        if (points.Count > 1 || polygons.Count == 0)
        {
            End(isClosed: false);
        }
        return polygons;
    }

    public Polygon Through(Matrix matrix) => new(Points.ConvertAll(matrix.Apply), IsClosed);

    /// <summary>The same corners, so ordered that those of two overlapping polygons never undo each other.</summary>
    public Polygon Oriented()
    {
        var area = 0.0;
        for (var i = 0; i < Points.Count; i++)
        {
            var (a, b) = (Points[i], Points[(i + 1) % Points.Count]);
            area += (a.X * b.Y) - (b.X * a.Y);
        }
        return area >= 0 ? this : new(Enumerable.Reverse(Points).ToList(), IsClosed);
    }

    /// <summary>Whether it is a rectangle with all of a picture in it, as the clip of a whole drawing is.</summary>
    public bool IsAround(int width, int height)
    {
        if (!IsClosed || Points.Count < 4 || Points.Skip(4).Any(point => point != Points[0]))
        {
            return false;
        }
        var corners = Points.Take(4).Select(point => (Side(point.X, width), Side(point.Y, height)));
        return corners.ToList() is [var (left, top), var second, var third, var fourth]
            && left != 0
            && top != 0
            && third == (-left, -top)
            && (
                (second == (-left, top) && fourth == (left, -top))
                || (second == (left, -top) && fourth == (-left, top))
            );
    }

    /// <summary>Before all of the picture, behind it, or 0 for within.</summary>
    private static int Side(double place, int length) =>
        place <= 0 ? -1
        : place >= length ? 1
        : 0;

    private static void AddCurve(List<Point> points, in Segment curve, double scale)
    {
        var start = points.Count > 0 ? points[^1] : curve.End;
        var length =
            (curve.First - start).Length
            + (curve.Second - curve.First).Length
            + (curve.End - curve.Second).Length;
        var count = (int)Math.Clamp(Math.Sqrt(length * scale) * 1.5, 4, 64);
        for (var i = 1; i <= count; i++)
        {
            var t = (double)i / count;
            var u = 1 - t;
            points.Add(
                (start * (u * u * u))
                    + (curve.First * (3 * u * u * t))
                    + (curve.Second * (3 * u * t * t))
                    + (curve.End * (t * t * t))
            );
        }
    }
}
