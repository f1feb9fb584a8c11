using Publisher.Checks;
using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>What was found in a document.</summary>
/// <param name="Name">The title of the document.</param>
/// <param name="Findings">What counts.</param>
/// <param name="Suppressed">What the author means to keep, each with the reason.</param>
internal sealed record CheckReport(
    CheckedSource Source,
    string Name,
    Outline Outline,
    IReadOnlyList<ReportedFinding> Findings,
    IReadOnlyList<ReportedFinding> Suppressed
)
{
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
            outline,
            [.. reported[true]],
            [.. reported[false]]
        );
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
            "used-silence",
            Severity.Note,
            $"The silence of {Target(silence)} (“{silence.Reason}”) covers no finding.",
            "Remove it from the configuration if what it was for is mended; mend its words if not."
        );

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
