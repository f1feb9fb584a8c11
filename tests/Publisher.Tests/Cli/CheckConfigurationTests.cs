using Publisher.Checks;
using Publisher.Cli;
using Publisher.Cli.Configuration;
using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class CheckConfigurationTests
{
    private static readonly Document Document = Normaliser.Normalise(
        new([
            new Paragraph([
                new Text("See "),
                new Link([new Text("the old site")], "http://example.org/a"),
                new Text(" and "),
                new Link([new Text("here")], "https://example.org/b"),
                new Text("."),
            ]),
        ])
    );

    [Fact]
    public void Settings_of_checks_are_read()
    {
        var settings = Read(
            """
            checks: {readable-link: off, reading-ease: note}
            silence:
              - {check: direct-link, quote: old site, reason: no https there}
            superseded-terms: {neural circuit: circuit}
            canonical-entries:
              - {entry: Stream, reviewed: 2025-06-01, source: "https://example.org", every: 2 years}
            """
        );

        Assert.Equal(
            new CheckSettings
            {
                Choices = [new("readable-link", null), new("reading-ease", Severity.Note)],
                Silences = [new("direct-link", null, "old site", "no https there")],
                Superseded = [new("neural circuit", "circuit")],
                Canonical = [new("Stream", new(2025, 6, 1), "https://example.org", 24)],
            },
            settings
        );
    }

    [Theory]
    [InlineData("", "direct-link Note, readable-link Warning")]
    [InlineData("checks: {readable-link: off}", "direct-link Note")]
    [InlineData("checks: {readable-link: error}", "direct-link Note, readable-link Error")]
    [InlineData("checks: {direct-link: error}", "direct-link Note, readable-link Warning")]
    [InlineData("checks: {readable-link: note}", "direct-link Note, readable-link Note")]
    [InlineData("silence: [{quote: old site, reason: gone}]", "readable-link Warning")]
    [InlineData("silence: [{check: readable-link, reason: taste}]", "direct-link Note")]
    [InlineData(
        "silence: [{entry: stream, reason: later}]",
        "direct-link Note, readable-link Warning"
    )]
    public void Severities_and_silences_apply(string yaml, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                Counted(Read(yaml)).Select(finding => $"{finding.Check} {finding.Severity}")
            )
        );

    [Theory]
    [InlineData("checks: {unique-trem: off}", "mean “unique-term”?")]
    [InlineData("checks: {unique-term: loud}", "must give error, warning, note or off.")]
    [InlineData("checks: {unique-term: waring}", "or off; did you mean “warning”?")]
    [InlineData("chekcs: {unique-term: off}", "no setting “chekcs”; did you mean “checks”?")]
    [InlineData("silence: [{check: unique-term}]", "without a reason")]
    [InlineData("silence: [{reason: none}]", "neither check, entry nor quote")]
    [InlineData("silence: [{check: direct-lnk, reason: x}]", "did you mean “direct-link”?")]
    [InlineData(
        "silence: [{chek: direct-link, reason: x}]",
        "no setting “chek”; did you mean “check”?"
    )]
    [InlineData("canonical-entries: [{entry: A}]", "without a reviewed date")]
    [InlineData(
        "canonical-entries: [{entry: A, reviewed: 2025-06-01, every: often}]",
        "must be a time such as 12 months or 2 years"
    )]
    public void What_is_wrong_is_told_with_its_place(string yaml, string expected)
    {
        var error = Assert.Throws<UsageException>(() => Read(yaml));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains("publisher.yml, line 1", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Counted(CheckSettings settings) =>
        Check
            .RunAll(Document, settings: settings)
            .Where(finding => settings.SilenceOf(finding) is null);

    private static CheckSettings Read(string yaml)
    {
        using var scratch = new ScratchFolder();
        scratch.Write("publisher.yml", yaml);
        return SourceConfiguration.Read(null, scratch.Root).Checks;
    }
}
