namespace Publisher.Typesetting.Drawings.Raster;

/// <summary>How much of each pixel lies within polygons, row by row: by four lines a pixel, whose ends are exact.</summary>
internal sealed class Coverage(int width, int height)
{
    private const int Lines = 4;

    private readonly float[] row = new float[width];
    private readonly List<(double X, int Direction)> crossings = [];

    /// <summary>Hands over each row of which something is covered: a share a pixel.</summary>
    public void Fill(IEnumerable<Polygon> polygons, bool isEvenOdd, Action<int, float[]> take)
    {
        var edges = Edges(polygons);
        var active = new List<Edge>();
        var next = 0;
        for (var y = 0; y < height; y++)
        {
            var isAny = false;
            Array.Clear(row);
            for (var line = 0; line < Lines; line++)
            {
                var at = y + ((line + 0.5) / Lines);
                for (; next < edges.Count && edges[next].Top <= at; next++)
                {
                    active.Add(edges[next]);
                }
                active.RemoveAll(edge => edge.Bottom <= at);
                isAny |= active.Count > 0;
                FillLine(active, at, isEvenOdd);
            }
            if (isAny)
            {
                take(y, row);
            }
            else if (next == edges.Count)
            {
                return;
            }
        }
    }

    private void FillLine(List<Edge> active, double y, bool isEvenOdd)
    {
        crossings.Clear();
        foreach (var edge in active)
        {
            crossings.Add((edge.X + ((y - edge.Top) * edge.Slope), edge.Direction));
        }
        crossings.Sort();
        var winding = 0;
        for (var i = 0; i + 1 < crossings.Count; i++)
        {
            winding += crossings[i].Direction;
            if (isEvenOdd ? (i & 1) == 0 : winding != 0)
            {
                Span(crossings[i].X, crossings[i + 1].X);
            }
        }
    }

    private void Span(double from, double to)
    {
        (from, to) = (Math.Clamp(from, 0, width), Math.Clamp(to, 0, width));
        for (var x = (int)from; x < to; x++)
        {
            row[x] += (float)((Math.Min(to, x + 1) - Math.Max(from, x)) / Lines);
        }
    }

    private static List<Edge> Edges(IEnumerable<Polygon> polygons)
    {
        var edges = new List<Edge>();
        foreach (var polygon in polygons)
        {
            for (var i = 0; i < polygon.Points.Count; i++)
            {
                var (a, b) = (polygon.Points[i], polygon.Points[(i + 1) % polygon.Points.Count]);
                if (a.Y == b.Y || !double.IsFinite(a.X + a.Y + b.X + b.Y))
                {
                    continue;
                }
                var (top, bottom, direction) = a.Y < b.Y ? (a, b, 1) : (b, a, -1);
                edges.Add(
                    new(top.Y, bottom.Y, top.X, (bottom.X - top.X) / (bottom.Y - top.Y), direction)
                );
            }
        }
        edges.Sort((left, right) => left.Top.CompareTo(right.Top));
        return edges;
    }

    private sealed record Edge(double Top, double Bottom, double X, double Slope, int Direction);
}
