using System.Text;
using Publisher.Importers.Html;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Html;

/// <summary>Pages that no one exported: they must come to an end, and keep their words.</summary>
public sealed class HtmlHostilityTests
{
    private const int Many = 50_000;

    private static Result<Document> Import(string html) =>
        HtmlImporter.Import("page.html", new MemoryFiles("page.html", html));

    private static string Repeat(string text, int count) =>
        new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    [Fact]
    public void A_number_that_no_list_has_is_passed_over()
    {
        var document = Import("<ol><li value=-2147483648>a<li value=-5>b</ol>").Value;

        Assert.Equal("a b", PlainText.Of(document).ReplaceLineEndings(" ").Trim());
    }

    [Fact]
    public void Spans_of_millions_of_places_are_none()
    {
        var row = "<tr>" + Repeat("<td colspan=1000 rowspan=65534>a</td>", 2);
        var table = Assert.IsType<Table>(
            Assert.Single(Import($"<table>{Repeat(row, 200)}</table>").Value.Blocks)
        );

        Assert.All(
            table.Rows.SelectMany(each => each.Cells),
            cell => Assert.Equal((1, 1), (cell.ColumnSpan, cell.RowSpan))
        );
    }

    [Fact]
    public void A_span_over_a_whole_table_stays()
    {
        var table = Assert.IsType<Table>(
            Assert.Single(
                Import(
                    "<table><tr><th colspan=1000>a</th></tr><tr><td>b</td></tr></table>"
                ).Value.Blocks
            )
        );

        Assert.Equal(1000, table.Rows[0].Cells[0].ColumnSpan);
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "</b>")]
    [InlineData("<ul><li>", "</li></ul>")]
    [InlineData("<blockquote>", "</blockquote>")]
    [InlineData("<table><tr><td>", "</td></tr></table>")]
    [InlineData("<p><span>", "")]
    public void Deep_nesting_keeps_its_words(string open, string close)
    {
        var count = Many / 10;
        var document = Import(
            "<p>before</p>" + Repeat(open, count) + "deep" + Repeat(close, count) + "<p>after</p>"
        ).Value;

        Assert.Equal("before deep after", PlainText.Of(document).ReplaceLineEndings(" ").Trim());
    }

    [Fact]
    public void The_strokes_of_drawings_are_no_levels()
    {
        var drawing = $"<svg><g>{Repeat("<path d='M 0 0'/>", 100)}</g></svg>";
        var document = Import(
            Repeat($"<p>before <a class=x>{drawing}<a>end</a></a></p>", 20) + "<p>after</p>"
        ).Value;

        Assert.Equal(21, document.Blocks.Count);
        Assert.EndsWith("after", PlainText.Of(document).Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>before</p><svg><g><path><p>after</p>")]
    [InlineData("<p>before</p><svg><text>drawn</text><div><p>after</p></div>")]
    public void A_drawing_that_is_not_closed_takes_no_text_with_it(string html)
    {
        var words = PlainText.Of(Import(html).Value);

        Assert.Contains("before", words, StringComparison.Ordinal);
        Assert.Contains("after", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_what_is_left_out_keeps_its_words_and_is_told_once()
    {
        var result = Import(
            "<p id=a>See <a href='#drawn'>the drawing</a>, <a href='#drawn'>again</a> and <a href='#a'>this</a>.</p><div hidden><p id=drawn>Drawn</p></div>"
        );

        Assert.Equal("See the drawing, again and this.", PlainText.Of(result.Value).Trim());
        Assert.Equal(2, result.Findings.Count(finding => finding.Same == "left out"));
        Assert.All(result.Findings, finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    [Fact]
    public void What_goes_with_the_navigation_is_not_told()
    {
        const string Frame = "<iframe src='toc.html'></iframe>";

        Assert.Empty(Import($"<nav><noscript>{Frame}</noscript></nav><p>Text.</p>").Findings);
        Assert.Single(Import($"<p>Text.</p>{Frame}").Findings);
    }

    [Theory]
    [InlineData("<p>word</p>")]
    [InlineData("<p><b>a </b><i> b</i></p>")]
    [InlineData(
        "<ul class=\"lst-kix_a-0\"><li>x</li></ul><ul class=\"lst-kix_a-1\"><li>y</li></ul>"
    )]
    [InlineData("<ol start=\"1\"><li>x</li></ol><p style=\"margin-left:36pt\">y</p>")]
    [InlineData("<p><a href=\"#ftnt1\">[1]</a></p>")]
    [InlineData("<p>\uEC03code</p>")]
    [InlineData("<p><a href=\"#h.1\">x</a></p><p></p>")]
    [InlineData("<a id=\"id.x\"></a>")]
    [InlineData("<span>")]
    [InlineData("<tr><td>")]
    [InlineData("&#60419;&#60418;")]
    [InlineData("<script>var tags = '<i>';</script>")]
    [InlineData("<textarea>")]
    [InlineData("<!-- <b>")]
    [InlineData("<i title=\"")]
    [InlineData("<ol reversed><li value=\"7\">x<li>y</ol>")]
    [InlineData("<div class=\"nav\"><a href=\"#x\">x</a></div>")]
    [InlineData("<p><a id=\"r\" href=\"#n\">1</a></p><p id=\"n\"><a href=\"#r\">1</a> x</p>")]
    [InlineData("<main>")]
    [InlineData("<q>")]
    [InlineData("<math><mfrac>")]
    [InlineData("<abbr title=\"of it\">x</abbr>")]
    [InlineData("<p style=\"mso-list:l0 level1 lfo1\">1.<span>&nbsp; </span>x</p>")]
    [InlineData("<")]
    public void Long_pages_of_the_same_are_read(string piece) =>
        Ends.Soon(() => Assert.NotNull(Import(Repeat(piece, Many / 5)).Value));

    [Theory]
    [InlineData("")]
    [InlineData("<html><head><style>p{color:red</style></head></html>")]
    [InlineData("<p>\u200B</p>")]
    public void A_page_without_words_is_told(string html)
    {
        var finding = Assert.Single(Import(html).Findings);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains("page.html", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_not_there_is_told() =>
        Assert.Throws<UnreadableSourceException>(() =>
            HtmlImporter.Import("other.html", new NoFiles())
        );

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x93, 0xE9, 0x94 }, "“é”")]
    [InlineData("iso-8859-1", new byte[] { 0xE9 }, "é")]
    [InlineData("utf-8", new byte[] { 0xC3, 0xA9 }, "é")]
    [InlineData("nonsense", new byte[] { 0xC3, 0xA9 }, "é")]
    public void The_page_names_its_encoding(string charset, byte[] word, string expected)
    {
        byte[] page =
        [
            .. Encoding.ASCII.GetBytes(
                $"<meta content=\"text/html; charset={charset}\" http-equiv=\"content-type\"><p>"
            ),
            .. word,
        ];
        var document = HtmlImporter.Import("page.html", new MemoryFiles("page.html", page)).Value;

        Assert.Equal(expected, PlainText.Of(document.Blocks));
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        byte[] page = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<p>é</p>")];

        Assert.Equal(
            "é",
            PlainText.Of(
                HtmlImporter.Import("page.html", new MemoryFiles("page.html", page)).Value.Blocks
            )
        );
    }

    private sealed class NoFiles : Publisher.Importers.IExportFiles
    {
        public IReadOnlyList<string> Paths => [];

        public DateTimeOffset? Date => null;

        public ReadOnlyMemory<byte>? Read(string path) => null;
    }
}
