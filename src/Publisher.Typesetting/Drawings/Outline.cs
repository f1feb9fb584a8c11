using System.Runtime.InteropServices;

namespace Publisher.Typesetting.Drawings;

internal enum SegmentKind
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>One step of an outline.</summary>
/// <param name="First">The first control point of a curve.</param>
/// <param name="Second">The second one.</param>
/// <param name="End">Where the step ends.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Segment(SegmentKind Kind, Point First, Point Second, Point End);

/// <summary>Lines and cubic curves, in one piece or in several.</summary>
internal sealed class Outline
{
    // A quarter of a circle by one curve: how far its control points stand from its ends.
    private const double Quarter = 0.5522847498;

    private readonly List<Segment> segments = [];
    private Point start;

    public IReadOnlyList<Segment> Segments => segments;

    public Point Current { get; private set; }

    public bool IsEmpty => segments.Count == 0;

    public void MoveTo(Point end)
    {
        start = end;
        Add(new(SegmentKind.Move, default, default, end));
    }

    public void LineTo(Point end) => Add(new(SegmentKind.Line, default, default, end));

    public void CurveTo(Point first, Point second, Point end) =>
        Add(new(SegmentKind.Curve, first, second, end));

    public void QuadraticTo(Point control, Point end) =>
        CurveTo(
            Current + ((control - Current) * (2.0 / 3)),
            end + ((control - end) * (2.0 / 3)),
            end
        );

    public void Close()
    {
        if (segments.Count > 0)
        {
            Add(new(SegmentKind.Close, default, default, start));
        }
    }

    public void Append(Outline other, Matrix matrix)
    {
        foreach (var segment in other.segments)
        {
            Add(
                segment with
                {
                    First = matrix.Apply(segment.First),
                    Second = matrix.Apply(segment.Second),
                    End = matrix.Apply(segment.End),
                }
            );
        }
    }

    public static Outline Rectangle(Box box, double rx = 0, double ry = 0)
    {
        var outline = new Outline();
        var (left, top, right, bottom) = (box.X, box.Y, box.X + box.Width, box.Y + box.Height);
        if (!(rx > 0 && ry > 0))
        {
            outline.MoveTo(new(left, top));
            outline.LineTo(new(right, top));
            outline.LineTo(new(right, bottom));
            outline.LineTo(new(left, bottom));
            outline.Close();
            return outline;
        }
        var (x, y) = (rx * (1 - Quarter), ry * (1 - Quarter));
        outline.MoveTo(new(left + rx, top));
        outline.LineTo(new(right - rx, top));
        outline.CurveTo(new(right - x, top), new(right, top + y), new(right, top + ry));
        outline.LineTo(new(right, bottom - ry));
        outline.CurveTo(new(right, bottom - y), new(right - x, bottom), new(right - rx, bottom));
        outline.LineTo(new(left + rx, bottom));
        outline.CurveTo(new(left + x, bottom), new(left, bottom - y), new(left, bottom - ry));
        outline.LineTo(new(left, top + ry));
        outline.CurveTo(new(left, top + y), new(left + x, top), new(left + rx, top));
        outline.Close();
        return outline;
    }

    /// <summary>The rectangle around all points, those of control too; null for none.</summary>
    public Box? Bounds()
    {
        if (IsEmpty)
        {
            return null;
        }
        var (left, top, right, bottom) = (
            double.MaxValue,
            double.MaxValue,
            double.MinValue,
            double.MinValue
        );
        foreach (var segment in segments)
        {
            ReadOnlySpan<Point> points =
                segment.Kind == SegmentKind.Curve
                    ? [segment.First, segment.Second, segment.End]
                    : [segment.End];
            foreach (var (x, y) in points)
            {
                (left, top) = (Math.Min(left, x), Math.Min(top, y));
                (right, bottom) = (Math.Max(right, x), Math.Max(bottom, y));
            }
        }
        return new(left, top, right - left, bottom - top);
    }

    private void Add(Segment segment)
    {
        segments.Add(segment);
        Current = segment.End;
    }
}
