using FsCheck;
using FsCheck.Fluent;
using Publisher.Tests.Typesetting.Text;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pages.Footnotes;
using Publisher.Typesetting.Pages.Tables;
using Xunit;

namespace Publisher.Tests.Typesetting.Pages;

/// <summary>Rows that stand on several pages. A page holds 500 points, a line 14.</summary>
public sealed class PartedRowTests
{
    private const double Height = 500;

    private static readonly TableStyle Style = new(RgbColor.Black, 1, 0.5, 4, 3);

    [Fact]
    public void A_tall_row_fills_each_page_and_loses_no_line()
    {
        var pages = Pages(headerRows: 1, Row("head", "head"), Row(Lines(100), "short"));
        Assert.Equal(3, pages.Count);
        Assert.All(pages.SkipLast(1), page => Assert.True(Bottom(page) > Height - 20));
        Assert.Equal(101, RowsOf(pages).Where(row => row.Row == 1).Sum(row => row.Slices.Count()));
        // Only where a page begins is its head set again.
        Assert.Equal([false, true, true], pages.Select(page => page[0].IsRepeated));
    }

    [Fact]
    public void A_row_that_the_rest_of_a_page_does_not_hold_begins_there()
    {
        var pages = Pages(headerRows: 0, Row(Lines(20), "a"), Row(Lines(20), "b"));
        Assert.Equal(2, pages.Count);
        Assert.True(Bottom(pages[0]) > Height - 20);
    }

    [Fact]
    public void A_row_of_a_few_lines_stands_whole()
    {
        var pages = Pages(headerRows: 0, Row(Lines(32), "a"), Row(Lines(4), "b"));
        Assert.Equal([1, 1], pages.Select(page => page.Length));
    }

    [Fact]
    public void Neither_the_first_line_of_a_cell_nor_its_last_stands_alone()
    {
        for (var lines = 8; lines < 40; lines++)
        {
            var pages = Pages(headerRows: 0, Row(Lines(lines), "a"), Row(Lines(lines), "b"));
            Assert.DoesNotContain(RowsOf(pages), row => row.Slices.Count() == 1);
        }
    }

    [Fact]
    public void The_head_of_a_table_stands_with_the_beginning_of_its_first_row()
    {
        for (var above = 0; above < 36; above++)
        {
            var pages = Built(
                new TextBlock(Set.Shape(Lines(above)), 14),
                Table(headerRows: 1, Row("head", "head"), Row(Lines(60), "a"))
            );
            Assert.DoesNotContain(
                pages,
                page => page[^1].Slice is RowSlice { Row: 0 } && !page[^1].IsRepeated
            );
        }
    }

    [Fact]
    public void A_table_within_a_cell_is_parted_between_its_rows_and_within_them()
    {
        var inner = Table(headerRows: 0, Row("first", "x"), Row(Lines(100), "y"), Row("last", "z"));
        var pages = Pages(headerRows: 0, new TableRowBlock([new([inner]), Cell("beside")]));
        Assert.Equal(3, pages.Count);
        Assert.All(pages.SkipLast(1), page => Assert.True(Bottom(page) > Height - 30));
        var lines = RowsOf(pages)
            .SelectMany(row => row.Slices)
            .Select(placed => placed.Slice)
            .OfType<RowSlice>()
            .Sum(row => row.Slices.Count());
        Assert.Equal(105, lines);
    }

    [Fact]
    public void Whatever_the_rows_all_lines_come_to_stand_once_in_order_and_within_their_page()
    {
        var rows = Gen.Choose(1, 90).ArrayOf(2).ListOf().Where(rows => rows.Count > 0);
        Prop.ForAll(
                rows.ToArbitrary(),
                given =>
                {
                    var pages = Pages(
                        headerRows: 0,
                        [.. given.Select(row => Row(Lines(row[0]), Lines(row[1])))]
                    );
                    Assert.All(pages, page => Assert.True(Bottom(page) <= Height + 0.1));
                    var set = RowsOf(pages)
                        .GroupBy(row => row.Row)
                        .Select(row => row.Sum(part => part.Slices.Count()));
                    Assert.Equal(given.Select(row => row.Sum()), set);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(3, 5));
    }

    private static string Lines(int count) => string.Join('\n', Enumerable.Repeat("line", count));

    private static TableCellBlock Cell(string text) => new([new TextBlock(Set.Shape(text), 14)]);

    private static TableRowBlock Row(string first, string second) =>
        new([Cell(first), Cell(second)]);

    private static TableBlock Table(int headerRows, params TableRowBlock[] rows) =>
        new(rows, headerRows, Style);

    private static List<PlacedSlice[]> Pages(int headerRows, params TableRowBlock[] rows) =>
        Built(Table(headerRows, rows));

    private static List<PlacedSlice[]> Built(params FlowBlock[] blocks)
    {
        var pages = new List<PlacedSlice[]>();
        var foot = new Foot(Height, 320, new(RgbColor.Black, 0, 0, 0, 0));
        var builder = new PageBuilder(Height, foot, page => pages.Add([.. page]));
        foreach (var slice in ColumnTests.Slices(blocks))
        {
            builder.Add(slice);
        }

        builder.EndPage();
        return pages;
    }

    private static double Bottom(PlacedSlice[] page) => page[^1].Top + page[^1].Slice.Height;

    private static IEnumerable<RowSlice> RowsOf(List<PlacedSlice[]> pages) =>
        pages
            .SelectMany(page => page)
            .Where(placed => !placed.IsRepeated)
            .Select(placed => placed.Slice)
            .OfType<RowSlice>();
}
