using Publisher.Tests.Editions;
using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Typesetting.Fonts;

public sealed class WebFontTests
{
    private static readonly Font Whole = Face("fonts/SourceSerif4-Regular.ttf");

    /// <summary>Latin, Greek, Cyrillic, and twice the same.</summary>
    private static readonly int[] Text = [.. "AVAToé αβ Жж".Select(letter => (int)letter)];

    [Fact]
    public void It_has_the_characters_of_the_text_and_no_other()
    {
        var font = Subset(Whole);

        Assert.All(Text, letter => Assert.NotEqual(0, font.GlyphOf(letter)));
        Assert.All(
            Text,
            letter =>
                Assert.Equal(
                    Whole.Advance(Whole.GlyphOf(letter)),
                    font.Advance(font.GlyphOf(letter))
                )
        );
        Assert.Equal(0, font.GlyphOf('B'));
    }

    [Fact]
    public void It_kerns_as_the_whole_font_does()
    {
        var font = Subset(Whole);

        Assert.NotEqual(0, Kerning(Whole));
        Assert.Equal(Kerning(Whole), Kerning(font));

        static int Kerning(Font font) => font.Kerning(font.GlyphOf('A'), font.GlyphOf('V'));
    }

    [Fact]
    public void Outlines_of_PostScript_stay_such()
    {
        var whole = Face("fonts/IBMPlexMath-Regular.woff");
        var font = Subset(whole);

        Assert.Equal(whole.Advance(whole.GlyphOf('A')), font.Advance(font.GlyphOf('A')));
    }

    [Fact]
    public void A_font_with_none_of_the_characters_gives_no_file() =>
        Assert.Null(WebFont.Of(Whole, [0x4E00]));

    private static Font Subset(Font font) => Font.Read(WebFont.Of(font, Text)!, "subset");

    private static Font Face(string path) => Font.Read(new TemplateFolder().Read(path), path);
}
