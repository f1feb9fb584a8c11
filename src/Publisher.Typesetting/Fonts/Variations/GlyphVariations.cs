using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Variations;

/// <summary>The table gvar: by how much the points of a glyph differ at an instance from where the default has them.</summary>
internal sealed class GlyphVariations(FontTable gvar, double[] coordinates)
{
    private const int LongOffsets = 1;
    private const int SharedPoints = 0x8000;
    private const int OwnPeak = 0x8000;
    private const int OwnRange = 0x4000;
    private const int OwnPoints = 0x2000;
    private const int Lower = 0x0FFF;

    /// <summary>Adds to each point what it moves by.</summary>
    /// <param name="points">The points of the outline, or the parts of a composite, and then four of the glyph as a whole.</param>
    /// <param name="inferred">Fills in what is not said of a contour's points; null for parts, which stay.</param>
    public void Move(int glyph, PointDeltas points, Action<PointDeltas, bool[]>? inferred)
    {
        if (Data(glyph) is not { Length: > 4 } data)
        {
            return;
        }

        var count = data.U16(0);
        var serialized = new FontReader(data, data.U16(2));
        var shared = (count & SharedPoints) != 0 ? PackedPoints(serialized) : null;
        var headers = new FontReader(data, 4);
        for (var i = 0; i < (count & Lower); i++)
        {
            var size = headers.U16();
            var index = headers.U16();
            var scalar = Scalar(headers, index);
            var end = serialized.At + size;
            if (scalar != 0)
            {
                var own = (index & OwnPoints) != 0 ? PackedPoints(serialized) : shared;
                Add(serialized, own, scalar, points, inferred);
            }

            serialized.MoveTo(end);
        }
    }

    private FontTable? Data(int glyph)
    {
        if (glyph >= gvar.U16(12))
        {
            return null;
        }

        var isLong = (gvar.U16(14) & LongOffsets) != 0;
        int Offset(int index) =>
            isLong ? gvar.Size32(20 + (4 * index)) : 2 * gvar.U16(20 + (2 * index));
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        return gvar.From(gvar.Size32(16)).Slice(start, Math.Max(0, end - start));
    }

    /// <summary>How much a region of the design has a say at the instance.</summary>
    private double Scalar(FontReader headers, int index)
    {
        var axes = gvar.U16(4);
        var shared = gvar.From(gvar.Size32(8));
        var peaks = new double[axes];
        for (var i = 0; i < axes; i++)
        {
            peaks[i] =
                (index & OwnPeak) != 0
                    ? headers.I16() / 16384.0
                    : shared.F2Dot14(2 * (((index & Lower) * axes) + i));
        }

        var (starts, ends) = (
            Array.ConvertAll(peaks, peak => Math.Min(peak, 0)),
            Array.ConvertAll(peaks, peak => Math.Max(peak, 0))
        );
        if ((index & OwnRange) != 0)
        {
            starts = Array.ConvertAll(starts, _ => headers.I16() / 16384.0);
            ends = Array.ConvertAll(ends, _ => headers.I16() / 16384.0);
        }

        var scalar = 1.0;
        for (var i = 0; i < axes && i < coordinates.Length; i++)
        {
            scalar *= AxisRegion.Scalar(coordinates[i], starts[i], peaks[i], ends[i]);
        }

        return scalar;
    }

    private static void Add(
        FontReader data,
        int[]? numbers,
        double scalar,
        PointDeltas points,
        Action<PointDeltas, bool[]>? inferred
    )
    {
        var moved = new PointDeltas(points.Count);
        var count = numbers?.Length ?? points.Count;
        var (x, y) = (PackedDeltas(data, count), PackedDeltas(data, count));
        var isSaid = new bool[points.Count];
        for (var i = 0; i < count; i++)
        {
            var point = numbers?[i] ?? i;
            if (point < points.Count)
            {
                (moved.X[point], moved.Y[point], isSaid[point]) = (x[i], y[i], true);
            }
        }

        inferred?.Invoke(moved, isSaid);
        for (var i = 0; i < points.Count; i++)
        {
            points.X[i] += scalar * moved.X[i];
            points.Y[i] += scalar * moved.Y[i];
        }
    }

    /// <returns>Null for all points.</returns>
    private static int[]? PackedPoints(FontReader data)
    {
        var count = data.U8();
        count = count >= 128 ? ((count & 127) << 8) | data.U8() : count;
        if (count == 0)
        {
            return null;
        }

        var points = new int[count];
        var point = 0;
        for (var i = 0; i < count; )
        {
            var run = data.U8();
            for (var left = (run & 127) + 1; left > 0 && i < count; left--)
            {
                point += run >= 128 ? data.U16() : data.U8();
                points[i++] = point;
            }
        }

        return points;
    }

    private static int[] PackedDeltas(FontReader data, int count)
    {
        var deltas = new int[count];
        for (var i = 0; i < count; )
        {
            var run = data.U8();
            for (var left = (run & 63) + 1; left > 0 && i < count; left--)
            {
                deltas[i++] =
                    (run & 0x80) != 0 ? 0
                    : (run & 0x40) != 0 ? data.I16()
                    : (sbyte)data.U8();
            }
        }

        return deltas;
    }
}

/// <summary>By how much points move.</summary>
internal sealed class PointDeltas(int count)
{
    public int Count => count;

    public double[] X { get; } = new double[count];

    public double[] Y { get; } = new double[count];
}
