using System.Text;
using Publisher.Importers.Html.Parsing.Markup;
using Xunit;

namespace Publisher.Tests.Importers.Html;

/// <summary>A page whose tags are paired is read in one pass. Whatever that reads must be what the parser that takes anything
/// makes of it.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class MarkupTests
{
    public static IEnumerable<TheoryDataRow<string>> SampleNames =>
        Samples.Names.Select(name => new TheoryDataRow<string>(name));

    public static IEnumerable<TheoryDataRow<string>> CaseNames =>
        Golden
            .Cases("html", "*.html")
            .Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_sample_is_the_same_by_either_way(string name)
    {
        var sample = Samples.Read(name);
        AssertSame(Encoding.UTF8.GetString(sample.Files.Read(sample.Path)!.Value.Span));
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void A_case_is_the_same_by_either_way(string name) =>
        AssertSame(File.ReadAllText(Golden.Cases("html", name + ".html").Single()));

    [Fact]
    public void Exports_of_Google_are_read_in_one_pass()
    {
        var sample = Samples.Read("tests/Samples/google-docs/html/looks-and-links.export.html");

        var html = Encoding.UTF8.GetString(sample.Files.Read(sample.Path)!.Value.Span);

        Assert.NotNull(PairedMarkup.Read(html));
    }

    [Theory]
    [InlineData("")]
    [InlineData("words alone > & &amp; &lt;")]
    [InlineData("<p>a<br>b<br/>c<img src=\"x\" alt='y \"z\"'></p>")]
    [InlineData("<div><p>a</p>\n <ul><li>b<ul><li>c</li></ul></li></ul></div>")]
    [InlineData("<style>p>a{} </p> <b></style><p>a</p>")]
    [InlineData("<script>if (a < b) '</p>'</script><title>a <b> c</title>")]
    [InlineData("<!DOCTYPE html><!-- a > b --><p>c<!-- d --></p>")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>")]
    [InlineData("<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData(
        "<table><thead><tr><td>a</td><tbody></tbody></tr><tr><td>b</td></tr></thead></table><p>c</p>"
    )]
    [InlineData("<p class=\"a\"\n  id=\"b\" >c</p>")]
    [InlineData("<x-note n=\"1\">a</x-note><a name=\"b\"></a>")]
    public void A_page_whose_tags_are_paired_is_read_in_one_pass(string html)
    {
        Assert.NotNull(PairedMarkup.Read(html));
        AssertSame(html);
    }

    [Theory]
    [InlineData("<p>a")]
    [InlineData("a</p>")]
    [InlineData("<p><b>a</p></b>")]
    [InlineData("<p>a<p>b</p></p>")]
    [InlineData("<a href=\"x\"><a href=\"y\">b</a></a>")]
    [InlineData("<dl><dt>a<dd>b</dd></dt></dl>")]
    [InlineData("<h1>a<h2>b</h2></h1>")]
    [InlineData("<p>a<ul><li>b</li></ul></p>")]
    [InlineData("<ul><li>a<li>b</li></li></ul>")]
    [InlineData("<table><tr>a<tr>b</tr></tr></table>")]
    [InlineData("<table><tr><td>a</td><tbody></tbody></tr></table>")]
    [InlineData("<table><tr><td>a</td></tr></thead></table>")]
    [InlineData("<P>a</P>")]
    [InlineData("<p class=a>b</p>")]
    [InlineData("<p hidden>b</p>")]
    [InlineData("<p id=\"a\" id=\"b\">c</p>")]
    [InlineData("<p id=\"a\"title=\"b\">c</p>")]
    [InlineData("<p title=\"<%\">c</p>")]
    [InlineData("<p/>a")]
    [InlineData("a < b")]
    [InlineData("<")]
    [InlineData("<p")]
    [InlineData("<p title=\"a")]
    [InlineData("<!-- a")]
    [InlineData("<!--> a -->")]
    [InlineData("<?xml version=\"1.0\"?><p>a</p>")]
    [InlineData("<![CDATA[a]]>")]
    [InlineData("<style>a")]
    [InlineData("<script>a</script ><p>b</p>")]
    [InlineData("<o:p>a</o:p>")]
    [InlineData("<form><p>a</form></p>")]
    [InlineData("<textarea><p></textarea>")]
    [InlineData("</br>")]
    public void What_has_to_be_guessed_at_is_left(string html) =>
        Assert.Null(PairedMarkup.Read(html));

    [Fact]
    public void Random_markup_is_the_same_by_either_way()
    {
        string[] pieces =
        [
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<a href=\"#x\">",
            "</a>",
            "<li>",
            "</li>",
            "<ul>",
            "</ul>",
            "<br>",
            "<td>",
            "</td>",
            "<!-- c -->",
            "words ",
            " & ",
            ">",
            "<div id='d'>",
            "</div>",
            "<h1>",
            "</h1>",
            "<h2>",
            "</h2>",
            "<tr>",
            "</tr>",
            "<thead>",
            "</thead>",
            "<table>",
            "</table>",
            "<title>",
            "</title>",
            "<img src=\"s\"/>",
            "\n",
            "<dd>",
            "</dd>",
            "<",
            "\"",
        ];
        var random = new Random(20261129);
        var read = 0;
        for (var run = 0; run < 20_000; run++)
        {
            var html = string.Concat(random.GetItems(pieces, random.Next(1, 9)));
            read += AssertSame(html) ? 1 : 0;
        }

        Assert.True(read > 500, $"Only {read} of the pages were read in one pass.");
    }

    private static bool AssertSame(string html)
    {
        if (PairedMarkup.Read(html) is not { } page)
        {
            return false;
        }

        Assert.Equal(Dump(LenientMarkup.Read(html)), Dump(page));
        return true;
    }

    private static string Dump(MarkupNode page)
    {
        var dump = new StringBuilder();
        Write(page);
        return dump.ToString();

        void Write(MarkupNode node)
        {
            dump.Append('(').Append(node.Name).Append('|').Append(node.Written);
            foreach (var attribute in node.Attributes)
            {
                dump.Append(attribute);
            }

            foreach (var child in node.Children)
            {
                Write(child);
            }

            dump.Append(')');
        }
    }
}
