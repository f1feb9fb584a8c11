namespace Publisher.Typesetting.Pages;

/// <summary>Sets the cells of a table and puts them into rows, each as high as the highest of its cells.</summary>
internal sealed class TableRows(TableGrid grid, double[] widths, TableStyle style, Column column)
{
    /// <summary>The share of a page that a row with notes may take: the notes need room too.</summary>
    private const double BesideNotes = 0.7;

    private sealed record SetCell(GridCell Cell, List<PlacedSlice> Slices, double Height)
    {
        /// <summary>A cell over several rows that no page can hold counts to its first row.</summary>
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
            from row in Enumerable.Range(cell.Cell.Row, cell.Rows - 1)
            from spanned in Enumerable.Range(cell.Cell.Column, cell.Cell.Columns)
            select (row, spanned)
        );
        var rows = new List<RowSlice>();
        var byRow = cells.ToLookup(cell => cell.Cell.Row);
        var head = heights.Take(headerRows).Sum();
        for (var row = 0; row < heights.Length; row++)
        {
            var room = row < headerRows ? column.PageHeight : column.PageHeight - Repeated(head);
            AddRow(row, [.. byRow[row]], heights[row], room, headerRows, rows);
        }

        foreach (var cell in cells.Where(cell => cell.Rows > 1))
        {
            foreach (
                var row in rows.Where(row =>
                    row.Row > cell.Cell.Row && row.Row < cell.Cell.Row + cell.Rows
                )
            )
            {
                row.KeepsWithPrevious = true;
            }
        }

        return rows;
    }

    /// <summary>What of the head is set again on each page: one that leaves little room for rows is not worth its place.</summary>
    private double Repeated(double head) => head < column.PageHeight / 3 ? head : 0;

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
            var lack = cell.Height - heights.AsSpan(cell.Cell.Row, cell.Rows).ToArray().Sum();
            heights[cell.Cell.Row + cell.Rows - 1] += Math.Max(0, lack);
        }

        return heights;
    }

    private SetCell Spanned(SetCell cell, double[] heights) =>
        heights.AsSpan(cell.Cell.Row, cell.Rows).ToArray().Sum() > column.PageHeight / 2
            ? cell with
            {
                Rows = 1,
            }
            : cell;

    private void AddRow(
        int row,
        List<SetCell> cells,
        double height,
        double pageRoom,
        int headerRows,
        List<RowSlice> rows
    )
    {
        var rule = row == headerRows - 1 || row == grid.Rows.Count - 1 ? style.Heavy : style.Light;
        List<PlacedSlice> whole = [.. cells.SelectMany(cell => cell.Slices)];
        var hasNotes = whole.Exists(placed => placed.Slice.Notes.Count > 0);
        if (height <= pageRoom * (hasNotes ? BesideNotes : 1))
        {
            rows.Add(Row(row, whole, height, rule, grid.Rows[row].Anchor));
            return;
        }

        // Higher than a page: each part takes from every cell what half a page holds.
        var room = (column.PageHeight / 2) - (2 * style.PaddingY);
        var taken = new int[cells.Count];
        for (var part = 0; taken.Where((count, i) => count < cells[i].Slices.Count).Any(); part++)
        {
            var slices = new List<PlacedSlice>();
            var highest = 0.0;
            for (var i = 0; i < cells.Count; i++)
            {
                highest = Math.Max(highest, Take(cells[i].Slices, ref taken[i], room, slices));
            }

            rows.Add(
                Row(
                    row,
                    slices,
                    highest + (2 * style.PaddingY),
                    0,
                    part == 0 ? grid.Rows[row].Anchor : "",
                    part == 0
                )
            );
        }

        rows[^1].Rule = rule;
    }

    /// <summary>Takes slices while they fit, at least one, and returns their height.</summary>
    private static double Take(
        List<PlacedSlice> from,
        ref int taken,
        double room,
        List<PlacedSlice> into
    )
    {
        if (taken == from.Count)
        {
            return 0;
        }

        var first = from[taken].Top;
        var height = 0.0;
        do
        {
            var (slice, top, _) = from[taken];
            into.Add(new(slice, top - first, IsRepeated: false));
            height = top - first + slice.Height;
            taken++;
        } while (taken < from.Count && from[taken].Top - first + from[taken].Slice.Height <= room);

        return height;
    }

    private RowSlice Row(
        int row,
        List<PlacedSlice> slices,
        double height,
        double rule,
        string anchor,
        bool isFirst = true
    ) =>
        new(row, slices, height)
        {
            Style = style,
            Rule = rule,
            TopRule = row == 0 ? style.Heavy : 0,
            RuleParts = RuleParts(row),
            Left = column.Left,
            Width = widths.Sum(),
            Anchor = anchor,
            IsFirstPart = isFirst,
            Tags = isFirst ? grid.TagsOf(row) : [],
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
