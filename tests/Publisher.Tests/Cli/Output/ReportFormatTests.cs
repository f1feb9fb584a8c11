using System.Text.Json;
using System.Xml.Linq;
using Publisher.Checks;
using Publisher.Cli;
using Publisher.Cli.Output.Reports;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Cli.Output;

public sealed class ReportFormatTests
{
    private static readonly string Cases = SampleReport.Cases;

    [Theory]
    [InlineData("text", "text.txt")]
    [InlineData("json", "json.json")]
    [InlineData("github", "github.txt")]
    [InlineData("gitlab", "gitlab.json")]
    [InlineData("markdown", "markdown.md")]
    public void A_format_writes_awkward_words_as_its_reader_needs_them(
        string format,
        string file
    ) => Golden.Match(Path.Combine(Cases, file), Write(format, SampleReport.Make()));

    [Fact]
    public void GitHub_gets_ten_of_a_kind_and_is_told_how_many_more_there_are()
    {
        var report = SampleReport.Make(
            findings:
            [
                .. Many(12, Severity.Note),
                .. Many(11, Severity.Error),
                .. Many(10, Severity.Warning),
            ],
            settings: new()
        );
        var kinds = Write("github", report)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .CountBy(line => line[..(line.IndexOf(' ', StringComparison.Ordinal))]);

        Assert.Equal(
            [new("::error", 10), new("::warning", 10), new("::notice", 10)],
            kinds.ToList()
        );
        Assert.EndsWith(
            "11 errors, 10 warnings, 12 notes. 4 of them are not shown here: --report writes them all to a file.\n",
            Write("github", report),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_summary_of_a_job_stays_within_what_GitHub_takes_and_says_what_is_left_out()
    {
        var report = SampleReport.Make(findings: Many(9000, Severity.Note), settings: new());
        var text = Write("markdown", report);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 500_000, 1 << 20);
        var rows = text.Split('\n')
            .Count(line => line.StartsWith("| note", StringComparison.Ordinal));
        Assert.Contains($"{9000 - rows} findings more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_is_well_formed_whatever_characters_the_author_used()
    {
        var cases = XDocument.Parse(Write("junit", SampleReport.Make())).Descendants("testcase");

        Assert.Contains(
            cases,
            each =>
                ((string?)each.Attribute("name"))!.Contains(
                    "a \uFFFD control, a 😀 face",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(
            "it is <the> subject",
            Assert
                .Single(cases, each => each.Element("skipped") is not null)
                .Element("skipped")!
                .Value
        );
    }

    [Fact]
    public void Sarif_s_rules_carry_page_purpose_and_level()
    {
        using var json = JsonDocument.Parse(Write("sarif", SampleReport.Make()));
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var rule = rules[0];

        Assert.Equal(Check.All[0].Name, rule.GetProperty("id").GetString());
        Assert.Equal(
            Check.All[0].Page,
            rule.GetProperty("help").GetProperty("markdown").GetString()
        );
        Assert.Equal(
            "error",
            rule.GetProperty("defaultConfiguration").GetProperty("level").GetString()
        );
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(
                result.GetProperty("ruleId").GetString(),
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
            );
        }
    }

    [Fact]
    public void A_terminal_sees_severities_in_colour()
    {
        Assert.Contains(
            "\u001b[31merror\u001b[0m [resolved-reference]",
            FindingsText.Of(SampleReport.Make(), hasColour: true),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\u001b', FindingsText.Of(SampleReport.Make()));
    }

    [Fact]
    public void An_unknown_format_is_told_with_the_nearest_one() =>
        Assert.Contains(
            "did you mean “sarif”?",
            Assert.Throws<UsageException>(() => ReportFormat.Named("sraif")).Message,
            StringComparison.Ordinal
        );

    private static IEnumerable<Finding> Many(int count, Severity severity) =>
        Enumerable
            .Range(0, count)
            .Select(number =>
                SampleReport.In(
                    severity,
                    "direct-link",
                    "It is far away, and so on.",
                    $"words {number}"
                )
            );

    private static string Write(string format, CheckReport report) =>
        ReportFormat.Named(format).Write(report);
}
