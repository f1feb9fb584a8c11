using Publisher.Editions.Site;
using Xunit;

namespace Publisher.Tests.Editions.Site;

public sealed class StyleClassesTests
{
    [Fact]
    public void A_style_becomes_a_class_and_a_rule()
    {
        var styles = new StyleClasses();

        var markup = styles.Take(
            "<img src=\"a\" style=\"width: 40%\"><b class=\"x\" style=\"width: 40%\">y</b>"
        );

        var name = styles.Rules.Split(' ')[0][1..];
        Assert.Equal($"<img src=\"a\" class=\"{name}\"><b class=\"{name} x\">y</b>", markup);
        Assert.Equal($".{name} {{ width: 40% }}\n", styles.Rules);
    }

    [Fact]
    public void What_a_text_says_of_styles_stays()
    {
        var styles = new StyleClasses();
        const string Markup = "<p>write &lt;b style=\"x\"&gt; or style=\"y\"</p>";

        Assert.Equal(Markup, styles.Take(Markup));
        Assert.Equal("", styles.Rules);
    }
}
