using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

public sealed class CharacterMapTests
{
    // Windows, Unicode BMP, at byte 12: A to C by a delta, x and y by the glyph array, and the end mark.
    private static readonly int[] Segments =
    [
        .. (ReadOnlySpan<int>)[0, 1, 3, 1, 0, 12],
        .. (ReadOnlySpan<int>)[4, 44, 0, 6, 0, 0, 0],
        .. (ReadOnlySpan<int>)['C', 'y', 0xFFFF, 0, 'A', 'x', 0xFFFF],
        .. (ReadOnlySpan<int>)[5 - 'A', 1, 1, 0, 4, 0, 30, 0],
    ];

    [Theory]
    [InlineData('A', 5)]
    [InlineData('C', 7)]
    [InlineData('D', 0)]
    [InlineData('@', 0)]
    [InlineData('x', 31)]
    [InlineData('y', 0)]
    [InlineData(0xFFFF, 0)]
    [InlineData(0x10041, 0)]
    public void Format_4_maps_by_delta_and_by_array(int codePoint, int glyph) =>
        Assert.Equal(
            glyph,
            new CharacterMap(BigEndian.Table("cmap", Segments), 100).GlyphOf(codePoint)
        );

    [Theory]
    [InlineData(0x40, 0)]
    [InlineData(0x41, 9)]
    [InlineData(0x42, 10)]
    [InlineData(0x1F600, 20)]
    [InlineData(0x1F601, 0)]
    public void Format_12_maps_groups_beyond_the_first_plane(int codePoint, int glyph)
    {
        var cmap = BigEndian.Table(
            "cmap",
            [
                .. (ReadOnlySpan<int>)[0, 1, 3, 10, 0, 12],
                .. (ReadOnlySpan<int>)[12, 0, 0, 40, 0, 0, 0, 2],
                .. (ReadOnlySpan<int>)[0, 0x41, 0, 0x42, 0, 9],
                .. (ReadOnlySpan<int>)[1, 0xF600, 1, 0xF600, 0, 20],
            ]
        );

        Assert.Equal(glyph, new CharacterMap(cmap, 100).GlyphOf(codePoint));
    }

    [Fact]
    public void A_glyph_that_the_font_does_not_have_is_lacking() =>
        Assert.Equal(0, new CharacterMap(BigEndian.Table("cmap", Segments), 6).GlyphOf('C'));

    [Fact]
    public void More_segments_than_bytes_are_reported()
    {
        var broken = Segments.ToArray();
        broken[9] = 6000;

        var error = Assert.Throws<InvalidFontException>(() =>
            new CharacterMap(BigEndian.Table("cmap", broken), 100)
        );

        Assert.Equal(
            "The font hand-made is broken: table 'cmap': 3000 segments don't fit into it.",
            error.Message
        );
    }
}
