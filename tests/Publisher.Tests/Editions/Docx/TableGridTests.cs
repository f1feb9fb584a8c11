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
        var widths = Grid(new TableRow([Cell("term"), Cell(Words(60))]))
            .Widths(9000, TableSize.Ordinary);

        Assert.InRange(widths.Sum(), 8990, 9000);
        Assert.True(widths[1] > 2 * widths[0]);
        Assert.True(widths[0] > 1000);
    }

    [Fact]
    public void No_column_is_narrower_than_its_longest_word_while_others_have_room()
    {
        var widths = Grid(
                new TableRow([
                    Cell("Katholizismus"),
                    Cell(Words(99)),
                    Cell(Words(99)),
                    Cell("39,000"),
                ])
            )
            .Widths(7000, TableSize.Ordinary);

        Assert.True(widths[0] > 13 * 100 + TableSize.Ordinary.Padding, $"{widths[0]}");
        Assert.True(widths[3] > 6 * 90 + TableSize.Ordinary.Padding, $"{widths[3]}");
    }

    [Fact]
    public void Where_all_lack_room_the_longest_words_give_way()
    {
        var widths = Grid(
                new TableRow([
                    .. Enumerable.Repeat(Cell("Staatsoberhaupt"), 8),
                    Cell("39,000"),
                    Cell("LI"),
                ])
            )
            .Widths(9000, TableSize.Ordinary);

        Assert.True(widths[8] > 6 * 90 + TableSize.Ordinary.Padding, $"{widths[8]}");
        Assert.All(widths.Take(8), width => Assert.InRange(width, widths[0] - 1, widths[0] + 1));
        Assert.InRange(widths.Sum(), 8980, 9000);
    }

    [Fact]
    public void A_table_whose_words_have_no_room_is_set_small()
    {
        TableRow Row(int columns) => new([.. Enumerable.Repeat(Cell("Staatsoberhaupt"), columns)]);

        Assert.Equal(TableSize.Ordinary, Grid(Row(4)).SizeWithin(9000));
        Assert.Equal(TableSize.Small, Grid(Row(8)).SizeWithin(9000));
    }

    [Fact]
    public void A_row_of_many_lines_may_stand_on_two_pages()
    {
        var grid = Grid(new([Cell("a"), Cell(Words(20))]), new([Cell("a"), Cell(Words(400))]));
        var widths = grid.Widths(9000, TableSize.Ordinary);

        Assert.Equal(
            [true, false],
            grid.Rows.Select(row => TableGrid.StandsWhole(row, widths, TableSize.Ordinary))
        );
    }

    [Fact]
    public void A_table_of_short_cells_is_no_wider_than_they_are()
    {
        var grid = Grid(new([Cell("AC"), Cell("Armor Class")]), new([Cell("C"), Cell("Cone")]));
        var widths = grid.Widths(9000, TableSize.Ordinary);

        Assert.InRange(widths.Sum(), 1500, 3500);
        Assert.True(widths[1] > 2 * widths[0] - TableSize.Ordinary.Padding);
    }

    [Fact]
    public void A_table_with_a_picture_or_a_cell_of_many_columns_fills_the_column_of_text()
    {
        var picture = new TableCell([new Paragraph([new Image("a.png", "")])]);

        Assert.InRange(
            Grid(new TableRow([Cell("a"), picture])).Widths(9000, TableSize.Ordinary).Sum(),
            8990,
            9000
        );
        Assert.InRange(
            Grid(new([Cell("a") with { ColumnSpan = 2 }]), new([Cell("b"), Cell("c")]))
                .Widths(9000, TableSize.Ordinary)
                .Sum(),
            8990,
            9000
        );
    }

    [Fact]
    public void The_rows_of_a_short_table_keep_together_and_of_a_long_one_its_head()
    {
        Assert.Equal(2, Together(0, [.. Enumerable.Repeat(Row, 3)]));
        Assert.Equal(0, Together(0, [.. Enumerable.Repeat(Row, 30)]));
        Assert.Equal(1, Together(1, [.. Enumerable.Repeat(Row, 30)]));

        static int Together(int headerRows, TableRow[] rows)
        {
            var grid = Grid(rows);
            var widths = grid.Widths(9000, TableSize.Ordinary);
            return grid.RowsTogether(headerRows, widths, TableSize.Ordinary);
        }
    }

    private static TableRow Row => new([Cell("a"), Cell("b")]);

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

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
