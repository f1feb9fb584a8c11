using System.Text.Json;
using Publisher.Cli;
using Publisher.Cli.Output.Reports;
using Publisher.Model;
using Publisher.Tests.Cli.Output;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class BaselineTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly Finding Known = SampleReport.In(
        Severity.Error,
        "resolved-reference",
        "It leads nowhere.",
        "gone"
    );
    private static readonly Finding New = Known with { Quote = "another" };
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_known_is_suppressed_with_its_reason_and_what_is_new_counts()
    {
        var report = Read(Entry("until May")).Apply(Report(Known, New), Today);

        Assert.Equal(["another"], report.Findings.Select(finding => finding.Quote));
        var kept = Assert.Single(report.Suppressed);
        Assert.Equal(new Suppression(Suppression.Baseline, "until May"), kept.Suppression);
    }

    [Fact]
    public void A_second_one_like_a_known_one_is_new()
    {
        var report = Read(Entry("until May")).Apply(Report(Known, Known), Today);

        Assert.Single(report.Findings);
        Assert.Single(report.Suppressed);
    }

    [Theory]
    [InlineData("2026-03-01", 0)]
    [InlineData("2026-02-28", 2)]
    public void An_entry_holds_on_its_last_day_and_is_an_error_from_the_next(
        string expires,
        int errors
    )
    {
        var report = Read(Entry("until then", expires)).Apply(Report(Known), Today);

        Assert.Equal(errors, report.Count(Severity.Error));
        Assert.Equal(
            errors > 0,
            report.Findings.Any(finding =>
                finding.Message
                == "The baseline kept resolved-reference at “gone” until 2026-02-28: “until then”."
            )
        );
    }

    [Fact]
    public void An_entry_that_matches_nothing_any_more_is_a_note_even_when_it_has_expired()
    {
        var report = Read(Entry("until then", "2020-01-01")).Apply(Report(New), Today);

        var note = Assert.Single(report.Findings, finding => finding.Check == "current-baseline");
        Assert.Equal(Severity.Note, note.Severity);
        Assert.Contains("which is not found any more", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Written_anew_it_keeps_reasons_and_days_and_lists_what_is_silenced_nowhere()
    {
        var earlier = Read(Entry("until then", "2026-02-28"));

        var text = Baseline.Write(Report(Known, New), earlier);

        using var json = JsonDocument.Parse(text);
        var entries = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(
            [("gone", "until then"), ("another", "It was there when the baseline was written.")],
            entries.Select(entry =>
                (entry.GetProperty("quote").GetString()!, entry.GetProperty("reason").GetString()!)
            )
        );
        Assert.Equal("2026-02-28", entries[0].GetProperty("expires").GetString());
        Assert.False(entries[1].TryGetProperty("expires", out _));
        Assert.Equal(text, Baseline.Write(Report(Known, New), earlier));
    }

    [Fact]
    public void What_was_just_written_suppresses_all()
    {
        var report = Report(Known, Known, New);

        var after = Read(Baseline.Write(report, earlier: null)).Apply(report, Today);

        Assert.Empty(after.Findings);
        Assert.Equal(3, after.Suppressed.Count);
    }

    [Fact]
    public void Sarif_tells_new_from_unchanged()
    {
        var report = Read(Entry("until May")).Apply(Report(Known, New), Today);
        using var json = JsonDocument.Parse(FindingsSarif.Of(report));

        Assert.Equal(
            ["new", "unchanged"],
            json.RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Select(result => result.GetProperty("baselineState").GetString())
        );
    }

    [Theory]
    [InlineData("no json", "line 1: no baseline")]
    [InlineData("{}", "there is no list of findings")]
    [InlineData("{\"findings\": [null]}", "entry 1 (“”) has no fingerprint")]
    [InlineData("{\"findings\": [{\"expire\": \"2026-01-31\"}]}", "($.findings[0].expire)")]
    [InlineData(
        "{\"findings\": [{\"check\": \"a\", \"reason\": \"b\"}]}",
        "entry 1 (“”) has no fingerprint"
    )]
    [InlineData(
        "{\"findings\": [{\"fingerprint\": \"1\", \"check\": \"a\", \"quote\": \"q\", \"reason\": \" \"}]}",
        "entry 1 (“q”) has no reason"
    )]
    [InlineData(
        "{\"findings\": [{\"expires\": \"May\"}]}",
        "line 1: no baseline ($.findings[0].expires)"
    )]
    public void What_is_wrong_with_a_baseline_is_told(string text, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<UsageException>(() => Read(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_baseline_that_is_not_there_is_told() =>
        Assert.Contains(
            "can't be read",
            Assert.Throws<UsageException>(() => Baseline.Read("/no/such.json")).Message,
            StringComparison.Ordinal
        );

    private static CheckReport Report(params Finding[] findings) =>
        SampleReport.Make(findings: findings, settings: new());

    private static string Entry(string reason, string? expires = null)
    {
        var fingerprint = Fingerprints.Of([Known])[0];
        var day = expires is null ? "" : $", \"expires\": \"{expires}\"";
        return $$"""{"findings": [{"fingerprint": "{{fingerprint}}", "check": "resolved-reference", "quote": "gone", "reason": "{{reason}}"{{day}}}]}""";
    }

    private Baseline Read(string text) => Baseline.Read(_folder.Write("baseline.json", text));
}
