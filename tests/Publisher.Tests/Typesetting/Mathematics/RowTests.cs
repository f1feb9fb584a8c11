using Publisher.Typesetting.Mathematics;
using Xunit;
using static Publisher.Tests.Typesetting.Mathematics.Formulas;

namespace Publisher.Tests.Typesetting.Mathematics;

/// <summary>The room between atoms: chapter 18 of The TeXbook.</summary>
public sealed class RowTests
{
    private const double Unit = Size / 18;

    [Theory]
    [InlineData(AtomClass.Ordinary, AtomClass.Ordinary, 0)]
    [InlineData(AtomClass.Ordinary, AtomClass.Binary, 4)]
    [InlineData(AtomClass.Ordinary, AtomClass.Relation, 5)]
    [InlineData(AtomClass.Operator, AtomClass.Ordinary, 3)]
    [InlineData(AtomClass.Operator, AtomClass.Open, 0)]
    [InlineData(AtomClass.Relation, AtomClass.Open, 5)]
    [InlineData(AtomClass.Relation, AtomClass.Relation, 0)]
    [InlineData(AtomClass.Open, AtomClass.Relation, 0)]
    [InlineData(AtomClass.Close, AtomClass.Inner, 3)]
    [InlineData(AtomClass.Punctuation, AtomClass.Ordinary, 3)]
    [InlineData(AtomClass.Inner, AtomClass.Ordinary, 3)]
    public void Atoms_are_parted_by_their_classes(AtomClass left, AtomClass right, int units)
    {
        var (x, y) = (Sign("1", left), Sign("2", right));
        // What stands around keeps a binary sign one.
        var apart = Box(Row(Sign("3"), x, y, Sign("4"))).Width;
        var parts = new[] { Row(Sign("3"), x), Row(y, Sign("4")) }.Sum(row => Box(row).Width);

        var lone = right == AtomClass.Binary ? 4 : 0;
        Assert.Equal(units + lone, (apart - parts) / Unit, 0.01);
    }

    [Fact]
    public void A_binary_sign_with_nothing_to_join_is_an_ordinary_one()
    {
        double Room(params ReadOnlySpan<Atom> row)
        {
            var bare = 0.0;
            foreach (var atom in row)
            {
                bare += Box(atom).Width;
            }

            return Math.Round((Box(Row(row)).Width - bare) / Unit, 3);
        }

        Assert.Equal(0, Room(Plus, Sign("1")));
        Assert.Equal(0, Room(Sign("1"), Plus));
        Assert.Equal(10, Room(Sign("1"), EqualTo, Plus, Sign("2")));
        Assert.Equal(0, Room(Sign("(", AtomClass.Open), Plus, Sign(")", AtomClass.Close)));
        Assert.Equal(8, Room(Sign("1"), Plus, Sign("2")));
        // Of two, the second is a sign before its number.
        Assert.Equal(8, Room(Sign("1"), Plus, Plus, Sign("2")));
    }

    [Fact]
    public void Scripts_have_no_room_around_their_signs()
    {
        var row = Row(Sign("1"), Plus, Sign("2"));
        var bare = row.Parts.Sum(part => Box(part, MathSize.Script).Width);

        Assert.Equal(bare, Box(row, MathSize.Script).Width, 3);
    }

    [Fact]
    public void Braces_make_an_ordinary_atom_and_a_style_or_a_colour_does_not()
    {
        var (one, two) = (Sign("1"), Sign("2"));
        var plain = Box(Row(one, EqualTo, two)).Width;

        Assert.True(Box(Row(one, Row(EqualTo), two)).Width < plain - (9 * Unit));
        Assert.Equal(plain, Box(Row(one, new StyleAtom(EqualTo, MathSize.Text), two)).Width, 6);
        Assert.Equal(plain, Box(Row(one, new ColorAtom(EqualTo, new(9, 9, 9)), two)).Width, 6);
    }

    [Fact]
    public void A_line_may_end_behind_relations_and_binary_signs_of_the_outer_row_only()
    {
        var fence = new FenceAtom("(", [Row(A, Plus, A)], [], ")");
        var inset = Setter().Inline(Row(A, Plus, fence, EqualTo, A, Plus, A), "tex");

        Assert.Equal(
            [10_000, 700, 10_000, 500, 10_000, 700, 0],
            inset.Parts.Select(part => part.Penalty)
        );
        // Both sides of a sign give way alike.
        Assert.Equal(
            [4, 4, 5, 5, 4, 4, 0],
            inset.Parts.Select(part => Math.Round(part.SpaceAfter / Unit, 3))
        );
        Assert.Equal("tex", inset.ActualText);
        Assert.Equal(
            "a+(a+a)=a+a",
            string.Concat(inset.Parts.SelectMany(part => part.Glyphs).Select(glyph => glyph.Text))
                .Replace("\U0001D44E", "a", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Relations_side_by_side_stay_together()
    {
        var inset = Setter().Inline(Row(A, Sign("<", AtomClass.Relation), EqualTo, A), "");

        Assert.Equal([10_000, 500, 0], inset.Parts.Select(part => part.Penalty));
    }

    [Fact]
    public void A_formula_does_not_draw_over_the_blank_before_it()
    {
        // The italic A begins to the left of its pen.
        var first = Setter().Inline(Sign("\U0001D434"), "A").Parts[0].Glyphs[0];

        Assert.Equal(0.62, first.X, 3);
    }
}
