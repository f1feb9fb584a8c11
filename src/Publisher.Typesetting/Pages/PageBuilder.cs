namespace Publisher.Typesetting.Pages;

/// <summary>A slice on its page.</summary>
/// <param name="Top">From the top of the text area.</param>
/// <param name="IsRepeated">Whether it stands here again: the head of a table that goes on.</param>
internal readonly record struct PlacedSlice(Slice Slice, double Top, bool IsRepeated);

/// <summary>Fills pages with slices, and ends each where the slices allow it. It holds one page at a time.</summary>
/// <param name="height">Of the text area, in points.</param>
internal sealed class PageBuilder(double height, Action<IReadOnlyList<PlacedSlice>> ship)
{
    private const double Tolerance = 0.01;

    private readonly List<PlacedSlice> page = [];
    private double bottom;

    public void Add(Slice slice)
    {
        if (TryPlace(slice))
        {
            return;
        }

        var end = LastEnd(slice);
        List<Slice> rest =
        [
            .. page.Skip(end).Where(placed => !placed.IsRepeated).Select(placed => placed.Slice),
            slice,
        ];
        page.RemoveRange(end, page.Count - end);
        EndPage();
        foreach (var left in rest)
        {
            Add(left);
        }
    }

    public void EndPage()
    {
        if (page.Count > 0)
        {
            ship(page);
            page.Clear();
        }

        bottom = 0;
    }

    private bool TryPlace(Slice slice)
    {
        if (page.Count == 0)
        {
            foreach (var head in slice.Repeated)
            {
                Place(head, 0, isRepeated: true);
            }
        }

        var space = page.Count == 0 ? 0 : slice.SpaceBefore;
        var fits = bottom + space + slice.Height <= height + Tolerance;
        if (fits || page.TrueForAll(placed => placed.IsRepeated))
        {
            Place(slice, space, isRepeated: false);
            return true;
        }

        return false;
    }

    private void Place(Slice slice, double space, bool isRepeated)
    {
        page.Add(new(slice, bottom + space, isRepeated));
        bottom += space + slice.Height;
    }

    /// <summary>How many of the placed slices stay, now that <paramref name="next"/> has no room: up to the last place
    /// where a page may end, or all, where there is none.</summary>
    private int LastEnd(Slice next)
    {
        if (!next.KeepsWithPrevious)
        {
            return page.Count;
        }

        for (var i = page.Count - 1; i > 0; i--)
        {
            if (!page[i].Slice.KeepsWithPrevious && !page[i - 1].IsRepeated)
            {
                return i;
            }
        }

        return page.Count;
    }
}
