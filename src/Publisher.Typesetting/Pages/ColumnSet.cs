using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages.Footnotes;

namespace Publisher.Typesetting.Pages;

/// <summary>A part of a page whose slices stand one below the other: the page, or one of its columns.</summary>
/// <param name="Left">From the left edge of the text area.</param>
internal sealed record PageColumn(double Left, IReadOnlyList<PlacedSlice> Placed)
{
    /// <summary>Without what only stands here again.</summary>
    public IEnumerable<Slice> Slices =>
        Placed.Where(placed => !placed.IsRepeated).Select(placed => placed.Slice);
}

/// <summary>Columns side by side. Each is filled like a page, and a page is full when its last column is; those of the last
/// page are about as high as each other. It holds two pages at most.</summary>
/// <param name="step">From the left edge of one column to that of the next, in points.</param>
/// <param name="above">What stands above the columns of the first page.</param>
/// <param name="top">Where those columns begin, from the top of the text area.</param>
internal sealed class ColumnSet(
    int count,
    double step,
    PageColumn above,
    double top,
    double height,
    Action<IReadOnlyList<PageColumn>> ship
)
{
    // Halvings of a page's height: to less than a thousandth of a point.
    private const int Halvings = 20;

    private ColumnPage filled = new(above, top, []);
    private ColumnPage? before;
    private PageBuilder? filling;

    public void Add(Slice slice)
    {
        filling ??= NewBuilder(height - top, EndColumn);
        filling.Add(slice);
    }

    public void Finish()
    {
        filling?.EndPage();
        FillLast();
        filled = filled with { Columns = Balanced(filled.Slices, height - filled.Top) };
        EndPage();
        Release();
    }

    private void EndColumn(IReadOnlyList<PlacedSlice> placed)
    {
        if (filled.Columns.Count == count)
        {
            EndPage();
        }

        filled.Columns.Add(new(filled.Columns.Count * step, [.. placed]));
        if (filled.Columns.Count == count)
        {
            filling!.Height = height;
        }
    }

    private void EndPage()
    {
        if (filled.Columns.Count + filled.Head.Placed.Count > 0)
        {
            Release();
            (before, filled) = (filled, new(new(0, []), 0, []));
        }
    }

    private void Release()
    {
        if (before is { } page)
        {
            var shifted = page.Columns.Select(column =>
                column with
                {
                    Placed =
                    [
                        .. column.Placed.Select(placed =>
                            placed with
                            {
                                Top = placed.Top + page.Top,
                            }
                        ),
                    ],
                }
            );
            ship([page.Head, .. shifted]);
            before = null;
        }
    }

    /// <summary>Takes from the page before what the last one lacks, so that it does not stand there with two lines.</summary>
    private void FillLast()
    {
        var least = count * height * PageBuilder.LeastLast;
        var last = filled.Slices;
        if (before is not { } page || last.Count == 0 || HeightOf(last) >= least)
        {
            return;
        }

        List<Slice> all = [.. page.Slices, .. last];
        var end = page.Slices.Count - 1;
        while (end > 0 && (all[end].KeepsWithPrevious || HeightOf(all[end..]) < least))
        {
            end--;
        }

        if (end > 0 && HeightOf(all[end..]) < HeightOf(all[..end]))
        {
            before = page with { Columns = Balanced(all[..end], height - page.Top) };
            filled = filled with { Columns = [new(0, [.. all[end..].Select(Unplaced)])] };
        }
    }

    private static PlacedSlice Unplaced(Slice slice) => new(slice, 0, IsRepeated: false);

    /// <summary>As one column.</summary>
    private static double HeightOf(List<Slice> slices) =>
        slices.Sum(slice => slice.SpaceBefore + slice.Height);

    /// <summary>Columns as low as they can be.</summary>
    private List<PageColumn> Balanced(List<Slice> slices, double high)
    {
        var tooLow = 0.0;
        for (var i = 0; i < Halvings && slices.Count > 0; i++)
        {
            var middle = (tooLow + high) / 2;
            (tooLow, high) =
                Filled(slices, middle).Count > count ? (middle, high) : (tooLow, middle);
        }

        return [.. Filled(slices, high).Select((placed, i) => new PageColumn(i * step, placed))];
    }

    private static List<PlacedSlice[]> Filled(List<Slice> slices, double height)
    {
        var columns = new List<PlacedSlice[]>();
        var builder = NewBuilder(height, placed => columns.Add([.. placed]));
        foreach (var slice in slices)
        {
            builder.Add(slice);
        }

        builder.EndPage();
        return columns;
    }

    /// <summary>Columns hold no notes.</summary>
    private static PageBuilder NewBuilder(double height, Action<IReadOnlyList<PlacedSlice>> end) =>
        new(height, new Foot(height, 0, new(RgbColor.Black, 0, 0, 0, 0)), end);

    /// <param name="Head">What stands above the columns.</param>
    /// <param name="Top">Where they begin.</param>
    private sealed record ColumnPage(PageColumn Head, double Top, List<PageColumn> Columns)
    {
        public List<Slice> Slices => [.. Columns.SelectMany(column => column.Slices)];
    }
}
