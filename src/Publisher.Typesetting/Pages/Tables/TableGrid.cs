using Publisher.Typesetting.Tags;

namespace Publisher.Typesetting.Pages.Tables;

/// <summary>A cell in its place.</summary>
internal sealed record GridCell(TableCellBlock Cell, int Row, int Column, int Columns, int Rows)
{
    public double Widest(Func<FlowBlock, double> width) =>
        Cell.Blocks.Select(width).DefaultIfEmpty().Max();
}

/// <summary>Where the cells of a table stand, and how wide its columns are.</summary>
internal sealed class TableGrid
{
    private readonly double padding;
    private readonly double[] parted;
    private readonly double[] least;
    private readonly double[] most;

    /// <summary>By row: the cells that stand in it or go on into it, from left to right.</summary>
    private readonly List<GridCell>[] covering;

    public TableGrid(IReadOnlyList<TableRowBlock> rows, TableStyle style)
    {
        Rows = rows;
        Cells = OwnColumns(PlaceCells(rows));
        Columns = Cells.Select(cell => cell.Column + cell.Columns).DefaultIfEmpty().Max();
        covering = Covering();
        padding = 2 * style.PaddingX;
        parted = ColumnWidths(block => block.PartedWidth);
        least = ColumnWidths(block => block.MinWidth);
        most = ColumnWidths(block => block.MaxWidth);
    }

    public IReadOnlyList<TableRowBlock> Rows { get; }

    public IReadOnlyList<GridCell> Cells { get; }

    public int Columns { get; }

    public double PartedWidth => parted.Sum();

    public double MinWidth => least.Sum();

    public double MaxWidth => most.Sum();

    /// <summary>Widths in points that together are no more than the measure: as wide as the contents where there is room,
    /// else as what stands in each can do with: its longest word, or the longest part of a word.</summary>
    public double[] Widths(double measure) =>
        MaxWidth <= measure ? most
        : MinWidth <= measure ? Given(Between(least, most, measure - MinWidth))
        : PartedWidth <= measure ? Between(parted, least, measure - PartedWidth)
        : Levelled(parted, measure);

    private double[] Given(double[] widths) =>
        new GivingColumns(Cells, least, most, padding).Widths(widths);

    /// <summary>The least of each column, and of the rest what it lacks where that is no more than an equal share: so a
    /// column of short cells does not wrap beside one of long texts. Those that lack more share what is left in
    /// proportion.</summary>
    private static double[] Between(double[] low, double[] high, double rest)
    {
        double[] widths = [.. low];
        int[] columns = [.. Enumerable.Range(0, low.Length).OrderBy(Lack)];
        var content = 0;
        while (
            content < columns.Length && Lack(columns[content]) <= rest / (columns.Length - content)
        )
        {
            var column = columns[content++];
            widths[column] = high[column];
            rest -= Lack(column);
        }

        var lacking = columns.Skip(content).Sum(Lack);
        foreach (var column in columns.Skip(content))
        {
            widths[column] += rest * Lack(column) / lacking;
        }

        return widths;

        double Lack(int column) => high[column] - low[column];
    }

    /// <summary>Only the widest columns give way, down to one width: so numbers and codes stay whole while there is a longer
    /// word to cut.</summary>
    private static double[] Levelled(double[] wanted, double rest)
    {
        var widths = new double[wanted.Length];
        var left = wanted.Length;
        foreach (var column in Enumerable.Range(0, wanted.Length).OrderBy(column => wanted[column]))
        {
            widths[column] = Math.Min(wanted[column], rest / left--);
            rest -= widths[column];
        }

        return widths;
    }

    /// <summary>The elements of a row: its own, then one a cell, in order. Where the author's cells leave places of the
    /// grid open, empty ones fill them, so that every row has as many columns as the table.</summary>
    public IReadOnlyList<StructureElement> TagsOf(int row)
    {
        if (Rows[row].Tag is not { } tag)
        {
            return [];
        }

        var tags = new List<StructureElement> { tag };
        var at = 0;
        foreach (var cell in covering[row])
        {
            tags.AddRange(Empty(tag, cell.Column - at));
            at = cell.Column + cell.Columns;
            if (cell.Row == row && cell.Cell.Tag is { } cellTag)
            {
                cellTag.Spans = (cell.Columns, cell.Rows);
                tags.Add(cellTag);
            }
        }

        tags.AddRange(Empty(tag, Columns - at));
        return tags;
    }

    private List<GridCell>[] Covering()
    {
        var cells = new List<GridCell>[Rows.Count];
        for (var row = 0; row < cells.Length; row++)
        {
            cells[row] = [];
        }

        foreach (var cell in Cells.OrderBy(cell => cell.Column))
        {
            for (var row = cell.Row; row < cell.Row + cell.Rows; row++)
            {
                cells[row].Add(cell);
            }
        }

        return cells;
    }

    /// <summary>One element for all, so that a wide row costs the others nothing.</summary>
    private static IEnumerable<StructureElement> Empty(StructureElement row, int count) =>
        count > 0 ? [new(Role.TD, row) { Spans = (count, 1) }] : [];

    /// <summary>The cells without the columns in which none begins: nothing would stand there, and a span may claim
    /// thousands.</summary>
    private static List<GridCell> OwnColumns(List<GridCell> cells)
    {
        int[] begins = [.. cells.Select(cell => cell.Column).Distinct().Order()];
        return
        [
            .. cells.Select(cell =>
            {
                var column = Before(cell.Column);
                return cell with
                {
                    Column = column,
                    Columns = Before(cell.Column + cell.Columns) - column,
                };
            }),
        ];

        int Before(int column)
        {
            var at = Array.BinarySearch(begins, column);
            return at < 0 ? ~at : at;
        }
    }

    private static List<GridCell> PlaceCells(IReadOnlyList<TableRowBlock> rows)
    {
        var cells = new List<GridCell>();
        // How many rows below each column's last cell still cover.
        var covered = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Cells)
            {
                while (column < covered.Count && covered[column] > row)
                {
                    column++;
                }

                // A cell never covers what one from above covers already.
                var span = 1;
                while (
                    span < cell.ColumnSpan
                    && (column + span >= covered.Count || covered[column + span] <= row)
                )
                {
                    span++;
                }

                var height = Math.Clamp(cell.RowSpan, 1, rows.Count - row);
                cells.Add(new(cell, row, column, span, height));
                for (var end = column + span; column < end; column++)
                {
                    covered.AddRange(Enumerable.Repeat(0, Math.Max(0, column + 1 - covered.Count)));
                    covered[column] = row + height;
                }
            }
        }

        return cells;
    }

    private double[] ColumnWidths(Func<FlowBlock, double> width)
    {
        var widths = new double[Columns];
        foreach (var cell in Cells.OrderBy(cell => cell.Columns))
        {
            Widen(widths, cell, cell.Widest(width) + padding);
        }

        return widths;
    }

    private static void Widen(double[] widths, GridCell cell, double needed)
    {
        var lack = needed - widths.AsSpan(cell.Column, cell.Columns).ToArray().Sum();
        for (var i = cell.Column; lack > 0 && i < cell.Column + cell.Columns; i++)
        {
            widths[i] += lack / cell.Columns;
        }
    }
}
