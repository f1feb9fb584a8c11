using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Layout;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts.Layout;

/// <summary>Each kind of lookup of GPOS, and the table kern, on tables written by hand (OpenType 1.9, 'GPOS').</summary>
public sealed class PositionTests
{
    private const int OnlyMarkClass2 = 0x0200 << 16;

    // Coverage {3} at 14; a pair set at 20: (3, 7) moves by -50, with a placement before the advance.
    private static readonly int[] ListedPairs = [1, 14, 5, 0, 1, 20, 0, 1, 1, 3, 1, 7, 11, -50];

    // Coverage {3, 4} at 24; glyph 4 is of class 1, and 8 to 9 of class 1 on the right; the matrix is 2 x 2.
    private static readonly int[] ClassPairs =
    [
        .. (ReadOnlySpan<int>)[2, 24, 4, 0, 32, 40, 2, 2],
        .. (ReadOnlySpan<int>)[0, -10, -20, -30],
        .. (ReadOnlySpan<int>)[1, 2, 3, 4],
        .. (ReadOnlySpan<int>)[1, 4, 1, 1],
        .. (ReadOnlySpan<int>)[2, 1, 8, 9, 1],
    ];

    // Marks {50, 60} at 12 on {3} at 20: both of one class, anchored at (40, 400) and (60, 500); 3 has it at (250, 700).
    private static readonly int[] Marks =
    [
        .. (ReadOnlySpan<int>)[1, 12, 20, 1, 26, 48, 1, 2, 50, 60, 1, 1, 3],
        .. (ReadOnlySpan<int>)[2, 0, 10, 0, 16, 1, 40, 400, 1, 60, 500],
        .. (ReadOnlySpan<int>)[1, 4, 1, 250, 700],
    ];

    [Theory]
    [InlineData(3, 7, -50)]
    [InlineData(3, 8, 0)]
    [InlineData(4, 7, 0)]
    public void Listed_pairs_kern(int left, int right, int expected)
    {
        var table = BigEndian.Layout("kern", (2, ListedPairs));

        Assert.Equal(expected, Laid.Kerning(table, left, right));
        Assert.Equal(expected == 0 ? 0 : 11, Laid.Placed(table, left, right)[0].X);
    }

    [Theory]
    [InlineData(3, 1, 0)]
    [InlineData(3, 8, -10)]
    [InlineData(4, 1, -20)]
    [InlineData(4, 9, -30)]
    [InlineData(4, 10, -20)]
    [InlineData(5, 8, 0)]
    public void Classes_kern(int left, int right, int expected) =>
        Assert.Equal(
            expected,
            Laid.Kerning(BigEndian.Layout("kern", (2, ClassPairs)), left, right)
        );

    [Fact]
    public void Extension_lookups_are_followed() =>
        Assert.Equal(
            -30,
            Laid.Kerning(BigEndian.Layout("kern", (9, [1, 2, 0, 8, .. ClassPairs])), 4, 8)
        );

    [Fact]
    public void A_pair_moves_its_second_glyph_too()
    {
        // Values of an advance each: -5 and -6; coverage {3} at 14, the set at 20.
        int[] pairs = [1, 14, 4, 4, 1, 20, 0, 1, 1, 3, 1, 7, -5, -6];
        var set = Laid.Placed(BigEndian.Layout("kern", (2, pairs)), 3, 7, 3);

        Assert.Equal([495, 494, 500], set.Select(glyph => glyph.Advance));
    }

    [Fact]
    public void A_single_glyph_is_moved()
    {
        // Format 2: placements of (7, -20) and (9, -30) for {3, 4} at 16.
        int[] single = [2, 16, 3, 2, 7, -20, 9, -30, 1, 2, 3, 4];
        var set = Laid.Placed(BigEndian.Layout("kern", (1, single)), 3, 5, 4);

        Assert.Equal([(7, -20), (0, 0), (9, -30)], set.Select(glyph => (glyph.X, glyph.Y)));
    }

    [Fact]
    public void A_pair_kerns_only_behind_another_glyph()
    {
        // Chain 3: behind {4} at 24 the pair {3} at 18.
        int[] chain = [3, 1, 24, 1, 18, 0, 1, 0, 1, 1, 1, 3, 1, 1, 4];
        var set = Laid.Placed(
            BigEndian.Layout("kern", (8, chain), (2, ListedPairs)),
            [3, 7, 4, 3, 7]
        );

        Assert.Equal([500, 500, 500, 450, 500], set.Select(glyph => glyph.Advance));
    }

    [Fact]
    public void Marks_stand_on_their_letter()
    {
        var set = Laid.Placed(BigEndian.Layout("mark", (4, Marks)), 3, 50, 60, 7, 50);

        Assert.Equal([(210, 300), (190, 200)], set[1..3].Select(glyph => (glyph.X, glyph.Y)));
        Assert.Equal([0, 1, 2, 0, 0], set.Select(glyph => glyph.Anchor));
    }

