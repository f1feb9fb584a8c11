using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

public sealed class LayoutTests
{
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

    [Theory]
    [InlineData(3, 7, -50)]
    [InlineData(3, 8, 0)]
    [InlineData(4, 7, 0)]
    public void Listed_pairs_kern(int left, int right, int expected) =>
        Assert.Equal(expected, Kerning(2, ListedPairs, left, right));

    [Theory]
    [InlineData(3, 1, 0)]
    [InlineData(3, 8, -10)]
    [InlineData(4, 1, -20)]
    [InlineData(4, 9, -30)]
    [InlineData(4, 10, -20)]
    [InlineData(5, 8, 0)]
    public void Classes_kern(int left, int right, int expected) =>
        Assert.Equal(expected, Kerning(2, ClassPairs, left, right));

    [Fact]
    public void Extension_lookups_are_followed() =>
        Assert.Equal(-30, Kerning(9, [1, 2, 0, 8, .. ClassPairs], 4, 8));

    [Fact]
    public void Lookups_of_another_feature_do_not_kern() =>
        Assert.Equal(0, new PairKerning(BigEndian.Layout("cpsp", 2, ClassPairs)).Between(4, 8));

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void Ligatures_are_tried_in_the_order_of_the_font(int lookupType)
    {
        // Coverage {3} at 8; a set at 14 of two: 3 5 6 is drawn as 20, 3 5 as 21.
        int[] substitution = [1, 8, 1, 14, 1, 1, 3, 2, 6, 14, 20, 3, 5, 6, 21, 2, 5];
        int[] subtable = lookupType == 4 ? substitution : [1, 4, 0, 8, .. substitution];
        var ligatures = new Ligatures(BigEndian.Layout("liga", lookupType, subtable), 100);

        Assert.True(ligatures.TryMatch([3, 5, 6, 7], out var ligature, out var length));
        Assert.Equal((20, 3), (ligature, length));
        Assert.True(ligatures.TryMatch([3, 5, 7], out ligature, out length));
        Assert.Equal((21, 2), (ligature, length));
        Assert.False(ligatures.TryMatch([3, 7], out ligature, out length));
        Assert.Equal((0, 0), (ligature, length));
    }

    [Theory]
    [InlineData(1, 3, 13)]
    [InlineData(1, 4, 14)]
    [InlineData(1, 5, 5)]
    [InlineData(7, 4, 14)]
    public void A_variant_is_a_distance_away(int lookupType, int glyph, int expected)
    {
        // Coverage {3, 4} at 6; ten further.
        int[] substitution = [1, 6, 10, 1, 2, 3, 4];
        Assert.Equal(expected, Variant(lookupType, substitution, glyph));
    }

    [Theory]
    [InlineData(3, 30)]
    [InlineData(4, 20)]
    [InlineData(6, 6)]
    [InlineData(7, 7)]
    public void A_variant_is_listed(int glyph, int expected)
    {
        // Coverage {3, 4, 7} at 12; the last names a glyph that the font does not have.
        int[] substitution = [2, 12, 3, 30, 20, 9_999, 1, 3, 3, 4, 7];
        Assert.Equal(expected, Variant(1, substitution, glyph));
    }

    private static int Variant(int lookupType, int[] subtable, int glyph)
    {
        int[] table = lookupType == 1 ? subtable : [1, 1, 0, 8, .. subtable];
        var smallCapitals = SingleSubstitution.Of(
            GlyphVariants.SmallCapitals,
            BigEndian.Layout("smcp", lookupType, table),
            100
        );
        return smallCapitals.For((ushort)glyph);
    }

    private static int Kerning(int lookupType, int[] subtable, int left, int right) =>
        new PairKerning(BigEndian.Layout("kern", lookupType, subtable)).Between(
            (ushort)left,
            (ushort)right
        );
}
