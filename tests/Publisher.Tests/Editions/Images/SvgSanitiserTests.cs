using System.Text;
using Publisher.Editions.Images;
using Publisher.Model;
using Publisher.Tests.Images;
using Xunit;

namespace Publisher.Tests.Editions.Images;

public sealed class SvgSanitiserTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<rect onclick=\"alert(1)\" ONLOAD=\"alert(1)\"/>")]
    [InlineData("<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>")]
    [InlineData("<set attributeName=\"onload\" to=\"alert(1)\"/>")]
    [InlineData("<a href=\"javascript:alert(1)\"><rect/></a>")]
    [InlineData("<image href=\"https://alert/x.png\"/>")]
    [InlineData("<use href=\"https://alert/x.svg#a\"/>")]
    [InlineData(
        "<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"data:image/svg+xml;base64,alert\"/>"
    )]
    [InlineData("<rect fill=\"url(https://alert/)\"/>")]
    [InlineData("<rect style=\"fill:url('https://alert/')\"/>")]
    [InlineData("<rect style=\"background:\\75rl(https://alert/)\"/>")]
    [InlineData("<style>@import 'https://alert/';</style>")]
    [InlineData("<style>rect{fill:url(https://alert/)}</style>")]
    [InlineData("<style>@font-face{src:url(https://alert/)}</style>")]
    [InlineData(
        "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"alert\"/></foreignObject>"
    )]
    [InlineData("<metadata><x xmlns=\"http://a/\">alert</x></metadata>")]
    [InlineData("<x:evil xmlns:x=\"http://a/\" a=\"alert\"/>")]
    [InlineData("<handler type=\"text/ecmascript\">alert(1)</handler>")]
    public void What_could_run_or_be_asked_for_is_gone(string content)
    {
        var clean = Clean(content);

        Assert.DoesNotContain("alert", clean, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("foreignObject", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<g id=\"a\" class=\"b\"><path d=\"M0 0L1 1\" stroke=\"red\" /></g>")]
    [InlineData("<use href=\"#a\" />")]
    [InlineData("<rect fill=\"url(#g)\" style=\"opacity: .5\" />")]
    [InlineData("<image href=\"data:image/png;base64,AAAA\" />")]
    [InlineData("<style>.a{fill:red}</style>")]
    [InlineData("<title>A &amp; B</title>")]
    public void What_draws_stays(string content) =>
        Assert.Contains(content, Clean(content), StringComparison.Ordinal);

    [Fact]
    public void Words_in_HTML_become_words_of_the_drawing() =>
        Assert.Contains(
            "<tspan x=\"5\" dy=\"0.35em\">in HTML</tspan>",
            Clean(
                "<foreignObject width=\"10\"><p xmlns=\"http://www.w3.org/1999/xhtml\">in HTML</p></foreignObject>"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_id_is_one()
    {
        var clean = Clean("<g id=\"a\"/><g id=\"a\"/><g id=\"1 b\"/>");

        Assert.Equal(2, clean.Split("id=").Length);
    }

    [Fact]
    public void A_rule_after_one_that_goes_still_holds() =>
        Assert.Contains(
            "}.b{fill:red}",
            Clean("<style>.a{fill:url(http://x/)}.b{fill:red}</style>"),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_no_tree_is_told()
    {
        var file = ImageFile.Recognise(SmallPictures.Svg("<g>"))!;

        Assert.Null(SvgSanitiser.Clean(file, out var problem));
        Assert.Contains("broken in line 1", problem, StringComparison.Ordinal);
    }

    private static string Clean(string content)
    {
        var file = ImageFile.Recognise(SmallPictures.Svg(content))!;
        var clean = SvgSanitiser.Clean(file, out var problem);
        Assert.True(clean is not null, problem);
        return Encoding.UTF8.GetString(clean.Bytes.Span);
    }
}
