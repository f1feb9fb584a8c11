using FsCheck;
using FsCheck.Fluent;
using Publisher.Tests.Typesetting.Text;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pages.Tables;
using Publisher.Typesetting.Tags;
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
    public void A_column_is_one_where_a_cell_begins()
    {
        var grid = new TableGrid(
            [new([Cell("a", columns: 1000), Cell("b", columns: 1000)]), new([Cell("c")])],
            Style
        );

        Assert.Equal(2, grid.Columns);
        Assert.Equal(
            [(0, 1), (1, 1), (0, 1)],
            grid.Cells.Select(cell => (cell.Column, cell.Columns))
        );
    }

    [Fact]
    public void Columns_that_a_row_leaves_empty_are_one_element()
    {
        var table = new StructureElement(Role.Table, parent: null);
        var row = new StructureElement(Role.TR, table);
        var grid = new TableGrid(
            [
                new([.. Enumerable.Range(0, 3000).Select(_ => Cell("a"))]),
                new([Cell("b") with { Tag = new(Role.TD, row) }]) { Tag = row },
            ],
            Style
        );

        Assert.Equal([1, 1, 2999], grid.TagsOf(1).Select(tag => tag.Spans.Columns));
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
    public void A_label_beside_many_rows_holds_only_those_together_that_it_stands_beside()
    {
        var slices = Rows(
            headerRows: 0,
            [
                new([Cell("label", rows: 40), Cell("0")]),
                .. Enumerable.Range(1, 39).Select(i => new TableRowBlock([Cell($"{i}")])),
            ]
        );
        Assert.All(slices, slice => Assert.False(slice.KeepsWithPrevious && slice.Row < 39));
        // And no rule runs through its room.
        Assert.All(slices.Take(39), row => Assert.True(row.RuleParts[0].Left > row.Left));
    }

    [Fact]
    public void A_column_keeps_its_words_whole_while_others_have_room_to_give()
    {
        var grid = new TableGrid(
            [new([Cell("Unbreakableword"), Cell("two words and more of them"), Cell("1,000")])],
            Style
        );
        Assert.All(
            Enumerable.Range(0, 100).Select(i => grid.MinWidth + (i * 2)),
            measure =>
            {
                var widths = grid.Widths(measure);
                Assert.True(widths[0] >= Narrowest("Unbreakableword") - 0.001);
                Assert.True(widths[1] >= Narrowest("words") - 0.001);
                Assert.True(widths[2] >= Narrowest("1,000") - 0.001);
            }
        );
    }

    [Fact]
    public void Where_words_must_be_cut_the_longest_give_way_and_numbers_stay_whole()
    {
        var grid = new TableGrid(
            [new([Cell("Unbreakableword"), Cell("Unbreakablewords"), Cell("1,000"), Cell("A7")])],
            Style
        );
        var widths = grid.Widths(grid.MinWidth * 0.7);
        Assert.Equal(Narrowest("1,000"), widths[2], 0.001);
        Assert.Equal(Narrowest("A7"), widths[3], 0.001);
        Assert.Equal(widths[0], widths[1], 0.001);
        Assert.Equal(grid.MinWidth * 0.7, widths.Sum(), 0.001);
    }

    [Fact]
    public void A_few_long_cells_make_no_column_wide_beside_texts_that_wrap()
    {
        const string Long = "a longer text of many words that must be wrapped";
        const string Longest = "term 3, term 5, term 7";
        var grid = new TableGrid(
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => new TableRowBlock([
                        Cell(i == 5 ? Longest : $"term {i}"),
                        Cell($"{Long} {Long} {Long}"),
                    ])),
            ],
            Style
        );
        var widths = grid.Widths(320);

        Assert.Equal(new TableGrid([new([Cell("term 10")])], Style).MaxWidth, widths[0], 0.5);
        Assert.Equal(320, widths.Sum(), 0.001);
    }

    [Fact]
    public void A_long_cell_is_not_wrapped_where_its_row_would_grow()
    {
        const string Long = "a longer text of many words that must be wrapped, and wrapped again";
        const string Longest = "inference variable";
        var grid = new TableGrid(
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => new TableRowBlock([
                        Cell(i == 5 ? Longest : $"term {i}"),
                        Cell(i == 5 ? "short" : Long),
                    ])),
            ],
            Style
        );

        Assert.Equal(
            new TableGrid([new([Cell(Longest)])], Style).MaxWidth,
            grid.Widths(320)[0],
            0.001
        );
    }

    private static double Narrowest(string text) =>
        new TableGrid([new([Cell(text)])], Style).MinWidth;

    private static List<RowSlice> Rows(int headerRows, params TableRowBlock[] rows) =>
        [.. ColumnTests.Slices(new TableBlock(rows, headerRows, Style)).Cast<RowSlice>()];

    private static TableCellBlock Cell(string text, int columns = 1, int rows = 1) =>
        new([new TextBlock(Set.Shape(text), 14)], columns, rows);
}
