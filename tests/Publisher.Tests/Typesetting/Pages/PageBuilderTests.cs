using FsCheck;
using FsCheck.Fluent;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pages.Footnotes;
using Xunit;

namespace Publisher.Tests.Typesetting.Pages;

public sealed class PageBuilderTests
{
    private const double Height = 100;

    [Fact]
    public void A_page_ends_where_the_next_slice_has_no_room() =>
        Assert.Equal(["40 40", "40"], Pages(Slice(40), Slice(40), Slice(40)));

    [Fact]
    public void Space_before_a_slice_counts_and_vanishes_at_the_top()
    {
        var spaced = Slice(50);
        spaced.SpaceBefore = 10;
        var pages = Build(Slice(50), spaced);
        Assert.Equal(2, pages.Count);
        Assert.Equal(0, pages[1][0].Top);
    }

    [Fact]
    public void What_is_kept_together_goes_to_the_next_page_together() =>
        Assert.Equal(["40", "30 31 32"], Pages(Slice(40), Slice(30), Kept(31), Kept(32)));

    [Fact]
    public void What_no_page_can_keep_together_is_cut_where_the_page_is_full() =>
        Assert.Equal(["60 30", "60 30"], Pages(Slice(60), Kept(30), Kept(60), Kept(30)));

    [Fact]
    public void A_last_page_of_a_few_lines_takes_some_from_the_page_before() =>
        Assert.Equal(
            ["10 10 10 10 10 10 10 10 10", "10 10"],
            Pages([.. Enumerable.Repeat(0, 11).Select(_ => Slice(10))])
        );

    [Fact]
    public void It_takes_what_is_kept_together_as_a_whole_and_no_more_than_half_a_page()
    {
        Slice[] lines = [.. Enumerable.Repeat(0, 7).Select(_ => Slice(10))];
        Assert.Equal(
            ["10 10 10 10 10 10 10", "10 10 10 10"],
            Pages([.. lines, Slice(10), Kept(10), Kept(10), Slice(10)])
        );
        Assert.Equal(["40 60", "10"], Pages(Slice(40), Slice(60), Slice(10)));
    }

    [Fact]
    public void A_slice_higher_than_a_page_stands_alone() =>
        Assert.Equal(["10", "300", "10"], Pages(Slice(10), Slice(300), Slice(10)));

    [Fact]
    public void The_head_of_a_table_stands_again_where_a_page_begins_with_its_row()
    {
        var head = Slice(20);
        var rows = Enumerable.Range(0, 3).Select(_ => Below(head)).ToArray();
        var pages = Build([head, .. rows]);
        Assert.Equal(2, pages.Count);
        Assert.Same(head, pages[1][0].Slice);
        Assert.Equal([true, false], pages[1].Select(placed => placed.IsRepeated));
    }

    [Fact]
    public void Every_slice_comes_to_stand_once_in_order_and_within_its_page()
    {
        var slices = Gen.Choose(0, 120)
            .Select(n => (Height: n % 60, Space: n % 7, Kept: n % 5 == 0))
            .ArrayOf()
            .ToArbitrary();
        Prop.ForAll(
                slices,
                given =>
                {
                    StrutSlice[] all =
                    [
                        .. given.Select(s => new StrutSlice(s.Height, 0)
                        {
                            SpaceBefore = s.Space,
                            KeepsWithPrevious = s.Kept,
                        }),
                    ];
                    var pages = Build(all);
                    Assert.Equal(
                        all,
                        pages.SelectMany(page => page).Select(placed => placed.Slice)
                    );
                    Assert.All(
                        pages,
                        page => Assert.True(page[^1].Top + page[^1].Slice.Height <= Height + 0.1)
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(1, 3));
    }

    private static StrutSlice Slice(double height) => new(height, 0);

    private static StrutSlice Kept(double height) => new(height, 0) { KeepsWithPrevious = true };

    private static StrutSlice Below(Slice head) => new(30, 0) { Repeated = [head] };

    private static IEnumerable<string> Pages(params Slice[] slices) =>
        Build(slices).Select(page => string.Join(' ', page.Select(placed => placed.Slice.Height)));

    private static List<PlacedSlice[]> Build(params Slice[] slices)
    {
        var pages = new List<PlacedSlice[]>();
        var foot = new Foot(Height, 200, new(RgbColor.Black, 1, 50, 3, 2));
        var builder = new PageBuilder(Height, foot, page => pages.Add([.. page]))
        {
            FillsLast = true,
        };
        foreach (var slice in slices)
        {
            builder.Add(slice);
        }

        builder.EndPage();
        return pages;
    }
}
