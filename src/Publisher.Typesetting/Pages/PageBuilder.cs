namespace Publisher.Typesetting.Pages;

/// <summary>A slice on its page.</summary>
/// <param name="Top">From the top of the text area.</param>
/// <param name="IsRepeated">Whether it stands here again: the head of a table that goes on.</param>
internal readonly record struct PlacedSlice(Slice Slice, double Top, bool IsRepeated);

/// <summary>Fills pages with slices and the notes that they bring, and ends each where the slices allow it. It holds one page
/// at a time, and what is left of its notes.</summary>
/// <param name="height">Of the text area, in points; that of the next page may be another.</param>
internal sealed class PageBuilder(double height, Foot foot, Action<IReadOnlyList<PlacedSlice>> ship)
{
    public const double Tolerance = 0.01;

    private readonly List<PlacedSlice> page = [];
    private double bottom;

    public double Height { get; set; } = height;

    public void Add(Slice slice)
    {
        // Beside the rest of a note there may be no room for it; then they get pages of their own.
        while (page.Count == 0 && foot.HasRest && !Fits(slice))
        {
            Ship();
        }

        if (page.Count == 0 || Fits(slice))
        {
            Place(slice);
            return;
        }

        var end = LastEnd(slice);
        List<Slice> rest =
        [
            .. page.Skip(end).Where(placed => !placed.IsRepeated).Select(placed => placed.Slice),
            slice,
        ];
        page.RemoveRange(end, page.Count - end);
        bottom = page[^1].Top + page[^1].Slice.Height;
        Ship();
        foreach (var left in rest)
        {
            Add(left);
        }
    }

    /// <summary>Ends the page, and all of its notes.</summary>
    public void EndPage()
    {
        do
        {
            Ship();
        } while (foot.HasRest);
    }

    /// <summary>Hands over the page as it is, for what goes on below it in another way, and begins the next. A page that
    /// holds notes ends first.</summary>
    public (IReadOnlyList<PlacedSlice> Slices, double Bottom) TakePage()
    {
        if (foot.HasRest || page.Exists(placed => placed.Slice.Notes.Count > 0))
        {
            EndPage();
        }

        var taken = (page.ToArray(), bottom);
        page.Clear();
        bottom = 0;
        return taken;
    }

    private void Ship()
    {
        page.AddRange(foot.Take(page, bottom));
        if (page.Count > 0)
        {
            ship(page);
            page.Clear();
        }

        bottom = 0;
    }

    private bool Fits(Slice slice)
    {
        var above =
            page.Count == 0 ? slice.Repeated.Sum(head => head.Height) : bottom + slice.SpaceBefore;
        return above + slice.Height + foot.RoomWith(slice) <= Height + Tolerance;
    }

    private void Place(Slice slice)
    {
        var isFirst = page.Count == 0;
        foreach (var head in isFirst ? slice.Repeated : [])
        {
            page.Add(new(head, bottom, IsRepeated: true));
            bottom += head.Height;
        }

        bottom += isFirst ? 0 : slice.SpaceBefore;
        page.Add(new(slice, bottom, IsRepeated: false));
        bottom += slice.Height;
        foot.Add(slice);
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
