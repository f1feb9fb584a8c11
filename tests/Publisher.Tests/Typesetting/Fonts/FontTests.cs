using System.Buffers.Binary;
using Publisher.Tests.Typesetting.Fonts.Layout;
using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

public sealed class FontTests
{
    public static TheoryData<string> Files => [.. TemplateFonts.Files];

    [Fact]
    public void Source_Serif_has_the_measures_of_its_specimen()
    {
        var font = TemplateFonts.Serif;

        Assert.Equal("SourceSerif4-Regular", font.PostScriptName);
        Assert.Equal(
            (1000, 1036, -335, 670, 475),
            (font.UnitsPerEm, font.Ascender, font.Descender, font.CapHeight, font.XHeight)
        );
        Assert.Equal(0.0, font.ItalicAngle);
        Assert.True(font.MayBeEmbedded);
        Assert.False(font.IsFixedPitch);
    }

    [Fact]
    public void An_italic_leans_to_the_right() =>
        Assert.InRange(TemplateFonts.Read("SourceSerif4-It.ttf").ItalicAngle, -15, -5);

    [Fact]
    public void Every_advance_of_a_fixed_pitch_font_is_600()
    {
        var font = TemplateFonts.Read("SourceCodePro-Regular.ttf");

        Assert.True(font.IsFixedPitch);
        Assert.All("iWm0 .", c => Assert.Equal(600, font.Advance(font.GlyphOf(c))));
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_font_of_the_templates_may_be_embedded_and_has_every_outline(string file)
    {
        var font = TemplateFonts.Read(file);

        Assert.True(font.MayBeEmbedded);
        for (var glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            Assert.True(font.TrueType!.Of(glyph).Length is 0 or >= 10);
        }
    }

    [Fact]
    public void A_font_in_WOFF_reads_like_any_other()
    {
        var font = TemplateFonts.Math;

        Assert.Equal("IBMPlexMath-Regular", font.PostScriptName);
        Assert.NotEqual(0, font.GlyphOf(0x2211));
        Assert.NotEqual(0, font.GlyphOf(0x1D49C));
        Assert.True(font.TrueType!.Of(font.GlyphOf(0x2211)).Length > 0);
    }

    [Fact]
    public void What_a_font_lacks_is_glyph_0()
    {
        Assert.Equal(0, TemplateFonts.Serif.GlyphOf(0x4E00));
        Assert.Equal(0, TemplateFonts.Serif.GlyphOf(0x1F600));
        Assert.Equal(0, TemplateFonts.Serif.GlyphOf(-1));
        Assert.Equal(0, TemplateFonts.Serif.GlyphOf(int.MaxValue));
    }

    [Theory]
    [InlineData("AV")]
    [InlineData("To")]
    [InlineData("Ty")]
    public void Open_pairs_are_drawn_together(string pair)
    {
        var glyphs = TemplateFonts.Glyphs(TemplateFonts.Serif, pair);

        var first = TemplateFonts.Serif.Kerning(glyphs[0], glyphs[1]);

        Assert.InRange(first, -200, -20);
        Assert.Equal(first, TemplateFonts.Serif.Kerning(glyphs[0], glyphs[1]));
    }

    [Fact]
    public void Pairs_without_need_are_left_alone()
    {
        var glyphs = TemplateFonts.Glyphs(TemplateFonts.Serif, "nn");

        Assert.Equal(0, TemplateFonts.Serif.Kerning(glyphs[0], glyphs[1]));
        Assert.Equal(0, TemplateFonts.Serif.Kerning(0, 0));
    }

    [Theory]
    [InlineData("fin", 2)]
    [InlineData("ffin", 3)]
    [InlineData("fan", 1)]
    [InlineData("f", 1)]
    public void The_longest_ligature_is_found(string text, int expected) =>
        Assert.Equal(expected, Laid.Set(TemplateFonts.Serif, text)[0].Characters);

    [Fact]
    public void Tabular_figures_have_one_width_and_old_style_ones_are_others()
    {
        var font = TemplateFonts.Serif;
        ushort[] Set(GlyphVariants variants) =>
            [.. Laid.Set(font, "0123456789", variants).Select(figure => figure.Glyph)];

        var tabular = Set(GlyphVariants.LiningFigures | GlyphVariants.TabularFigures);
        var oldStyle = Set(GlyphVariants.OldStyleFigures | GlyphVariants.ProportionalFigures);

        Assert.Single(tabular.Select(font.Advance).Distinct());
        Assert.True(oldStyle.Select(font.Advance).Distinct().Count() > 3);
        Assert.Empty(tabular.Intersect(oldStyle));
    }

    [Fact]
    public void Small_capitals_are_set_where_the_font_has_them()
    {
        var italic = TemplateFonts.Read("SourceSerif4-It.ttf");
        int Of(Font font, GlyphVariants variants) => Laid.Set(font, "a", variants)[0].Glyph;

        var serif = TemplateFonts.Serif;
        Assert.NotEqual(serif.GlyphOf('a'), Of(serif, GlyphVariants.SmallCapitals));
        Assert.Equal(serif.GlyphOf('a'), Of(serif, GlyphVariants.None));
        Assert.Equal(italic.GlyphOf('a'), Of(italic, GlyphVariants.SmallCapitals));
    }

    [Fact]
    public void A_collection_is_read_as_its_first_font()
    {
        var font = TemplateFonts.Bytes("SourceSerif4-It.ttf");
        byte[] file = [.. "ttcf"u8, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 16, .. font];
        for (var table = 0; table < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); table++)
        {
            var offset = file.AsSpan(16 + 12 + (16 * table) + 8);
            BinaryPrimitives.WriteInt32BigEndian(
                offset,
                BinaryPrimitives.ReadInt32BigEndian(offset) + 16
            );
        }

        Assert.Equal("SourceSerif4-It", Font.Read(file, "x.ttc").PostScriptName);
    }

    [Fact]
    public void A_set_answers_with_the_first_font_that_has_the_character()
    {
        var set = new FontSet(TemplateFonts.Serif, TemplateFonts.Math);

        Assert.True(set.TryFind('a', out var face, out _));
        Assert.Same(TemplateFonts.Serif, face);
        Assert.True(set.TryFind(0x1D49C, out face, out var glyph));
        Assert.Same(TemplateFonts.Math, face);
        Assert.NotEqual(0, glyph);
        Assert.False(set.TryFind(0x4E00, out face, out glyph));
        Assert.Equal((TemplateFonts.Serif, 0), (face, glyph));
    }
}
