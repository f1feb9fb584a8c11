using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts.Layout;

/// <summary>Each kind of lookup of GSUB, on tables written by hand (OpenType 1.9, 'GSUB').</summary>
public sealed class SubstitutionTests
{
    private const int IgnoresMarks = 8 << 16;

    // Glyph 3 becomes 30: coverage {3} at 6, 27 further.
    private static readonly int[] ThreeToThirty = [1, 6, 27, 1, 1, 3];

    // 3 5 6 is drawn as 20, 3 5 as 21: coverage {3} at 8, the set of two at 14.
    private static readonly int[] Ligatures =
    [
        .. (ReadOnlySpan<int>)[1, 8, 1, 14, 1, 1, 3],
        .. (ReadOnlySpan<int>)[2, 6, 14, 20, 3, 5, 6, 21, 2, 5],
    ];

    [Theory]
    [InlineData(1, 3, 13)]
    [InlineData(1, 4, 14)]
    [InlineData(1, 5, 5)]
    [InlineData(7, 4, 14)]
    public void A_glyph_becomes_the_one_a_distance_away(int type, int glyph, int expected)
    {
        // Coverage {3, 4} at 6; ten further.
        int[] substitution = [1, 6, 10, 1, 2, 3, 4];
        int[] subtable = type == 1 ? substitution : [1, 1, 0, 8, .. substitution];
        Assert.Equal([expected], Laid.Numbers(BigEndian.Layout("smcp", (type, subtable)), glyph));
    }

    [Theory]
    [InlineData(3, 30)]
    [InlineData(4, 20)]
    [InlineData(6, 6)]
    [InlineData(7, 7)]
    public void A_glyph_becomes_a_listed_one(int glyph, int expected)
    {
        // Coverage {3, 4, 7} at 12; the last names a glyph that the font does not have.
        int[] substitution = [2, 12, 3, 30, 20, 9_999, 1, 3, 3, 4, 7];
        Assert.Equal([expected], Laid.Numbers(BigEndian.Layout("smcp", (1, substitution)), glyph));
    }

    [Fact]
    public void A_glyph_becomes_several_that_stand_for_its_character_together()
    {
        // Coverage {3} at 8; the sequence 40 41 at 14.
        int[] multiple = [1, 8, 1, 14, 1, 1, 3, 2, 40, 41];
        var set = Laid.Substituted(BigEndian.Layout("ccmp", (2, multiple)), 7, 3, 8);

        Assert.Equal([7, 40, 41, 8], set.Select(glyph => (int)glyph.Glyph));
        Assert.Equal([1, 1, 0, 1], set.Select(glyph => glyph.Characters));
    }

    [Fact]
    public void A_glyph_that_is_taken_out_leaves_its_character_to_the_one_before()
    {
        int[] nothing = [1, 8, 1, 14, 1, 1, 3, 0];
        var set = Laid.Substituted(BigEndian.Layout("ccmp", (2, nothing)), 7, 3, 3, 8);

        Assert.Equal([7, 8], set.Select(glyph => (int)glyph.Glyph));
        Assert.Equal([3, 1], set.Select(glyph => glyph.Characters));
    }

