namespace Publisher.Typesetting.Pages.Tables;

/// <summary>Slices of a cell, one below the other, that stand in one row or in one part of it. To part it costs what is
/// taken and not what is left, so that a cell over many pages is set in linear time.</summary>
internal sealed class CellPart
{
    private readonly IReadOnlyList<PlacedSlice> slices;
    private readonly int start;
    private readonly int end;
    private readonly Slice? first;
    private readonly Slice? last;
    private readonly double origin;

    public CellPart(IReadOnlyList<PlacedSlice> slices)
        : this(slices, 0, slices.Count, null, null) { }

    /// <param name="first">What stands for the first slice, of which the beginning stands elsewhere.</param>
    /// <param name="last">What stands for the last slice, of which the end stands elsewhere.</param>
    private CellPart(
        IReadOnlyList<PlacedSlice> slices,
        int start,
        int end,
        Slice? first,
        Slice? last
    )
    {
        (this.slices, this.start, this.end) = (slices, start, end);
        (this.first, this.last) = (first, last);
        // What is left of a slice ends where the whole of it would.
        origin =
            IsEmpty ? 0
            : first is null ? slices[start].Top
            : BottomOf(slices[start]) - first.Height;
    }

    public bool IsEmpty => start == end;

    /// <summary>In points, without what the row keeps clear above and below.</summary>
    public double Height => IsEmpty ? 0 : TopOf(end - 1) + SliceAt(end - 1).Height;

    public IEnumerable<PlacedSlice> Placed
    {
        get
        {
            for (var i = start; i < end; i++)
            {
                yield return new(SliceAt(i), TopOf(i), IsRepeated: false);
            }
        }
    }

    /// <summary>What has room, up to a place where a page may end, and what is left.</summary>
    /// <param name="mustTake">Whether something is taken though it have no room or be kept with what follows.</param>
    public (CellPart Taken, CellPart Left) Part(double room, bool mustTake)
    {
        var full = start;
        while (full < end && TopOf(full) + SliceAt(full).Height <= room + PageBuilder.Tolerance)
        {
            full++;
        }

        if (full == end)
        {
            return (this, new([]));
        }

        if (SliceAt(full).Part(room - TopOf(full), mustPart: false) is { } parts)
        {
            return (
                new(slices, start, full + 1, first, parts.First),
                new(slices, full, end, parts.Rest, last)
            );
        }

        var at = full;
        while (at > start && SliceAt(at).KeepsWithPrevious)
        {
            at--;
        }

        if (at == start && mustTake)
        {
            at = Math.Max(full, start + 1);
        }

        return (
            new(slices, start, at, at == start ? null : first, null),
            new(slices, at, end, at == start ? first : null, last)
        );
    }

    private Slice SliceAt(int i) =>
        i == end - 1 && last is not null ? last
        : i == start && first is not null ? first
        : slices[i].Slice;

    private double TopOf(int i) => i == start ? 0 : slices[i].Top - origin;

    private static double BottomOf(PlacedSlice placed) => placed.Top + placed.Slice.Height;
}
