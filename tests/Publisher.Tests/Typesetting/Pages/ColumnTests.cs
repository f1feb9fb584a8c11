using Publisher.Tests.Typesetting.Text;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Text;
using Xunit;

namespace Publisher.Tests.Typesetting.Pages;

public sealed class ColumnTests
{
    private static readonly ItemStyle Items = new(14, 15, 0.55, 5);

    private static readonly string Long = string.Join(
        ' ',
        Enumerable.Repeat("some words to fill lines with", 12)
    );

    [Fact]
    public void A_heading_keeps_at_least_two_lines_of_what_follows()
    {
        var slices = Slices(
            new TextBlock(Set.Shape("Heading"), 18) { KeepsWithNext = true },
            new TextBlock(Set.Shape(Long), 14)
        );
        Assert.True(slices[1].KeepsWithPrevious && slices[2].KeepsWithPrevious);
        Assert.False(slices[3].KeepsWithPrevious);
    }

    [Fact]
    public void The_larger_of_two_spaces_stands_between_blocks()
    {
        var slices = Slices(
            new TextBlock(Set.Shape("a"), 14) { SpaceAfter = 9 },
            new TextBlock(Set.Shape("b"), 14) { SpaceBefore = 4, SpaceAfter = 1 },
            new TextBlock(Set.Shape("c"), 14) { SpaceBefore = 6 }
        );
        Assert.Equal([0, 9, 6], slices.Select(slice => slice.SpaceBefore));
    }

    [Fact]
    public void The_lines_of_a_title_are_about_equally_long_and_no_more_than_needed()
    {
        for (var words = 1; words <= 40; words++)
        {
            var text = Set.Shape(string.Join(' ', Long.Split(' ')[..words]));
            var filled = Slices(new TextBlock(text, 14));
            var balanced = Slices(new TextBlock(text, 14) { Alignment = Alignment.Balanced });
            Assert.Equal(filled.Count, balanced.Count);
            if (filled.Count is > 1 and <= 6)
            {
                var widths = balanced.ConvertAll(slice => ((LineSlice)slice).Width);
                Assert.True(widths.Max() - widths[^1] < 320 / 2.0, string.Join(", ", widths));
            }
        }
    }

    [Fact]
    public void However_deep_a_list_its_measure_stays_readable()
    {
        FlowBlock block = new TextBlock(Set.Shape(Long), 14);
        for (var level = 0; level < 60; level++)
        {
            block = new ItemBlock(Set.Shape("•"), 4, [block], Items);
        }

        Assert.All(
            Slices(block),
            slice => Assert.True(((LineSlice)slice).Left <= 320 * 0.45 + 0.001)
        );
    }

    [Fact]
    public void A_quotation_mark_does_not_stand_out_towards_a_label()
    {
        var quoted = new TextBlock(Set.Shape("“" + Long), 14) { Alignment = Alignment.Justified };
        var plain = new TextBlock(Set.Shape(Long), 14) { Alignment = Alignment.Justified };

        Assert.True(LeftOf(quoted) < LeftOf(plain));
        Assert.Equal(LeftOf(Labelled(plain)), LeftOf(Labelled(quoted)));

        static ItemBlock Labelled(TextBlock block) => new(Set.Shape("•"), 4, [block], Items);

        static double LeftOf(FlowBlock block) => ((LineSlice)Slices(block)[0]).Left;
    }

    [Fact]
    public void An_indent_gives_way_in_a_narrow_column()
    {
        var slices = new List<Slice>();
        new Column(0, 30, 500, slices.Add).Add(
            new TextBlock(Set.Shape(Long), 14) { HangingIndent = 200 }
        );
        Assert.All(slices, slice => Assert.True(((LineSlice)slice).Left <= 10));
    }

    [Fact]
    public void A_label_hangs_beside_the_first_line_of_its_item_to_the_left_of_its_text()
    {
        var slices = Slices(
            new ItemBlock(Set.Shape("•"), 4, [new TextBlock(Set.Shape(Long), 14)], Items)
        );
        var label = Assert.Single(slices[0].Labels!);
        Assert.True(label.Left >= 0 && label.Left < ((LineSlice)slices[0]).Left);
        Assert.All(slices.Skip(1), slice => Assert.Null(slice.Labels));
    }

    [Fact]
    public void Nested_items_that_begin_alike_hang_all_their_labels_beside_one_line()
    {
        var inner = new ItemBlock(Set.Shape("a."), 8, [new TextBlock(Set.Shape("x"), 14)], Items);
        var slices = Slices(new ItemBlock(Set.Shape("1."), 8, [inner], Items));
        Assert.Equal(2, Assert.Single(slices).Labels!.Count);
    }

    internal static List<Slice> Slices(params FlowBlock[] blocks)
    {
        var slices = new List<Slice>();
        var column = new Column(0, 320, 500, slices.Add);
        foreach (var block in blocks)
        {
            column.Add(block);
        }

        column.Finish();
        return slices;
    }
}