    [Fact]
    public void Of_alternates_the_first_is_taken()
    {
        int[] alternates = [1, 8, 1, 14, 1, 1, 3, 2, 33, 34];
        Assert.Equal([33], Laid.Numbers(BigEndian.Layout("calt", (3, alternates)), 3));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void Ligatures_are_tried_in_the_order_of_the_font(int type)
    {
        int[] subtable = type == 4 ? Ligatures : [1, 4, 0, 8, .. Ligatures];
        var table = BigEndian.Layout("liga", (type, subtable));
        var set = Laid.Substituted(table, 3, 5, 6, 7);

        Assert.Equal([(20, 3), (7, 1)], set.Select(g => ((int)g.Glyph, g.Characters)));
        Assert.Equal([21, 7], Laid.Numbers(table, 3, 5, 7));
        Assert.Equal([3, 7], Laid.Numbers(table, 3, 7));
    }

    [Fact]
    public void A_mark_between_the_parts_of_a_ligature_knows_its_part()
    {
        var table = BigEndian.Layout("liga", (4 | IgnoresMarks, Ligatures));
        var set = Laid.Substituted(table, 3, 50, 5, 51, 6);

        Assert.Equal([20, 50, 51], set.Select(glyph => (int)glyph.Glyph));
        Assert.Equal([3, 1, 2], set.Select(glyph => glyph.Component));
        Assert.Equal([5, 0, 0], set.Select(glyph => glyph.Characters));
        Assert.Single(set.Select(glyph => glyph.Ligature).Distinct());
        Assert.Equal([3, 50, 5], Laid.Numbers(BigEndian.Layout("liga", (4, Ligatures)), 3, 50, 5));
    }

    public static TheoryData<int, int[]> Contexts =>
        new()
        {
            // Context 1: 3 before 4. Coverage {3} at 8, its rules at 14, of which one; lookup 1 at the first glyph.
            { 5, [1, 8, 1, 14, 1, 1, 3, 1, 4, 2, 1, 4, 0, 1] },
            // Context 2: classes at 20; class 1 (glyph 3) before class 2 (glyph 4).
            { 5, [2, 14, 20, 2, 0, 32, 0, 1, 1, 3, 1, 3, 3, 1, 2, 0, 1, 4, 2, 1, 2, 0, 1] },
            // Context 3: coverages {3} at 14 and {4} at 20.
            { 5, [3, 2, 1, 14, 20, 0, 1, 1, 1, 3, 1, 1, 4] },
            // Chain 1: coverage {3} at 8, its rules at 14; behind it 4.
            { 6, [1, 8, 1, 14, 1, 1, 3, 1, 4, 0, 1, 1, 4, 1, 0, 1] },
            // Chain 2: coverage {3} at 16, one table of classes at 22 for all three.
            {
                6,
                [2, 16, 22, 22, 22, 2, 0, 32, 1, 1, 3, 1, 3, 2, 1, 2, 1, 4, 0, 1, 1, 2, 1, 0, 1]
            },
            // Chain 3: coverage {3} at 18, {4} behind it at 24.
            { 6, [3, 0, 1, 18, 1, 24, 1, 0, 1, 1, 1, 3, 1, 1, 4] },
        };

    [Theory, MemberData(nameof(Contexts))]
    public void A_glyph_changes_only_beside_another(int type, int[] context)
    {
        var table = BigEndian.Layout("calt", (type, context), (1, ThreeToThirty));

        Assert.Equal([30, 4, 3, 7], Laid.Numbers(table, 3, 4, 3, 7));
    }

    [Fact]
    public void What_stands_before_is_looked_at_backwards()
    {
        // Before the input {3} at 20 stand {4} at 26, then {6} at 32, as they are met on the way back.
        int[] chain = [3, 2, 26, 32, 1, 20, 0, 1, 0, 1, 1, 1, 3, 1, 1, 4, 1, 1, 6];
        var table = BigEndian.Layout("calt", (6, chain), (1, ThreeToThirty));

        Assert.Equal([6, 4, 30, 4, 6, 3], Laid.Numbers(table, 6, 4, 3, 4, 6, 3));
    }

    [Fact]
    public void A_context_may_join_glyphs_and_go_on_behind_them()
    {
        // Coverages {3}, {5}, {3}: the first two are joined, then the third, by now the second, is changed.
        int[] context = [3, 3, 2, 20, 26, 20, 0, 1, 1, 2, 1, 1, 3, 1, 1, 5];
        var table = BigEndian.Layout("calt", (5, context), (4, Ligatures), (1, ThreeToThirty));

        Assert.Equal([21, 30, 3], Laid.Numbers(table, 3, 5, 3, 3));
    }

    [Fact]
    public void A_lookup_that_asks_for_itself_ends()
    {
        int[] context = [3, 1, 1, 12, 0, 0, 1, 1, 3];
        Assert.Equal([3], Laid.Numbers(BigEndian.Layout("calt", (5, context)), 3));
    }

    [Fact]
    public void Lookups_that_make_ever_more_glyphs_are_a_broken_font()
    {
        int[] multiple = [1, 8, 1, 14, 1, 1, 3, 100, .. Enumerable.Repeat(4, 100)];
        var table = BigEndian.Layout("calt", (2, multiple));

        Assert.Throws<InvalidFontException>(() =>
            Laid.Numbers(table, [.. Enumerable.Repeat(3, 300)])
        );
    }
}
