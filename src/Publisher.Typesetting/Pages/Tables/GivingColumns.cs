namespace Publisher.Typesetting.Pages.Tables;

/// <summary>Lets a column that a few long cells made wide give room to those whose texts wrap anyway: as much as makes no
/// row higher, and wraps few of its cells.</summary>
internal sealed class GivingColumns(
    IReadOnlyList<GridCell> cells,
    double[] least,
    double[] most,
    double padding
)
{
    /// <summary>Of the cells of a column that wraps them at all: one in so many.</summary>
    private const int Wrapping = 6;

    private const double Tolerance = 1e-6;

    // Words do not fill their lines to the end.
    private const double Fill = 1.15;

    private readonly List<SingleCell> single =
    [
        .. cells
            .Where(cell => cell.Columns == 1 && cell.Rows == 1)
            .Select(cell => new SingleCell(
                cell.Row,
                cell.Column,
                cell.Widest(block => block.MaxWidth)
            )),
    ];

    public double[] Widths(double[] widths)
    {
        double[] given = [.. widths];
        int[] lacking = [.. Columns(column => most[column] - widths[column] > Tolerance)];
        var heights = single
            .Where(cell => lacking.Contains(cell.Column))
            .GroupBy(cell => cell.Row)
            .ToDictionary(row => row.Key, row => row.Max(cell => Lines(cell, widths)));
        foreach (var column in Columns(column => !lacking.Contains(column)))
        {
            given[column] = Narrowed(column, given, heights);
        }

        var rest = widths.Sum() - given.Sum();
        var lack = lacking.Sum(column => most[column] - widths[column]);
        foreach (var column in lacking)
        {
            given[column] += rest * (most[column] - widths[column]) / lack;
        }

        return given;
    }

    private IEnumerable<int> Columns(Func<int, bool> isMeant) =>
        Enumerable.Range(0, least.Length).Where(isMeant);

    /// <param name="heights">By row: the lines of its highest cell that wraps.</param>
    private double Narrowed(int column, double[] widths, Dictionary<int, int> heights)
    {
        var longest = single.FindAll(cell => cell.Column == column);
        longest.Sort((one, other) => other.Width.CompareTo(one.Width));
        var narrowest = widths[column];
        double[] tried = [.. widths];
        for (var wrapped = 0; wrapped < longest.Count / Wrapping; wrapped++)
        {
            tried[column] = Math.Max(least[column], longest[wrapped + 1].Width + padding);
            var fits = longest
                .Take(wrapped + 1)
                .All(cell => Lines(cell, tried) <= heights.GetValueOrDefault(cell.Row));
            narrowest = fits ? Math.Min(narrowest, tried[column]) : narrowest;
        }

        return narrowest;
    }

    private int Lines(SingleCell cell, double[] widths)
    {
        var room = widths[cell.Column] - padding;
        return cell.Width <= room + Tolerance
            ? 1
            : Math.Max(2, (int)Math.Ceiling(cell.Width * Fill / room));
    }

    /// <param name="Width">Of its text in one line.</param>
    private sealed record SingleCell(int Row, int Column, double Width);
}
