using Publisher.Model;

namespace Publisher.Editions.Html;

/// <summary>A cell with the spans that HTML's table model accepts.</summary>
internal readonly record struct GridCell(TableCell Cell, int Column, int ColumnSpan, int RowSpan);

/// <summary>A row as HTML wants it.</summary>
/// <param name="Group">The element of its rows: head, body or foot.</param>
/// <param name="Missing">How many columns the row leaves empty at its end.</param>
internal readonly record struct GridRow(
    TableRow Row,
    string Group,
    IReadOnlyList<GridCell> Cells,
    int Missing
)
{
    public bool IsHeader => Group == TableGrid.Head;
}

/// <summary>Places a table's cells on a grid where no cell overlaps another or leaves its row group, and no row or
/// column is without a cell of its own: exports hold tables that break each of these rules.</summary>
internal sealed class TableGrid
{
    public const string Head = "thead";

    /// <summary>The most that HTML takes.</summary>
    public const int WidestSpan = 1000;

    private readonly Table _table;
    private readonly List<int> _takenUntil = [];
    private readonly List<bool> _isColumn = [];
    private readonly List<List<GridCell>> _placed = [];

    private TableGrid(Table table) => _table = table;

    public static IReadOnlyList<GridRow> Of(Table table)
    {
        var grid = new TableGrid(table);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            grid.Place(row);
        }

        return grid.Rows();
    }

    /// <summary>The first row of the foot.</summary>
    private int Foot => Math.Max(_table.HeaderRows, _table.Rows.Count - _table.FooterRows);

    private void Place(int row)
    {
        var groupEnd =
            row < _table.HeaderRows ? Math.Min(_table.HeaderRows, _table.Rows.Count)
            : row < Foot ? Foot
            : _table.Rows.Count;
        var placed = new List<GridCell>();
        var column = 0;
        foreach (var cell in _table.Rows[row].Cells)
        {
            while (column < _takenUntil.Count && _takenUntil[column] > row)
            {
                column++;
            }

            var end = Math.Clamp(cell.RowSpan, 1, groupEnd - row) + row;
            var span = Take(column, Math.Clamp(cell.ColumnSpan, 1, WidestSpan), row, end);
            _isColumn[column] = true;
            placed.Add(new(cell, column, span, end - row));
            column += span;
        }

        _placed.Add(placed);
    }

    /// <summary>Takes columns up to the first that a cell above still holds, and tells how many they are.</summary>
    private int Take(int column, int span, int row, int end)
    {
        var taken = 0;
        while (
            taken < span
            && (column + taken >= _takenUntil.Count || _takenUntil[column + taken] <= row)
        )
        {
            if (column + taken == _takenUntil.Count)
            {
                _takenUntil.Add(0);
                _isColumn.Add(false);
            }

            _takenUntil[column + taken] = end;
            taken++;
        }

        return taken;
    }

    private List<GridRow> Rows()
    {
        var rows = new List<GridRow>();
        var heldUntil = new int[_isColumn.Count];
        for (var row = 0; row < _placed.Count; row++)
        {
            foreach (var cell in _placed[row])
            {
                Array.Fill(heldUntil, row + cell.RowSpan, cell.Column, cell.ColumnSpan);
            }

            if (_placed[row].Count > 0)
            {
                var missing = Enumerable
                    .Range(0, heldUntil.Length)
                    .Count(at => _isColumn[at] && heldUntil[at] <= row);
                rows.Add(
                    new(
                        _table.Rows[row],
                        row < _table.HeaderRows ? Head
                            : row < Foot ? "tbody"
                            : "tfoot",
                        [.. _placed[row].Select(cell => Fit(cell, row))],
                        missing
                    )
                );
            }
        }

        return rows;
    }

    private GridCell Fit(GridCell cell, int row) =>
        cell with
        {
            ColumnSpan = Enumerable.Range(cell.Column, cell.ColumnSpan).Count(at => _isColumn[at]),
            RowSpan = Enumerable.Range(row, cell.RowSpan).Count(at => _placed[at].Count > 0),
        };
}
