using Publisher.Model;

namespace Publisher.Editions.Docx;

/// <summary>A place in a row of a table.</summary>
/// <param name="Cell">The cell that begins here; null where a cell from above goes on, or the row has no cell.</param>
/// <param name="Column">The first column.</param>
/// <param name="Span">How many columns.</param>
internal sealed record GridCell(TableCell? Cell, int Column, int Span)
{
    /// <summary>Whether the cell goes on in the next row.</summary>
    public bool IsSpanned { get; init; }

    /// <summary>Whether a cell from the row above goes on here.</summary>
    public bool IsContinued { get; init; }
}

/// <summary>A table with a place for every column of every row, as Word wants it: HTML names a spanning cell once,
/// Word names it in each row.</summary>
internal sealed class TableGrid
{
    /// <summary>Word opens no table that is wider.</summary>
    private const int MostColumns = 63;

    private const int MostLines = 8;

    private readonly List<List<GridCell>> _rows = [];

    public TableGrid(Table table)
    {
        var above = new List<(GridCell Cell, int RowsLeft)>();
        for (var at = 0; at < table.Rows.Count; at++)
        {
            above = Place(table.Rows[at], above, table.Rows.Count - at);
        }

        foreach (var row in _rows)
        {
            Fill(row);
        }
    }

    public IReadOnlyList<IReadOnlyList<GridCell>> Rows => _rows;

    public int Columns { get; private set; }

    /// <summary>The size at which the longest words have room, else the smallest.</summary>
    public TableSize SizeWithin(int width) =>
        Columned(TableSize.Ordinary).Least <= width ? TableSize.Ordinary : TableSize.Small;

    /// <summary>Of the columns, in twentieths of a point; together no more than the width, and less where no cell wraps.</summary>
    public int[] Widths(int width, TableSize size) => Columned(size).Within(width, IsOfLines);

    /// <summary>Whether a row takes no more lines than should stand together on a page.</summary>
    public static bool StandsWhole(IReadOnlyList<GridCell> row, int[] widths, TableSize size) =>
        Lines(row, widths, size) <= MostLines;

    /// <summary>How many rows from the first on keep with the next: all but the last of a short table, of another those that
    /// head it.</summary>
    public int RowsTogether(int headerRows, int[] widths, TableSize size) =>
        _rows.Sum(row => Lines(row, widths, size)) <= MostLines
            ? _rows.Count - 1
            : Math.Min(headerRows, _rows.Count - 1);

    private static double Lines(IReadOnlyList<GridCell> row, int[] widths, TableSize size) =>
        row.Where(cell => cell.Cell is not null)
            .Select(cell =>
                ColumnWidths.Lines(
                    PlainText.Of(cell.Cell!.Blocks),
                    widths.AsSpan(cell.Column, cell.Span).ToArray().Sum(),
                    size
                )
            )
            .DefaultIfEmpty()
            .Max();

    /// <summary>Whether each cell has a column of its own and nothing but words in it, whose widths can be told.</summary>
    private bool IsOfLines =>
        _rows.TrueForAll(row =>
            row.TrueForAll(cell =>
                cell is { Span: 1, Cell: var own } && (own is null || own.Blocks.All(IsOfWords))
            )
        );

    private static bool IsOfWords(Block block) =>
        block is Paragraph paragraph && paragraph.Content.All(IsOfWords);

    private static bool IsOfWords(Inline inline) =>
        inline is Text or LineBreak or NoteReference
        || (inline is Link link && link.Content.All(IsOfWords));

    private ColumnWidths Columned(TableSize size)
    {
        List<string>[] columns = [.. Enumerable.Range(0, Columns).Select(_ => new List<string>())];
        foreach (var cell in _rows.SelectMany(row => row))
        {
            if (cell is { Cell: not null, Span: 1 })
            {
                columns[cell.Column].Add(PlainText.Of(cell.Cell.Blocks));
            }
        }

        return new(columns, size);
    }

    private List<(GridCell Cell, int RowsLeft)> Place(
        TableRow row,
        List<(GridCell Cell, int RowsLeft)> above,
        int rowsLeft
    )
    {
        var placed = new List<GridCell>();
        var below = new List<(GridCell, int)>();
        var (column, next) = (0, 0);
        foreach (var cell in row.Cells)
        {
            GoOn(column);
            if (column >= MostColumns)
            {
                placed[^1] = Join(placed[^1], cell);
                continue;
            }

            var rows = Math.Clamp(cell.RowSpan, 1, rowsLeft);
            var span = Math.Clamp(cell.ColumnSpan, 1, MostColumns - column);
            Put(new(cell, column, span) { IsSpanned = rows > 1 }, rows);
        }

        GoOn(int.MaxValue);
        _rows.Add(placed);
        Columns = Math.Max(Columns, column);
        return below;

        void GoOn(int until)
        {
            for (; next < above.Count && above[next].Cell.Column <= Math.Max(until, column); next++)
            {
                var (cell, left) = above[next];
                Skip(placed, ref column, cell.Column);
                Put(
                    new(Cell: null, column, cell.Span) { IsContinued = true, IsSpanned = left > 1 },
                    left
                );
            }
        }

        void Put(GridCell cell, int rows)
        {
            placed.Add(cell);
            column += cell.Span;
            if (rows > 1)
            {
                below.Add((cell, rows - 1));
            }
        }
    }

    /// <summary>A row's last cell takes in what has no column of its own.</summary>
    private static GridCell Join(GridCell last, TableCell cell) =>
        last with
        {
            IsContinued = false,
            Cell = last.Cell is null
                ? cell
                : last.Cell with
                {
                    Blocks = [.. last.Cell.Blocks, .. cell.Blocks],
                },
        };

    /// <summary>Names the columns that no cell of the row stands in.</summary>
    private static void Skip(List<GridCell> row, ref int column, int to)
    {
        if (column < to)
        {
            row.Add(new(Cell: null, column, to - column));
            column = to;
        }
    }

    private void Fill(List<GridCell> row)
    {
        var column = row.Count == 0 ? 0 : row[^1].Column + row[^1].Span;
        Skip(row, ref column, Columns);
    }
}
