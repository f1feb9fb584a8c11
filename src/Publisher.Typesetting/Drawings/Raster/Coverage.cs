using System.Numerics;

namespace Publisher.Typesetting.Drawings.Raster;

/// <summary>Takes a row of which something is covered.</summary>
/// <param name="first">The first pixel that may be.</param>
/// <param name="shares">Of it and those that follow; no other pixel of the row is covered.</param>
internal delegate void CoveredRow(int y, int first, ReadOnlySpan<float> shares);

/// <summary>How much of each pixel lies within polygons, row by row: by four lines a pixel, whose ends are exact.</summary>
internal sealed class Coverage(int width, int height)
{
    private const int Lines = 4;

    private readonly float[] row = new float[width];
    private int first;
    private int end;
    private readonly List<(double X, int Direction)> crossings = [];

    /// <summary>Hands over each row of which something is covered.</summary>
    public void Fill(IEnumerable<Polygon> polygons, bool isEvenOdd, CoveredRow take)
    {
        var edges = Edges(polygons);
        var active = new List<Edge>();
        var next = 0;
        for (var y = 0; y < height; y++)
        {
            (first, end) = (width, 0);
            for (var line = 0; line < Lines; line++)
            {
                var at = y + ((line + 0.5) / Lines);
                for (; next < edges.Count && edges[next].Top <= at; next++)
                {
                    active.Add(edges[next]);
                }
                active.RemoveAll(edge => edge.Bottom <= at);
                FillLine(active, at, isEvenOdd);
            }
            if (first < end)
            {
                var covered = row.AsSpan(first, end - first);
                take(y, first, covered);
                covered.Clear();
            }
            else if (next == edges.Count && active.Count == 0)
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
        if (from >= to)
        {
            return;
        }
        var (left, right) = ((int)from, (int)Math.Ceiling(to));
        (first, end) = (Math.Min(first, left), Math.Max(end, right));
        Cover(left, from, to);
        if (right - left > 1)
        {
            Cover(right - 1, from, to);
            AddWhole(row.AsSpan((left + 1)..(right - 1)));
        }
    }

    private void Cover(int x, double from, double to) =>
        row[x] += (float)((Math.Min(to, x + 1) - Math.Max(from, x)) / Lines);

    /// <summary>What a line adds to pixels that it covers from side to side.</summary>
    private static void AddWhole(Span<float> shares)
    {
        const float Share = 1f / Lines;
        for (; shares.Length >= Vector<float>.Count; shares = shares[Vector<float>.Count..])
        {
            (new Vector<float>(shares) + new Vector<float>(Share)).CopyTo(shares);
        }
        foreach (ref var share in shares)
        {
            share += Share;
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
