using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Tags;

namespace Publisher.Typesetting.Pages.Tables;

/// <param name="ColumnSpan">How many columns the cell covers.</param>
/// <param name="RowSpan">How many rows the cell covers.</param>
public sealed record TableCellBlock(
    IReadOnlyList<FlowBlock> Blocks,
    int ColumnSpan = 1,
    int RowSpan = 1
)
{
    /// <summary>A TH or a TD of its row's element.</summary>
    public StructureElement? Tag { get; init; }
}

/// <param name="Cells">As in HTML: a cell that is covered from the left or from above has no place of its own.</param>
/// <param name="Anchor">Names the row; empty for none.</param>
public sealed record TableRowBlock(IReadOnlyList<TableCellBlock> Cells, string Anchor = "")
{
    /// <summary>A TR of the table's element.</summary>
    public StructureElement? Tag { get; init; }
}

/// <summary>How a table is ruled.</summary>
/// <param name="Color">Of all rules.</param>
/// <param name="Heavy">Points of the rules above, below and under the head.</param>
/// <param name="Light">Points of the rules between rows.</param>
/// <param name="PaddingX">Points between a cell's text and its edge.</param>
/// <param name="PaddingY">Points above and below a cell's text.</param>
public sealed record TableStyle(
    RgbColor Color,
    double Heavy,
    double Light,
    double PaddingX,
    double PaddingY
);

/// <summary>A table. Its columns take their widths from what stands in them, its head is set again on each page, and a
/// page ends within a row only where much of it would stay empty otherwise.</summary>
/// <param name="headerRows">How many rows are its head.</param>
public sealed class TableBlock(IReadOnlyList<TableRowBlock> rows, int headerRows, TableStyle style)
    : FlowBlock
{
    private readonly TableGrid grid = new(rows, style);

    public override double PartedWidth => grid.PartedWidth;

    public override double MinWidth => grid.MinWidth;

    public override double MaxWidth => grid.MaxWidth;

    internal override void Set(Column column)
    {
        var widths = grid.Widths(column.Measure);
        var set = new TableRows(grid, widths, style, column).Set(headerRows);
        IReadOnlyList<RowSlice> head = [.. set.TakeWhile(row => row.Row < headerRows)];
        // A head that leaves little room for rows is not worth its place on every page.
        var repeated = head.Sum(row => row.Height) < column.PageHeight / 3 ? head : [];
        foreach (var row in set)
        {
            var isHead = row.Row < headerRows;
            // The head stays with the first row, and the last row with the one before it.
            var isLast = row.Row == rows.Count - 1 && row.Row > headerRows + 1;
            if (row.Row > 0 && (row.Row <= headerRows || isLast))
            {
                column.KeepNext();
            }

            row.Repeated = isHead ? [] : repeated;
            column.Emit(row);
        }
    }
}
