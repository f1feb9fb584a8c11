using Publisher.Cli;
using Publisher.Cli.Output.Reports;
using Xunit;

namespace Publisher.Tests.Cli.Output;

public sealed class FindingsHtmlTests
{
    [Fact]
    public void The_author_s_words_are_text_and_never_markup()
    {
        var page = FindingsHtml.Of(SampleReport.Make());

        Assert.Contains("Glossary &lt;of&gt; *terms*", page, StringComparison.Ordinal);
        Assert.Contains(
            "there &amp; &lt;b&gt;everywhere&lt;/b&gt;.",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_reports_make_a_trend_and_tell_what_is_new_and_what_is_mended()
    {
        using var folder = new ScratchFolder();
        var all = SampleReport.Make();
        var earlier = SampleReport.Make(
            findings: [all.Findings[0].Finding, all.Findings[0].Finding with { Quote = "mended" }]
        );
        var file = folder.Write("2026-01.json", FindingsJson.Text(earlier));

        var page = FindingsHtml.Of(all with { Earlier = [EarlierReport.Read(file)] });

        Assert.Contains("Since 2026-01: 4 new, 2 mended.", page, StringComparison.Ordinal);
        Assert.Contains(
            "<tr><th scope=\"row\">2026-01</th><td>2</td><td>0</td><td>2</td></tr>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<tr><th scope=\"row\">now</th><td>2</td><td>2</td><td>2</td></tr>",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_earlier_reports_there_is_no_trend() =>
        Assert.DoesNotContain(
            "Over time",
            FindingsHtml.Of(SampleReport.Make()),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_report_that_found_nothing_says_so()
    {
        var page = FindingsHtml.Of(SampleReport.Make(findings: [], settings: new()));

        Assert.Contains("0 errors, 0 warnings, 0 notes.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2 id=\"findings\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json", "line 1: no report in JSON")]
    [InlineData("{}", "is no report in JSON")]
    [InlineData("{\"findings\": 3}", "line 1: no report in JSON")]
    public void What_is_no_report_is_told_with_its_file(string text, string expected)
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("old.json", text);

        var error = Assert.Throws<UsageException>(() => EarlierReport.Read(file));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains("old.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_that_are_none_are_passed_over()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write(
            "old.json",
            """{"findings": [null, {}], "suppressed": null, "summary": {}}"""
        );

        Assert.Contains(
            "Since old: 6 new",
            FindingsHtml.Of(SampleReport.Make() with { Earlier = [EarlierReport.Read(file)] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_report_that_is_not_there_is_told() =>
        Assert.Contains(
            "can't be read",
            Assert.Throws<UsageException>(() => EarlierReport.Read("/no/such.json")).Message,
            StringComparison.Ordinal
        );
}
