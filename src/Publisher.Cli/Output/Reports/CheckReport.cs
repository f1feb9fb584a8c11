using Publisher.Checks;
using Publisher.Cli.Rules;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>What was found in a document.</summary>
/// <param name="Name">The title of the document.</param>
/// <param name="Language">The document's, as a BCP 47 tag.</param>
/// <param name="Findings">What counts.</param>
/// <param name="Suppressed">What the author means to keep, each with the reason.</param>
internal sealed record CheckReport(
    CheckedSource Source,
    string Name,
    string Language,
    Outline Outline,
    IReadOnlyList<ReportedFinding> Findings,
    IReadOnlyList<ReportedFinding> Suppressed
)
{
    /// <summary>Whether what a baseline lists is suppressed, so that the rest is new.</summary>
    public bool HasBaseline { get; private init; }

    /// <summary>Whether the addresses of the web were asked for, so that what is not found of them is mended.</summary>
    public bool HasLinks { get; private init; }

    /// <summary>Reports of earlier runs, the oldest first.</summary>
    public IReadOnlyList<EarlierReport> Earlier { get; init; } = [];

    /// <summary>The look of a report that has one.</summary>
    public TemplateFiles Templates { get; init; } = new();

    public static CheckReport Of(
        CheckedSource source,
        Document document,
        IReadOnlyList<Finding> findings,
        CheckSettings settings
    )
    {
        var outline = Outline.Of(document);
        var places = new FindingPlaces(outline, source);
        List<Finding> all =
        [
            .. findings.Concat(settings.IdleSilences(findings).Select(Idle)).Select(Printable.Of),
        ];
        var reported = all.Zip(Fingerprints.Of(all), places.Reported)
            .Select(finding => Silenced(finding, settings))
            .ToLookup(finding => finding.Suppression is null);
        return new(
            source,
            Printable.Of(document.Name),
            document.Language,
            outline,
            [.. reported[true]],
            [.. reported[false]]
        )
        {
            HasLinks = settings.Links is not null,
        };
    }

    /// <summary>The report with more of its findings suppressed, and with what is found about the baseline.</summary>
    public CheckReport WithBaseline(
        Func<ReportedFinding, Suppression?> suppression,
        IReadOnlyList<Finding> findings
    )
    {
        var places = new FindingPlaces(Outline, Source);
        var own = findings.Zip(Fingerprints.Of(findings), places.Reported);
        var kept = Findings
            .Select(finding => finding with { Suppression = suppression(finding) })
            .ToLookup(finding => finding.Suppression is null);
        return this with
        {
            HasBaseline = true,
            Findings = [.. kept[true], .. own],
            Suppressed = [.. Suppressed, .. kept[false]],
        };
    }

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    private static ReportedFinding Silenced(ReportedFinding finding, CheckSettings settings) =>
        settings.SilenceOf(finding.Finding) is { } silence
            ? finding with
            {
                Suppression = new(Suppression.Silenced, Printable.Of(silence.Reason)),
            }
            : finding;

    private static Finding Idle(Silence silence) =>
        new(
            FindingRule.UsedSilence,
            Severity.Note,
            $"The silence of {Target(silence)} (“{silence.Reason}”) covers no finding.",
            "Remove it from the configuration if what it was for is mended; mend its words if not."
        )
        {
            Quote = Target(silence),
        };

    private static string Target(Silence silence) =>
        string.Join(
            ", ",
            new[]
            {
                silence.Check,
                silence.Entry is { } entry ? $"the entry {entry}" : null,
                silence.Quote is { } quote ? $"the words “{quote}”" : null,
            }.OfType<string>()
        );
}
