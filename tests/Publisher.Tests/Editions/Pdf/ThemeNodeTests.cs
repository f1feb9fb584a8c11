using System.Text;
using Publisher.Editions;
using Publisher.Editions.Pdf.Themes;
using Publisher.Typesetting.Fonts;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class ThemeNodeTests
{
    [Theory]
    [InlineData("size: 10", GlyphVariants.None)]
    [InlineData("small-caps: true", GlyphVariants.SmallCapitals)]
    [InlineData("small-caps: false", GlyphVariants.None)]
    [InlineData(
        "figures: old-style proportional",
        GlyphVariants.OldStyleFigures | GlyphVariants.ProportionalFigures
    )]
    [InlineData(
        "{ small-caps: true, figures: lining tabular }",
        GlyphVariants.SmallCapitals | GlyphVariants.LiningFigures | GlyphVariants.TabularFigures
    )]
    public void A_style_asks_for_forms_of_letters_and_figures(
        string style,
        GlyphVariants expected
    ) => Assert.Equal(expected, Read(style).Variants());

    [Theory]
    [InlineData("small-caps: yes", "x.yml, line 1: small-caps must be true or false, not “yes”.")]
    [InlineData(
        "figures: roman",
        "x.yml, line 1: figures must be any of lining, old-style, tabular, proportional, not “roman”."
    )]
    public void Forms_that_there_are_not_are_told(string style, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<InvalidTemplateException>(() => Read(style).Variants()).Message
        );

    private static ThemeNode Read(string yaml) =>
        ThemeNode.Read(Encoding.UTF8.GetBytes(yaml), "x.yml");
}
