using System.Text.Json;
using System.Xml.Linq;
using Publisher.Checks;
using Publisher.Cli.Output.Reports;
using Publisher.Cli.Rules;
using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Cli.Output;

public sealed class ReportTests
{
    private static readonly CheckReport Report = Make("https://docs.google.com/document/d/x/edit");

    [Fact]
    public void Json_tells_all_of_a_finding_and_the_summary()
    {
        using var json = JsonDocument.Parse(FindingsJson.Text(Report));
        var finding = json.RootElement.GetProperty("findings")[0];
        var summary = json.RootElement.GetProperty("summary");

        Assert.Equal("resolved-reference", finding.GetProperty("check").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("gone", finding.GetProperty("quote").GetString());
        Assert.Equal("part", finding.GetProperty("section").GetString());
        Assert.Equal("term", finding.GetProperty("entry").GetString());
        Assert.Equal(
            "https://docs.google.com/document/d/x/edit#heading=h.part",
            finding.GetProperty("docsUrl").GetString()
        );
        Assert.Equal(16, finding.GetProperty("fingerprint").GetString()!.Length);
        Assert.Equal(
            ["entries", "sections", "links", "errors", "warnings", "notes"],
            summary.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(1, summary.GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Without_an_address_there_is_no_link_to_the_document()
    {
        using var json = JsonDocument.Parse(FindingsJson.Text(Make("")));

        Assert.Equal(
            JsonValueKind.Null,
            json.RootElement.GetProperty("findings")[0].GetProperty("docsUrl").ValueKind
        );
    }

    [Fact]
    public void Sarif_names_rule_level_place_and_fingerprint()
    {
        using var json = JsonDocument.Parse(FindingsSarif.Of(Report));
        var run = json.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(
            FindingRule.All.Count,
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength()
        );
        Assert.Equal("resolved-reference", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal(
            Report.Findings[0].Fingerprint,
            result.GetProperty("partialFingerprints").GetProperty("publisher/v1").GetString()
        );
    }

    [Fact]
    public void JUnit_fails_a_case_a_finding_and_passes_a_check_that_finds_nothing()
    {
        var suites = XDocument.Parse(FindingsJUnit.Of(Report)).Root!.Elements("testsuite").ToList();

        Assert.Equal(Publisher.Checks.Check.All.Count, suites.Count);
        Assert.Equal("1", (string?)suites[0].Attribute("failures"));
        Assert.Equal(
            "Part: gone (" + Report.Findings[0].Fingerprint[..6] + ")",
            (string?)suites[0].Element("testcase")!.Attribute("name")
        );
        Assert.NotNull(suites[0].Element("testcase")!.Element("failure"));
        Assert.Equal("0", (string?)suites[1].Attribute("failures"));
        Assert.Null(suites[1].Element("testcase")!.Element("failure"));
    }

    [Fact]
    public void What_is_silenced_is_reported_with_its_reason_and_does_not_count()
    {
        var report = Make(
            "",
            new() { Silences = [new("resolved-reference", "term", "gone", "it comes back")] }
        );
        using var json = JsonDocument.Parse(FindingsJson.Text(report));
        using var sarif = JsonDocument.Parse(FindingsSarif.Of(report));
        var suppressed = json.RootElement.GetProperty("suppressed")[0];
        var suppression = sarif
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Single(result => result.TryGetProperty("suppressions", out _))
            .GetProperty("suppressions")[0];

        Assert.Equal("it comes back", suppressed.GetProperty("reason").GetString());
        Assert.Equal(
            Report.Findings[0].Fingerprint,
            suppressed.GetProperty("fingerprint").GetString()
        );
        Assert.Equal(0, report.Count(Severity.Error));
        Assert.Equal("external", suppression.GetProperty("kind").GetString());
        Assert.Equal("it comes back", suppression.GetProperty("justification").GetString());
        Assert.Equal(
            0,
            XDocument
                .Parse(FindingsJUnit.Of(report))
                .Descendants("failure")
                .Count(failure => (string?)failure.Attribute("type") == "error")
        );
    }

    [Fact]
    public void A_silence_that_covers_nothing_is_a_note()
    {
        var report = Make("", new() { Silences = [new(null, "other", "words", "once it did")] });

        var note = Assert.Single(report.Findings, finding => finding.Check == "used-silence");
        Assert.Equal(Severity.Note, note.Severity);
        Assert.Equal(
            "The silence of the entry other, the words “words” (“once it did”) covers no finding.",
            note.Message
        );
    }

    private static CheckReport Make(string address, CheckSettings? settings = null)
    {
        var document = Normaliser.Normalise(
            new([
                new Heading(1, [new Text("Part")]) { Source = new("a.html", 1, ["h.part"]) },
                new Paragraph([
                    new Text("Term", TextStyle.Bold),
                    new Text(" is "),
                    new Link([new Text("gone")], "#h.gone"),
                ])
                {
                    Source = new("a.html", 2, []),
                },
            ])
            {
                Name = "Glossary",
            }
        );
        return CheckReport.Of(
            new("export/a.zip", Address: address),
            document,
            Publisher.Checks.Check.RunAll(document),
            settings ?? new()
        );
    }
}
