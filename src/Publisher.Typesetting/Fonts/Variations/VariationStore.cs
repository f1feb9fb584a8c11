using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Variations;

/// <summary>An ItemVariationStore at one instance: by how much a value differs there from the default (OpenType 1.9,
/// "Font variations common table formats").</summary>
internal sealed class VariationStore
{
    private const int LongWords = 0x8000;
    private readonly FontTable store;
    private readonly double[] scalars;

    /// <param name="coordinates">One an axis, normalised: -1 to 1.</param>
    public VariationStore(FontTable store, double[] coordinates)
    {
        this.store = store;
        scalars = Scalars(store.From(store.Size32(2)), coordinates);
    }

    /// <summary>The scalars of the regions that a subtable speaks of.</summary>
    public double[] ScalarsOf(int outer)
    {
        var data = Data(outer);
        var used = new double[data.U16(4)];
        for (var i = 0; i < used.Length; i++)
        {
            used[i] = Scalar(data, i);
        }

        return used;
    }

    public double Delta(int outer, int inner)
    {
        if (outer >= store.U16(6))
        {
            return 0;
        }

        var data = Data(outer);
        var (items, words, regions) = (data.U16(0), (int)data.U16(2), data.U16(4));
        if (inner >= items)
        {
            return 0;
        }

        var (wide, narrow) = (words & LongWords) != 0 ? (4, 2) : (2, 1);
        words &= ~LongWords;
        var size = (words * wide) + ((regions - words) * narrow);
        var at = 6 + (2 * regions) + (size * inner);
        var sum = 0.0;
        for (var i = 0; i < regions; i++)
        {
            var width = i < words ? wide : narrow;
            sum += Scalar(data, i) * Signed(data, at, width);
            at += width;
        }

        return sum;
    }

    private FontTable Data(int outer) =>
        outer < store.U16(6)
            ? store.From(store.Size32(8 + (4 * outer)))
            : throw store.Broken($"it has no variation data {outer}");

    private double Scalar(FontTable data, int index)
    {
        var region = data.U16(6 + (2 * index));
        return region < scalars.Length ? scalars[region] : 0;
    }

    private static int Signed(FontTable data, int at, int width) =>
        width switch
        {
            4 => data.I32(at),
            2 => data.I16(at),
            _ => (sbyte)data.U8(at),
        };

    private static double[] Scalars(FontTable regions, double[] coordinates)
    {
        var axes = regions.U16(0);
        var found = new double[regions.U16(2)];
        for (var region = 0; region < found.Length; region++)
        {
            found[region] = 1;
            for (var axis = 0; axis < axes; axis++)
            {
                var at = 4 + (6 * ((region * axes) + axis));
                found[region] *= AxisRegion.Scalar(
                    axis < coordinates.Length ? coordinates[axis] : 0,
                    regions.F2Dot14(at),
                    regions.F2Dot14(at + 2),
                    regions.F2Dot14(at + 4)
                );
            }
        }

        return found;
    }
}

/// <summary>How much a stretch of an axis has a say at a place on it.</summary>
internal static class AxisRegion
{
    public static double Scalar(double place, double start, double peak, double end) =>
        peak == 0 || start > peak || peak > end || (start < 0 && end > 0) || place == peak ? 1
        : place <= start || place >= end ? 0
        : place < peak ? (place - start) / (peak - start)
        : (end - place) / (end - peak);
}
