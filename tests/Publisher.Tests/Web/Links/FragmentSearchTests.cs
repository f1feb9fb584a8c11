using Publisher.Web.Links.Pages;
using Publisher.Web.Links.Replies;
using Xunit;

namespace Publisher.Tests.Web.Links;

public sealed class FragmentSearchTests
{
    private const string Page = """
        <!doctype html><!-- <p id="commented"> --><title>T</title>
        <style>#styled { content: "<p id='styled'>" }</style>
        <h1 id="first">One</h1><a name='second'/><p ID = third class=x>A <b>bo</b>ld, quick&nbsp;fox &amp; a h&uuml;hner-hof
        <section id="a&amp;b"><div id="user-content-readme"><a href="#linked">to it</a><br id=last>
        """;

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("third")]
    [InlineData("last")]
    [InlineData("readme")]
    [InlineData("")]
    [InlineData("top")]
    [InlineData("TOP")]
    public void An_id_or_a_name_is_a_place(string fragment) => Assert.False(Lacks(fragment));

    [Theory]
    [InlineData("fourth")]
    [InlineData("First")]
    [InlineData("commented")]
    [InlineData("styled")]
    [InlineData("linked")]
    public void What_no_element_is_called_is_missing(string fragment) =>
        Assert.True(Lacks(fragment));

    [Theory]
    [InlineData("/route")]
    [InlineData("!page")]
    [InlineData("page=3")]
    [InlineData("a&b")]
    [InlineData("t?x")]
    public void What_only_a_script_understands_is_not_judged(string fragment) =>
        Assert.False(Lacks(fragment));

    [Theory]
    [InlineData(":~:text=bold")]
    [InlineData(":~:text=Quick%20Fox")]
    [InlineData(":~:text=one,fox")]
    [InlineData(":~:text=A-,bold,fox,-a%20h%C3%BChner")]
    [InlineData("first:~:text=bold&text=hühnerhof")]
    [InlineData(":~:selector(type=x)")]
    public void Words_that_stand_there_in_order_are_found(string fragment) =>
        Assert.False(Lacks(fragment));

    [Theory]
    [InlineData(":~:text=slow%20fox")]
    [InlineData(":~:text=fox,one")]
    [InlineData(":~:text=bold&text=gone")]
    [InlineData("fourth:~:text=bold")]
    [InlineData(":~:text=styled")]
    public void Words_that_do_not_are_missing(string fragment) => Assert.True(Lacks(fragment));

    [Fact]
    public void A_place_that_a_script_names_may_be_made_by_it()
    {
        var page = $"{Page}<script>show('made')</script>{new string('w', 1000)}";

        Assert.False(Lacks("made", page));
        Assert.True(Lacks("linked", page));
    }

    [Fact]
    public void A_frame_that_scripts_fill_is_not_judged() =>
        Assert.False(Lacks("anything", "<div id=app></div><script src=app.js></script>"));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void What_is_no_page_or_not_whole_is_not_judged(bool isHtml, bool isWhole)
    {
        Assert.False(new FragmentSearch(new(Page, isHtml, isWhole)).Lacks("fourth"));
        Assert.False(new FragmentSearch(null).Lacks("fourth"));
    }

    [Fact]
    public void Words_in_an_encoding_that_is_not_known_are_not_judged()
    {
        Assert.False(Lacks(":~:text=%D0%B4%D0%BE%D0%BC", "<p>\uFFFD\uFFFD\uFFFD"));
        Assert.True(Lacks(":~:text=house", "<p>\uFFFD\uFFFD\uFFFD"));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a id")]
    [InlineData("<a id=")]
    [InlineData("<a id='")]
    [InlineData("<a id='x")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<a =====>")]
    [InlineData("<a / / / /")]
    [InlineData("a < b && c > d")]
    public void Broken_markup_is_read_to_its_end(string html) =>
        Assert.True(Lacks("fourth", html) || html.Contains("script", StringComparison.Ordinal));

    [Fact]
    public void A_page_of_nothing_but_openings_is_read_once()
    {
        var page = string.Concat(Enumerable.Repeat("<a id='<script><!--", 200_000));

        Assert.NotNull(new FragmentSearch(new(page, IsHtml: true, IsWhole: true)));
    }

    private static bool Lacks(string fragment, string html = Page) =>
        new FragmentSearch(new(html, IsHtml: true, IsWhole: true)).Lacks(fragment);
}
