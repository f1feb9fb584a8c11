using Publisher.Typesetting.Pages.Footnotes;

namespace Publisher.Typesetting.Pages;

/// <summary>A slice on its page.</summary>
/// <param name="Top">From the top of the text area.</param>
/// <param name="IsRepeated">Whether it stands here again: the head of a table that goes on.</param>
internal readonly record struct PlacedSlice(Slice Slice, double Top, bool IsRepeated);

/// <summary>Fills pages with slices and the notes that they bring, and ends each where the slices allow it. It holds two
/// pages at most, and what is left of their notes.</summary>
/// <param name="height">Of the text area, in points; that of the next page may be another.</param>
internal sealed class PageBuilder(double height, Foot foot, Action<IReadOnlyList<PlacedSlice>> ship)
{
    public const double Tolerance = 0.01;

    /// <summary>The share of a page that the last one of several is to fill.</summary>
    public const double LeastLast = 1 / 6.0;

    private readonly List<PlacedSlice> page = [];
    private readonly List<PlacedSlice> held = [];
    private double bottom;
    private bool isHeldClosed;

    /// <summary>Whether the last page takes lines from the one before rather than to stand almost empty. A page is then
    /// handed over only when the next one is full.</summary>
    public bool FillsLast { get; init; }

    public double Height { get; set; } = height;

    public void Add(Slice slice)
    {
        for (var next = slice; next is not null; )
        {
            next = AddBeginning(next);
        }
    }

    /// <summary>Adds what the page has room for, and returns what is left for the next.</summary>
    private Slice? AddBeginning(Slice slice)
    {
        if (Fits(slice))
        {
            Place(slice);
            return null;
        }

        var isAlone = page.Count == 0 && !foot.HasRest;
        if (Parted(slice, isAlone) is { } parts)
        {
            Place(parts.First);
            Ship();
            return parts.Rest;
        }

        if (isAlone)
        {
            Place(slice);
            return null;
        }

        if (page.Count > 0 && slice.Shrunk(Height - Above(slice)) is { } small && Fits(small))
        {
            Place(small);
            return null;
        }

        // Beside the rest of a note there may be no room for it; then they get pages of their own.
        MoveKept(slice);
        return slice;
    }

    /// <summary>Ends the page, and begins the next with what the slice is kept with.</summary>
    private void MoveKept(Slice slice)
    {
        var end = LastEnd(slice);
        List<Slice> kept = [.. Own(page.Skip(end))];
        page.RemoveRange(end, page.Count - end);
        bottom = page.Count > 0 ? page[^1].Top + page[^1].Slice.Height : 0;
        if (page is [.., { Slice: LineSlice last }])
        {
            last.AvoidHyphen(page.Count(placed => last.IsBeside(placed.Slice)));
        }

        Ship();
        foreach (var left in kept)
        {
            Add(left);
        }
    }

    /// <summary>The slice in two parts, the first of which has room with the notes that it brings.</summary>
    private SliceParts? Parted(Slice slice, bool mustPart)
    {
        var room = Height - Above(slice);
        while (slice.Part(room, mustPart) is { } parts)
        {
            if (Fits(parts.First) || (mustPart && parts.First.Height > room))
            {
                return parts;
            }

            room = parts.First.Height - (2 * Tolerance);
        }

        return null;
    }

    /// <summary>Ends the page, and all of its notes.</summary>
    public void EndPage()
    {
        if (!foot.HasRest)
        {
            FillLast();
        }

        do
        {
            Ship();
        } while (foot.HasRest);
        Release();
    }

    /// <summary>Hands over the page as it is, for what goes on below it in another way, and begins the next. A page that
    /// holds notes ends first.</summary>
    public (IReadOnlyList<PlacedSlice> Slices, double Bottom) TakePage()
    {
        if (foot.HasRest || page.Exists(placed => placed.Slice.Notes.Count > 0))
        {
            EndPage();
        }

        Release();
        var taken = (page.ToArray(), bottom);
        page.Clear();
        bottom = 0;
        return taken;
    }

    private void Ship()
    {
        var notes = foot.Take(page, bottom);
        page.AddRange(notes);
        if (page.Count > 0)
        {
            Release();
            held.AddRange(page);
            isHeldClosed = notes.Count > 0;
            page.Clear();
        }

        if (!FillsLast)
        {
            Release();
        }

        bottom = 0;
    }

    /// <summary>Hands over the page before, to which nothing is changed any more.</summary>
    private void Release()
    {
        if (held.Count > 0)
        {
            ship(held);
            held.Clear();
        }
    }

    /// <summary>Takes from the page before what the last one lacks, so that it does not stand there with two lines.</summary>
    private void FillLast()
    {
        if (held.Count == 0 || isHeldClosed || !IsShort)
        {
            return;
        }

        var end = held.Count - 1;
        while (end > 0 && (IsKept(held, end) || WithEnd(end) < Height * LeastLast))
        {
            end--;
        }

        if (end > 0 && WithEnd(end) <= Height / 2)
        {
            List<Slice> slices = [.. Own(held.Skip(end)), .. Own(page)];
            held.RemoveRange(end, held.Count - end);
            page.Clear();
            bottom = 0;
            slices.ForEach(Place);
        }
    }

    private bool IsShort =>
        page.Count > 0
        && bottom < Height * LeastLast
        && Own(page).All(slice => slice is { GoesOn: false, Notes.Count: 0 });

    /// <summary>How high the last page is with the end of the one before.</summary>
    private double WithEnd(int end) =>
        held[^1].Top + held[^1].Slice.Height - held[end].Top + bottom;

    private static IEnumerable<Slice> Own(IEnumerable<PlacedSlice> placed) =>
        placed.Where(one => !one.IsRepeated).Select(one => one.Slice);

    /// <summary>Whether no page ends before a slice of one.</summary>
    private static bool IsKept(List<PlacedSlice> placed, int index) =>
        placed[index].Slice.KeepsWithPrevious || placed[index - 1].IsRepeated;

    private bool Fits(Slice slice)
    {
        var room = Height + Tolerance - Above(slice) - slice.Height;
        return room >= 0 && foot.RoomWith(slice) <= room;
    }

    /// <summary>What stands above the slice, if this page holds it.</summary>
    private double Above(Slice slice) =>
        page.Count == 0 ? slice.Repeated.Sum(head => head.Height) : bottom + slice.SpaceBefore;

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
            if (!IsKept(page, i))
            {
                return i;
            }
        }

        return page.Count;
    }
}
