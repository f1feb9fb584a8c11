using Publisher.Typesetting.Graphics;

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
/// page are about as high as each other. It holds one page at a time.</summary>
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

    private readonly List<PageColumn> full = [];
    private PageColumn head = above;
    private double start = top;
    private PageBuilder? filling;

    public void Add(Slice slice)
    {
        filling ??= NewBuilder(height - start, EndColumn);
        filling.Add(slice);
    }

    public void Finish()
    {
        filling?.EndPage();
        Balance();
        ShipPage();
    }

    private void EndColumn(IReadOnlyList<PlacedSlice> placed)
    {
        if (full.Count == count)
        {
            ShipPage();
        }

        full.Add(new(full.Count * step, [.. placed]));
        if (full.Count == count)
        {
            filling!.Height = height;
        }
    }

    private void ShipPage()
    {
        if (full.Count + head.Placed.Count == 0)
        {
            return;
        }

        var shifted = full.Select(column =>
            column with
            {
                Placed =
                [
                    .. column.Placed.Select(placed => placed with { Top = placed.Top + start }),
                ],
            }
        );
        ship([head, .. shifted]);
        full.Clear();
        (head, start) = (new(0, []), 0);
    }

    /// <summary>Fills the columns anew, as low as they can be.</summary>
    private void Balance()
    {
        List<Slice> slices = [.. full.SelectMany(column => column.Slices)];
        var (tooLow, high) = (0.0, height - start);
        for (var i = 0; i < Halvings && full.Count > 0; i++)
        {
            var middle = (tooLow + high) / 2;
            (tooLow, high) =
                Filled(slices, middle).Count > count ? (middle, high) : (tooLow, middle);
        }

        var balanced = Filled(slices, high);
        full.Clear();
        full.AddRange(balanced.Select((placed, i) => new PageColumn(i * step, placed)));
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
}