    [Fact]
    public void A_mark_stands_on_the_part_of_a_ligature_that_it_belongs_to()
    {
        // As Marks, but that 3 is of two parts, anchored at (100, 700) and (300, 800).
        int[] parts = [1, 4, 2, 6, 12, 1, 100, 700, 1, 300, 800];
        int[] ligature = [.. Marks[..24], .. parts];
        var set = Laid.Placed(BigEndian.Layout("mark", (5, ligature)), 3, 50);

        Assert.Equal((300 - 40, 800 - 400), (set[1].X, set[1].Y));
    }

    [Fact]
    public void A_mark_stands_on_the_mark_before_it()
    {
        int[] onFifty = [.. Marks];
        onFifty[12] = 50;
        var set = Laid.Placed(BigEndian.Layout("mkmk", (6, onFifty)), 3, 50, 60);

        Assert.Equal([0, 0, 1], set.Select(glyph => glyph.Anchor));
        Assert.Equal((190, 200), (set[2].X, set[2].Y));
    }

    [Fact]
    public void A_lookup_may_see_only_some_marks()
    {
        var set = Laid.Placed(BigEndian.Layout("mark", (4 | OnlyMarkClass2, Marks)), 3, 50, 60);

        Assert.Equal([0, 0, 2], set.Select(glyph => glyph.Anchor));
    }

    [Fact]
    public void A_lookup_may_see_only_a_listed_set_of_marks()
    {
        // GDEF 1.2: classes at 14, one set of marks at 32, whose coverage {60} stands 8 further.
        var gdef = BigEndian.Table(
            "GDEF",
            [1, 2, 14, 0, 0, 0, 32, 2, 2, 1, 49, 1, 50, 99, 3, 0, 1, 1, 0, 8, 1, 1, 60]
        );
        var definitions = new GlyphDefinitions(gdef, []);

        Assert.True(definitions.IsInMarkSet(0, 60));
        Assert.False(definitions.IsInMarkSet(0, 50));
        Assert.False(definitions.IsInMarkSet(1, 60));
    }

    [Theory]
    [InlineData(3, 7, -50)]
    [InlineData(3, 8, 0)]
    [InlineData(9, 9, 12)]
    public void The_table_kern_lists_pairs(int left, int right, int expected)
    {
        var kern = new KernTable(
            BigEndian.Table("kern", 0, 1, 0, 26, 1, 2, 0, 0, 0, 3, 7, -50, 9, 9, 12)
        );

        Assert.Equal(expected, kern.Between((ushort)left, (ushort)right));
    }

    [Theory]
    [InlineData(3, 7, -50)]
    [InlineData(3, 8, 0)]
    [InlineData(9, 7, 0)]
    public void The_table_kern_has_classes(int left, int right, int expected)
    {
        // Rows of two columns: rows at 14, the left classes at 22, the right ones at 28.
        int[] words = [0, 1, 0, 34, 0x0201, 4, 22, 28, 14, 0, 0, 0, -50, 3, 1, 18, 7, 1, 2];
        var kern = new KernTable(BigEndian.Table("kern", words));

        Assert.Equal(expected, kern.Between((ushort)left, (ushort)right));
    }

    [Theory]
    [InlineData("grek", "", 1)]
    [InlineData("latn", "", 2)]
    [InlineData("latn", "ROM ", 3)]
    [InlineData("latn", "PLK ", 2)]
    [InlineData("cyrl", "ROM ", 0)]
    public void A_script_and_a_language_have_their_own_lookups(
        string script,
        string language,
        int expected
    )
    {
        const int kern = 0x6B65;
        const int kernEnd = 0x726E;
        // Scripts DFLT, grek and latn, and ROM of latn; the kern of each names a lookup of its own.
        var table = BigEndian.Table(
            "GPOS",
            [
                .. (ReadOnlySpan<int>)[1, 0, 10, 80, 130],
                .. (ReadOnlySpan<int>)[3, 0x4446, 0x4C54, 20, 0x6772, 0x656B, 32, 0x6C61, 0x746E],
                .. (ReadOnlySpan<int>)[44, 4, 0, 0, 0xFFFF, 1, 0, 4, 0, 0, 0xFFFF, 1, 1],
                .. (ReadOnlySpan<int>)[10, 1, 0x524F, 0x4D20, 18, 0, 0xFFFF, 1, 2],
                .. (ReadOnlySpan<int>)[0, 0xFFFF, 1, 3],
                .. (ReadOnlySpan<int>)[4, kern, kernEnd, 26, kern, kernEnd, 32],
                .. (ReadOnlySpan<int>)[kern, kernEnd, 38, kern, kernEnd, 44],
                .. (ReadOnlySpan<int>)[0, 1, 0, 0, 1, 1, 0, 1, 2, 0, 1, 3],
                0,
            ]
        );
        var layout = Laid.Read(table, LayoutKinds.Positioning);
        var wanted = new HashSet<string>(StringComparer.Ordinal) { "kern" };

        Assert.Equal([expected], layout.LookupsOf(script, language, wanted));
        wanted.Clear();
        Assert.Empty(layout.LookupsOf(script, language, wanted));
    }
}
