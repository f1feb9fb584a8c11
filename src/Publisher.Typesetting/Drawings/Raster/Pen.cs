namespace Publisher.Typesetting.Drawings.Raster;

/// <summary>Strokes as areas: a quadrilateral a line, with what stands at its joins and ends (SVG 2, 13.5). All are filled together.</summary>
internal sealed class Pen(Stroke stroke, double scale)
{
    private const int MostDashes = 20_000;

    private readonly List<Polygon> areas = [];
    private readonly double half = stroke.Width / 2;

    public static List<Polygon> Areas(Outline outline, Stroke stroke, double scale)
    {
        var pen = new Pen(stroke, scale);
        foreach (var line in Polygon.Of(outline, scale))
        {
            foreach (var dash in pen.Dashes(line))
            {
                pen.Draw(dash);
            }
        }
        return pen.areas;
    }

    private void Draw(Polygon line)
    {
        var points = new List<Point>();
        foreach (var point in line.Points)
        {
            if (points.Count == 0 || (point - points[^1]).Length > 1e-9)
            {
                points.Add(point);
            }
        }
        if (points.Count == 1)
        {
            Dot(points[0]);
            return;
        }
        var isClosed = line.IsClosed && points.Count > 2;
        if (isClosed && (points[0] - points[^1]).Length > 1e-9)
        {
            points.Add(points[0]);
        }
        for (var i = 0; i + 1 < points.Count; i++)
        {
            Line(points[i], points[i + 1]);
            if (i > 0)
            {
                Join(points[i - 1], points[i], points[i + 1]);
            }
        }
        if (isClosed)
        {
            Join(points[^2], points[0], points[1]);
            return;
        }
        Cap(points[1], points[0]);
        Cap(points[^2], points[^1]);
    }

    private void Dot(Point place)
    {
        if (stroke.Cap == LineCap.Round)
        {
            Circle(place);
        }
        else if (stroke.Cap == LineCap.Square)
        {
            Line(place - new Point(half, 0), place + new Point(half, 0));
        }
    }

    private void Line(Point from, Point to)
    {
        var side = Side(from, to);
        areas.Add(new([from + side, to + side, to - side, from - side], IsClosed: true));
    }

    private void Cap(Point from, Point end)
    {
        if (stroke.Cap == LineCap.Round)
        {
            Circle(end);
        }
        else if (stroke.Cap == LineCap.Square)
        {
            Line(end, end + ((end - from) * (half / (end - from).Length)));
        }
    }

    private void Join(Point from, Point corner, Point to)
    {
        if (stroke.Join == LineJoin.Round)
        {
            Circle(corner);
            return;
        }
        var (before, after) = (Side(from, corner), Side(corner, to));
        // The gap opens on the outer side of the bend.
        var turn =
            ((corner.X - from.X) * (to.Y - corner.Y)) - ((corner.Y - from.Y) * (to.X - corner.X));
        var sign = turn > 0 ? -1 : 1;
        var (a, b) = (corner + (before * sign), corner + (after * sign));
        var points = new List<Point> { corner, a };
        var middle = (before + after) * (sign * 0.5);
        // The tip is as far beyond the middle of the gap as its sides say.
        var reach = half * half / Math.Max((middle.X * middle.X) + (middle.Y * middle.Y), 1e-12);
        if (stroke.Join == LineJoin.Miter && reach * middle.Length <= stroke.MiterLimit * half)
        {
            points.Add(corner + (middle * reach));
        }
        points.Add(b);
        areas.Add(new(points, IsClosed: true));
    }

    private void Circle(Point middle)
    {
        var count = (int)Math.Clamp(Math.Sqrt(half * scale) * 6, 8, 64);
        areas.Add(
            new(
                [
                    .. Enumerable
                        .Range(0, count)
                        .Select(i => Math.SinCos(2 * Math.PI * i / count))
                        .Select(turn => middle + new Point(half * turn.Cos, half * turn.Sin)),
                ],
                IsClosed: true
            )
        );
    }

    private Point Side(Point from, Point to)
    {
        var along = to - from;
        return along.Length == 0 ? default : new Point(-along.Y, along.X) * (half / along.Length);
    }

    private List<Polygon> Dashes(Polygon line)
    {
        var total = stroke.Dashes.Sum();
        if (stroke.Dashes.Count == 0 || total * scale < 0.1)
        {
            return [line];
        }
        var points = line.IsClosed ? [.. line.Points, line.Points[0]] : line.Points;
        var (index, left) = (0, stroke.Dashes[0]);
        for (var offset = ((stroke.DashOffset % total) + total) % total; offset > 0; )
        {
            var step = Math.Min(offset, left);
            (offset, left) = (offset - step, left - step);
            (index, left) = left > 0 ? (index, left) : Next(index);
        }
        var dashes = new List<Polygon>();
        var current = new List<Point> { points[0] };
        for (var i = 0; i + 1 < points.Count && dashes.Count < MostDashes; i++)
        {
            var (from, length) = (points[i], (points[i + 1] - points[i]).Length);
            for (var done = 0.0; done < length && dashes.Count < MostDashes; )
            {
                var step = Math.Min(left, length - done);
                (done, left) = (done + step, left - step);
                current.Add(from + ((points[i + 1] - from) * (done / length)));
                if (left <= 0)
                {
                    if (index % 2 == 0)
                    {
                        dashes.Add(new(current, IsClosed: false));
                    }
                    current = [current[^1]];
                    (index, left) = Next(index);
                }
            }
        }
        if (index % 2 == 0 && current.Count > 1)
        {
            dashes.Add(new(current, IsClosed: false));
        }
        return dashes;
    }

    private (int Index, double Left) Next(int index)
    {
        var next = (index + 1) % stroke.Dashes.Count;
        // A gap or dash of no length is passed in the next step.
        return (next, Math.Max(stroke.Dashes[next], 1e-9));
    }
}
