using Publisher.Editions.Docx;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Docx;

public sealed class TableGridTests
{
    [Fact]
    public void A_spanned_cell_goes_on_in_the_rows_below()
    {
        var grid = Grid(
            new([Cell("a") with { RowSpan = 2 }, Cell("b")]),
            new([Cell("c")]),
            new([Cell("d"), Cell("e")])
        );

        Assert.Equal(["a↓ b", "^ c", "d e"], grid.Rows.Select(Shown));
    }

    [Fact]
    public void Every_row_gets_a_place_for_every_column()
    {
        var grid = Grid(
            new([Cell("a") with { ColumnSpan = 3 }]),
            new([Cell("b")]),
            new([]),
            new([Cell("c"), Cell("d"), Cell("e")])
        );

        Assert.Equal(3, grid.Columns);
        Assert.All(grid.Rows, row => Assert.Equal(3, row.Sum(cell => cell.Span)));
    }

    [Fact]
    public void No_span_leads_below_the_table() =>
        Assert.Equal(
            ["a"],
            Grid(new TableRow([Cell("a") with { RowSpan = 9 }])).Rows.Select(Shown)
        );

    [Fact]
    public void What_stands_beyond_Words_last_column_is_kept_in_it()
    {
        var grid = Grid(new TableRow([.. Enumerable.Range(1, 100).Select(_ => Cell("x"))]));

        Assert.Equal(63, grid.Columns);
        Assert.Equal(38, grid.Rows[0][^1].Cell!.Blocks.Count);
    }

    [Fact]
    public void Widths_fill_the_column_of_text_and_follow_the_length_of_the_cells()
    {
        var widths = Grid(new TableRow([Cell("term"), Cell(new string('x', 300))])).Widths(9000);

        Assert.InRange(widths.Sum(), 8990, 9000);
        Assert.True(widths[1] > 2 * widths[0]);
        Assert.True(widths[0] > 1000);
    }

    private static TableGrid Grid(params TableRow[] rows) =>
        new(new(rows.ToItems(), HeaderRows: 0));

    private static TableCell Cell(string text) => new([new Paragraph([new Text(text)])]);

    private static string Shown(IReadOnlyList<GridCell> row) =>
        string.Join(
            ' ',
            row.Select(cell =>
                (cell.IsContinued ? "^" : PlainText.Of(cell.Cell?.Blocks ?? []))
                + (cell.IsSpanned ? "↓" : "")
            )
        );
}
