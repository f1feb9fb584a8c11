namespace Publisher.Typesetting.Pages.Tables;

/// <summary>Sets the cells of a table and puts them into rows, each as high as the highest of its cells.</summary>
internal sealed class TableRows(TableGrid grid, double[] widths, TableStyle style, Column column)
{
    /// <summary>The share of a page up to which a row stands whole, though the page before be left with room.</summary>
    private const double Whole = 1 / 6.0;

    private sealed record SetCell(GridCell Cell, List<PlacedSlice> Slices, double Height)
    {
        /// <summary>How many of its rows it stands beside, and so holds together.</summary>
        public int Rows { get; init; } = Cell.Rows;
    }

    /// <summary>The row and column of each place where a cell goes on into the next row.</summary>
    private readonly HashSet<(int Row, int Column)> throughs = [];

    public List<RowSlice> Set(int headerRows)
    {
        var cells = grid.Cells.Select(SetInColumn).ToList();
        var heights = Heights(cells);
        cells = [.. cells.Select(cell => Spanned(cell, heights))];
        heights = Heights(cells);
        throughs.UnionWith(
            from cell in cells
            from row in Enumerable.Range(cell.Cell.Row, cell.Cell.Rows - 1)
            from spanned in Enumerable.Range(cell.Cell.Column, cell.Cell.Columns)
            select (row, spanned)
        );
        var byRow = cells.ToLookup(cell => cell.Cell.Row);
        List<RowSlice> rows =
        [
            .. heights.Select((height, row) => Row(row, byRow[row], height, headerRows)),
        ];
        foreach (var cell in cells.Where(cell => cell.Rows > 1))
        {
            for (var row = cell.Cell.Row; row < cell.Cell.Row + cell.Rows; row++)
            {
                rows[row].CanPart = false;
                rows[row].KeepsWithPrevious |= row > cell.Cell.Row;
            }
        }

        return rows;
    }

    private double LargestWhole => column.PageHeight * Whole;

    private SetCell SetInColumn(GridCell cell)
    {
        var left = column.Left + widths[..cell.Column].Sum() + style.PaddingX;
        var width = widths[cell.Column..(cell.Column + cell.Columns)].Sum() - (2 * style.PaddingX);
        var slices = new List<PlacedSlice>();
        var bottom = 0.0;
        var inner = new Column(
            left,
            Math.Max(1, width),
            column.PageHeight / 2,
            slice =>
            {
                var top = bottom + (slices.Count == 0 ? 0 : slice.SpaceBefore);
                slices.Add(new(slice, top, IsRepeated: false));
                bottom = top + slice.Height;
            }
        );
        foreach (var block in cell.Cell.Blocks)
        {
            inner.Add(block);
        }

        inner.Finish();

        return new(cell, slices, bottom + (2 * style.PaddingY));
    }

    private double[] Heights(List<SetCell> cells)
    {
        var heights = new double[grid.Rows.Count];
        foreach (var cell in cells.Where(cell => cell.Rows == 1))
        {
            heights[cell.Cell.Row] = Math.Max(heights[cell.Cell.Row], cell.Height);
        }

        foreach (var cell in cells.Where(cell => cell.Rows > 1))
        {
            var lack = cell.Height - Sum(heights.AsSpan(cell.Cell.Row, cell.Rows));
            heights[cell.Cell.Row + cell.Rows - 1] += Math.Max(0, lack);
        }

        return heights;
    }

    /// <summary>A few rows stay together; of many, those that the text of their common cell stands beside, unless no page
    /// should hold so much together: then it counts to the first.</summary>
    private SetCell Spanned(SetCell cell, double[] heights)
    {
        var rows = heights.AsSpan(cell.Cell.Row, cell.Cell.Rows);
        var (count, beside) = (0, 0.0);
        var areFew = Sum(rows) <= LargestWhole;
        while (count < rows.Length && (areFew || beside < cell.Height - PageBuilder.Tolerance))
        {
            beside += rows[count++];
        }

        return cell with
        {
            Rows = beside > column.PageHeight / 2 ? 1 : count,
        };
    }

    private static double Sum(ReadOnlySpan<double> heights)
    {
        var sum = 0.0;
        foreach (var height in heights)
        {
            sum += height;
        }

        return sum;
    }

    private RowSlice Row(int row, IEnumerable<SetCell> cells, double height, int headerRows) =>
        new(row, [.. cells.Select(cell => new CellPart(cell.Slices))], height)
        {
            Style = style,
            CanPart = row >= headerRows && height > LargestWhole,
            Rule = row == headerRows - 1 || row == grid.Rows.Count - 1 ? style.Heavy : style.Light,
            TopRule = row == 0 ? style.Heavy : 0,
            RuleParts = RuleParts(row),
            Left = column.Left,
            Width = widths.Sum(),
            Anchor = grid.Rows[row].Anchor,
            Tags = grid.TagsOf(row),
        };

    private List<(double Left, double Width)> RuleParts(int row)
    {
        var parts = new List<(double Left, double Width)>();
        var left = column.Left;
        for (var i = 0; i < widths.Length; left += widths[i++])
        {
            if (throughs.Contains((row, i)))
            {
                continue;
            }

            if (parts is [.., var last] && Math.Abs(last.Left + last.Width - left) < 0.001)
            {
                parts[^1] = (last.Left, last.Width + widths[i]);
            }
            else
            {
                parts.Add((left, widths[i]));
            }
        }

        return parts;
    }
}
