namespace Publisher.Typesetting.Graphics.Formats;

/// <summary>The filters of a PNG's rows (ISO/IEC 15948, 9.2). A row has its filter's byte before it.</summary>
internal static class PngFilter
{
    /// <param name="row">Filtered; afterwards it is not, and its filter's byte is 0.</param>
    /// <param name="above">The row above, not filtered.</param>
    /// <param name="step">From a pixel to the next, in bytes.</param>
    public static void Undo(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        var filter = row[0];
        for (var at = 1; at < row.Length && filter != 0; at++)
        {
            row[at] += Guess(filter, row, above, at, step);
        }
        row[0] = 0;
    }

    /// <summary>Writes a row with the filter that leaves the least (12.8).</summary>
    /// <param name="into">Of the row's length.</param>
    public static void Apply(
        ReadOnlySpan<byte> row,
        ReadOnlySpan<byte> above,
        int step,
        Span<byte> into
    )
    {
        var (best, least) = ((byte)0, long.MaxValue);
        for (byte filter = 0; filter <= 4; filter++)
        {
            var sum = Filter(filter, row, above, step, into);
            if (sum < least)
            {
                (best, least) = (filter, sum);
            }
        }
        Filter(best, row, above, step, into);
    }

    private static long Filter(
        byte filter,
        ReadOnlySpan<byte> row,
        ReadOnlySpan<byte> above,
        int step,
        Span<byte> into
    )
    {
        into[0] = filter;
        var sum = 0L;
        for (var at = 1; at < row.Length; at++)
        {
            into[at] = (byte)(row[at] - Guess(filter, row, above, at, step));
            sum += Math.Abs((sbyte)into[at] + 0);
        }
        return sum;
    }

    private static byte Guess(
        byte filter,
        ReadOnlySpan<byte> row,
        ReadOnlySpan<byte> above,
        int at,
        int step
    )
    {
        var left = at <= step ? (byte)0 : row[at - step];
        return filter switch
        {
            0 => 0,
            1 => left,
            2 => above[at],
            3 => (byte)((left + above[at]) / 2),
            _ => Paeth(left, above[at], at <= step ? 0 : above[at - step]),
        };
    }

    private static byte Paeth(int left, int above, int corner)
    {
        var toLeft = Math.Abs(above - corner);
        var toAbove = Math.Abs(left - corner);
        var toCorner = Math.Abs(left + above - corner - corner);
        return (byte)(
            toLeft <= toAbove && toLeft <= toCorner ? left
            : toAbove <= toCorner ? above
            : corner
        );
    }
}
