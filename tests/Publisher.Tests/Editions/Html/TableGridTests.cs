using Publisher.Editions.Html;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Html;

public sealed class TableGridTests
{
    [Fact]
    public void A_row_that_is_too_short_is_told_what_it_lacks() =>
        Assert.Equal([0, 2], Missing(new Table([Row(1, 1, 1), Row(1)], HeaderRows: 1)));

    [Fact]
    public void A_cell_never_spans_out_of_the_head()
    {
        var table = new Table([new([Cell(rows: 3), Cell()]), Row(1, 1)], HeaderRows: 1);
        Assert.Equal(1, TableGrid.Of(table)[0].Cells[0].RowSpan);
    }

    [Fact]
    public void A_cell_never_overlaps_the_one_from_above()
    {
        var table = new Table(
            [new([Cell(), Cell(rows: 2), Cell()]), new([Cell(columns: 3)])],
            HeaderRows: 0
        );
        Assert.Equal(1, TableGrid.Of(table)[1].Cells[0].ColumnSpan);
    }

    [Fact]
    public void A_row_without_cells_is_none_and_shortens_what_spans_it()
    {
        var table = new Table([new([Cell(rows: 2)]), new([])], HeaderRows: 0);
        Assert.Equal(1, Assert.Single(TableGrid.Of(table)).Cells[0].RowSpan);
    }

    [Fact]
    public void A_column_in_which_no_cell_begins_is_none() =>
        Assert.Equal(
            1,
            TableGrid.Of(new Table([new([Cell(columns: 4)])], HeaderRows: 0))[0].Cells[0].ColumnSpan
        );

    private static IEnumerable<int> Missing(Table table) =>
        TableGrid.Of(table).Select(row => row.Missing);

    private static TableRow Row(params int[] spans) =>
        new([.. spans.Select(span => Cell(columns: span))]);

    private static TableCell Cell(int columns = 1, int rows = 1) =>
        new([new Paragraph([new Text("x")])]) { ColumnSpan = columns, RowSpan = rows };
}
