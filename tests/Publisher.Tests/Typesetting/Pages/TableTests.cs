using FsCheck;
using FsCheck.Fluent;
using Publisher.Tests.Typesetting.Text;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Typesetting.Pages;

public sealed class TableTests
{
    private static readonly TableStyle Style = new(RgbColor.Black, 1, 0.5, 4, 3);

    [Fact]
    public void A_cell_goes_where_no_cell_from_above_or_from_the_left_stands()
    {
        var grid = new TableGrid(
            [
                new([Cell("a", columns: 2), Cell("b", rows: 2)]),
                new([Cell("c", rows: 2), Cell("d")]),
                new([Cell("e"), Cell("f")]),
            ],
            Style
        );
        Assert.Equal(3, grid.Columns);
        Assert.Equal(
            [(0, 0), (0, 2), (1, 0), (1, 1), (2, 1), (2, 2)],
            grid.Cells.Select(cell => (cell.Row, cell.Column))
        );
    }

    [Fact]
    public void Columns_take_the_widths_of_their_contents_and_never_more_than_the_measure()
    {
        var texts = Gen.Elements(
            "x",
            "two words",
            "a longer text of many words that must be wrapped",
            "Unbreakableword"
        );
        var tables = texts.ArrayOf(3).ListOf().Where(rows => rows.Count > 0).ToArbitrary();
        Prop.ForAll(
                tables,
                rows =>
                {
                    var grid = new TableGrid(
                        [
                            .. rows.Select(row => new TableRowBlock([
                                .. row.Select(text => Cell(text)),
                            ])),
                        ],
                        Style
                    );
                    foreach (var measure in new[] { 30.0, 120, 320, 2000 })
                    {
                        var widths = grid.Widths(measure);
                        Assert.True(widths.Sum() <= measure + 0.001);
                        Assert.All(widths, width => Assert.True(width > 0));
                    }

                    Assert.Equal(grid.MaxWidth, grid.Widths(9999).Sum(), 0.001);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(7, 9));
    }

    [Fact]
    public void A_column_of_short_cells_keeps_their_width_beside_one_of_long_texts()
    {
        const string Long = "a longer text of many words that must be wrapped";
        var grid = new TableGrid(
            [new([Cell("two words"), Cell($"{Long} {Long} {Long}"), Cell(Long)])],
            Style
        );
        var alone = new TableGrid([new([Cell("two words")])], Style).MaxWidth;
        var measure = grid.MaxWidth / 2;
        var widths = grid.Widths(measure);
        Assert.Equal(alone, widths[0], 0.001);
        Assert.True(widths[1] > widths[2]);
        Assert.Equal(measure, widths.Sum(), 0.001);
    }

    [Fact]
    public void Rows_carry_the_head_that_is_repeated_and_the_head_stays_with_the_first_row()
    {
        var slices = Rows(
            headerRows: 1,
            new([Cell("Term"), Cell("Meaning")]),
            new([Cell("a"), Cell("b")]),
            new([Cell("c"), Cell("d")])
        );
        Assert.Equal(3, slices.Count);
        Assert.Empty(slices[0].Repeated);
        Assert.True(slices[1].KeepsWithPrevious);
        Assert.Same(slices[0], Assert.Single(slices[1].Repeated));
        Assert.False(slices[2].KeepsWithPrevious);
    }

    [Fact]
    public void Rows_that_a_cell_spans_stay_together_and_no_rule_runs_through_it()
    {
        var slices = Rows(
            headerRows: 0,
            new([Cell("a", rows: 2), Cell("b")]),
            new([Cell("c")]),
            new([Cell("d"), Cell("e")]),
            new([Cell("f"), Cell("g")])
        );
        Assert.True(slices[1].KeepsWithPrevious);
        Assert.False(slices[2].KeepsWithPrevious);
        var (left, width) = Assert.Single(slices[0].RuleParts);
        Assert.True(left > slices[0].Left);
        Assert.Equal(slices[0].Left + slices[0].Width, left + width, 0.001);
        Assert.Equal(slices[2].Width, Assert.Single(slices[2].RuleParts).Width, 0.001);
    }

    [Fact]
    public void A_row_higher_than_a_page_is_cut_into_parts_that_lose_no_line()
    {
        var text = string.Join('\n', Enumerable.Repeat("line", 100));
        var slices = Rows(headerRows: 0, new TableRowBlock([Cell(text), Cell("short")], "row"));
        Assert.True(slices.Count > 1);
        Assert.All(slices, slice => Assert.True(slice.Height <= 500));
        Assert.Equal(101, slices.Sum(slice => slice.Slices.Count));
        Assert.Equal("row", slices[0].Anchor);
        Assert.All(slices.Skip(1), slice => Assert.Empty(slice.Anchor));
    }

    private static List<RowSlice> Rows(int headerRows, params TableRowBlock[] rows) =>
        [.. ColumnTests.Slices(new TableBlock(rows, headerRows, Style)).Cast<RowSlice>()];

    private static TableCellBlock Cell(string text, int columns = 1, int rows = 1) =>
        new([new TextBlock(Set.Shape(text), 14)], columns, rows);
}
