using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

public sealed class FontTests
{
    [Fact]
    public void Measures_are_those_of_the_tables()
    {
        var font = TestFonts.Serif;

        Assert.Equal("SourceSerif4-Regular", font.PostScriptName);
        Assert.Equal(1000, font.UnitsPerEm);
        Assert.InRange(font.CapHeight, 640, 700);
        Assert.InRange(font.XHeight, 450, 500);
        Assert.True(font.Ascender > font.CapHeight);
        Assert.True(font.Descender < 0);
        Assert.Equal(0, font.ItalicAngle);
        Assert.False(font.IsFixedPitch);
        Assert.True(font.MayBeEmbedded);
    }

    [Fact]
    public void Italics_lean_to_the_right() =>
        Assert.InRange(TestFonts.Named("SourceSerif4-It.ttf").ItalicAngle, -20, -5);

    [Fact]
    public void Advances_are_those_of_hmtx()
    {
        foreach (var file in TestFonts.All)
        {
            var font = TestFonts.Named(file);
            var measured = font.Table("hhea")!.Value.U16(34);
            var hmtx = font.Table("hmtx")!.Value;
            for (var glyph = 0; glyph < font.GlyphCount; glyph++)
            {
                var expected = hmtx.U16(4 * Math.Min(glyph, measured - 1));
                Assert.Equal(expected, font.Advance((ushort)glyph));
            }
        }
    }

    [Fact]
    public void A_face_of_fixed_pitch_has_one_advance()
    {
        var code = TestFonts.Code;

        Assert.True(code.IsFixedPitch);
        Assert.Equal([600], "iW.0 {".Select(c => code.Advance(code.GlyphOf(c))).Distinct());
    }

    [Fact]
    public void Letters_have_glyphs_of_their_own()
    {
        foreach (var file in TestFonts.All.Where(file => file.StartsWith('S')))
        {
            ushort[] glyphs =
            [
                .. "abcxyzABCXYZ0189éßŁ€—".Select(c => TestFonts.Named(file).GlyphOf(c)),
            ];
            Assert.DoesNotContain((ushort)0, glyphs);
            Assert.Equal(glyphs.Length, glyphs.Distinct().Count());
        }
    }

    [Fact]
    public void Code_points_beyond_the_basic_plane_are_found()
    {
        Assert.NotEqual(0, TestFonts.Mathematics.GlyphOf(0x1D400));
        Assert.NotEqual(0, TestFonts.Symbols.GlyphOf(0x1F5CE));
        Assert.Equal(0, TestFonts.Serif.GlyphOf(0x1F5CE));
        Assert.Equal(0, TestFonts.Serif.GlyphOf(0x10FFFF));
    }

    [Fact]
    public void A_font_in_woff_is_unpacked()
    {
        var font = TestFonts.Named("IBMPlexMath-Regular.woff");
        var glyph = font.GlyphOf(0x2211);

        Assert.NotEqual(0, glyph);
        Assert.InRange(font.Advance(glyph), font.UnitsPerEm / 2, font.UnitsPerEm * 3);
        Assert.True(font.Outlines.Of(glyph).Length > 0);
        var subset = FontSubset.Of(font, [glyph]);
        Assert.Equal(2, new FontFile(subset.Bytes, "").Table("maxp").U16(4));
    }

    [Theory]
    [InlineData("AV")]
    [InlineData("To")]
    [InlineData("Ty")]
    public void Pairs_that_gape_are_kerned(string pair)
    {
        var font = TestFonts.Serif;

        Assert.InRange(font.Kerning(font.GlyphOf(pair[0]), font.GlyphOf(pair[1])), -200, -10);
    }

    [Fact]
    public void Straight_stems_are_not_kerned()
    {
        var font = TestFonts.Serif;

        Assert.Equal(0, font.Kerning(font.GlyphOf('n'), font.GlyphOf('n')));
    }

    [Theory]
    [InlineData("fi", 2)]
    [InlineData("ffi", 3)]
    public void Standard_ligatures_are_found(string letters, int expected)
    {
        var font = TestFonts.Serif;
        ushort[] glyphs = [.. $"{letters}x".Select(letter => font.GlyphOf(letter))];

        Assert.True(font.TryLigature(glyphs, out var ligature, out var length));
        Assert.Equal(expected, length);
        Assert.DoesNotContain(ligature, glyphs);
        Assert.False(font.TryLigature([font.GlyphOf('x'), font.GlyphOf('i')], out _, out _));
    }

    [Fact]
    public void What_the_face_lacks_comes_from_the_first_font_that_has_it()
    {
        Assert.True(TestFonts.Text.TryFind('a', out var letter, out _));
        Assert.Same(TestFonts.Serif, letter);
        Assert.True(TestFonts.Text.TryFind(0x1F5CE, out var symbol, out _));
        Assert.Same(TestFonts.Symbols, symbol);
        Assert.True(TestFonts.Text.TryFind(0x1D400, out var mathematics, out _));
        Assert.Same(TestFonts.Mathematics, mathematics);
    }

    [Fact]
    public void What_no_font_has_is_the_face_s_notdef()
    {
        Assert.False(TestFonts.Text.TryFind(0x4E00, out var font, out var glyph));
        Assert.Same(TestFonts.Serif, font);
        Assert.Equal(0, glyph);
    }

    [Fact]
    public void A_set_needs_a_font() => Assert.Throws<ArgumentException>(() => new FontSet());
}
