using Publisher.Tests.Typesetting.Fonts.Layout;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Cff;
using Publisher.Typesetting.Fonts.Outlines;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

/// <summary>The fonts of <c>Cases/fonts</c>, whose letters are boxes: what they measure is known.</summary>
public sealed class FontKindTests
{
    private static readonly GlyphBounds BoxOfA = new(20, 0, 580, 700);

    [Fact]
    public void Outlines_of_CFF_are_followed_through_subroutines_hints_and_flexes()
    {
        var font = Read("regular.otf");

        Assert.Equal(BoxOfA, Ink(font, 'A'));
        Assert.Equal(new(30, 0, 590, 700), Ink(font, 'V'));
        Assert.Equal(new(60, 0, 365, 595), Ink(font, 'n'));
        Assert.Equal(new(20, 0, 950, 900), Ink(font, 'Á'));
        Assert.Null(font.BoundsOf(font.GlyphOf(' ')));
        Assert.Equal(600, font.Advance(font.GlyphOf('A')));
        Assert.Equal(-80, font.Kerning(font.GlyphOf('A'), font.GlyphOf('V')));
    }

    [Theory]
    [InlineData("regular.otf", 400)]
    [InlineData("weight.otf", 600)]
    public void A_subset_of_CFF_draws_its_glyphs_in_the_order_asked_for(string file, double weight)
    {
        var font = Read(file, weight);
        ushort[] glyphs = [0, .. "nAVA".Select(letter => font.GlyphOf(letter))];

        var subset = FontProgram.Of(font, glyphs);
        var drawn = new CffFont(new("subset", "CFF ", subset.Bytes), isCff2: false, []);

        Assert.True(subset.IsCff);
        Assert.Equal(glyphs.Length, drawn.GlyphCount);
        for (var i = 0; i < glyphs.Length; i++)
        {
            Assert.Equal(font.BoundsOf(glyphs[i]), drawn.BoundsOf(i));
            Assert.Equal(i, subset.Glyphs[i]);
        }

        // Each after the first is said as what it adds.
        Assert.Equal([-10, 10, 500, 10], drawn.PrivateOf(0).Entries!.Operands(6));
    }

    [Theory]
    [InlineData("weight.ttf")]
    [InlineData("weight.otf")]
    public void A_variable_font_is_read_at_the_weight_asked_for(string file)
    {
        foreach (var (weight, wider) in (ReadOnlySpan<(int, int)>)[(300, 0), (600, 50), (999, 100)])
        {
            var font = Read(file, weight);

            Assert.Equal(BoxOfA with { Right = 580 + wider }, Ink(font, 'A'));
            Assert.Equal(600 + wider, font.Advance(font.GlyphOf('A')));
            Assert.Equal(250, font.Advance(font.GlyphOf(' ')));
        }
    }

    [Fact]
    public void Kerning_and_accents_of_a_variable_font_go_with_its_weight()
    {
        var font = Read("weight.ttf", 600);
        var outline = font.TrueType!.Of(font.GlyphOf('Á'));
        var accent = CompositeParts.Offsets(outline)[1];

        Assert.Equal(-50, font.Kerning(font.GlyphOf('A'), font.GlyphOf('V')));
        Assert.Equal((425, 205), (outline.I16(accent + 4), outline.I16(accent + 6)));
        var subset = new FontFile(FontProgram.Of(font, [0, font.GlyphOf('A')]).Bytes, "subset");
        Assert.Equal((650, 20), (subset.Table("hmtx").U16(4), subset.Table("hmtx").I16(6)));
    }

    [Fact]
    public void The_table_kern_serves_a_font_without_GPOS()
    {
        var font = Read("regular.ttf");

        Assert.Equal([530, 550, 600], Laid.Set(font, "AVA").Select(glyph => glyph.Advance));
    }

    [Fact]
    public void WOFF_2_holds_the_same_font()
    {
        var (plain, packed) = (Read("regular.ttf"), Read("regular.woff2"));

        for (ushort glyph = 0; glyph < plain.GlyphCount; glyph++)
        {
            Assert.Equal(plain.Advance(glyph), packed.Advance(glyph));
            Assert.Equal(plain.BoundsOf(glyph), packed.BoundsOf(glyph));
        }

        var (wanted, restored) = (plain.TrueType!.Of(2), packed.TrueType!.Of(2));
        Assert.Equal(Contours.Read(wanted).X, Contours.Read(restored).X);
        Assert.Equal(Contours.Read(wanted).Y, Contours.Read(restored).Y);
        Assert.Equal(plain.GlyphOf('Á'), packed.GlyphOf('Á'));
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(1, 700)]
    public void Each_font_of_a_collection_can_be_asked_for(int index, int expected)
    {
        var font = Font.Read(Bytes("two.ttc"), "two.ttc", choice: new() { Index = index });

        Assert.Equal(expected, font.Advance(font.GlyphOf('n')));
    }

    [Fact]
    public void What_a_collection_does_not_hold_is_told()
    {
        var error = Assert.Throws<InvalidFontException>(() =>
            Font.Read(Bytes("two.ttc"), "two.ttc", choice: new() { Index = 2 })
        );

        Assert.Contains("a collection of 2 fonts", error.Message, StringComparison.Ordinal);
    }

    internal static byte[] Bytes(string file) =>
        File.ReadAllBytes(
            Path.Combine(Golden.Repository, "tests", "Publisher.Tests", "Cases", "fonts", file)
        );

    private static Font Read(string file, double weight = 400) =>
        Font.Read(Bytes(file), file, choice: new() { Weight = weight });

    private static GlyphBounds? Ink(Font font, char letter) => font.BoundsOf(font.GlyphOf(letter));
}
