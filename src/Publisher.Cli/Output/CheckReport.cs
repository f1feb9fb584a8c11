using Publisher.Checks;
using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>What was found in a document.</summary>
/// <param name="Path">The source as the command line names it.</param>
/// <param name="Findings">What counts.</param>
/// <param name="Suppressed">What the author means to keep, each with the reason.</param>
internal sealed record CheckReport(
    string Path,
    Document Document,
    Outline Outline,
    IReadOnlyList<ReportedFinding> Findings,
    IReadOnlyList<ReportedFinding> Suppressed
)
{
    /// <param name="address">Address of the Google Doc; empty when the configuration names none.</param>
    public static CheckReport Of(
        string path,
        Document document,
        IReadOnlyList<Finding> findings,
        CheckSettings settings,
        string address = ""
    )
    {
        var outline = Outline.Of(document);
        var places = new FindingPlaces(outline, address);
        List<Finding> all = [.. findings, .. settings.IdleSilences(findings).Select(Idle)];
        var reported = all.Zip(
                Fingerprints.Of(all),
                (finding, fingerprint) =>
                    new ReportedFinding(
                        finding,
                        fingerprint,
                        places.SectionTitle(finding),
                        places.DocsUrl(finding)
                    )
                    {
                        SuppressedBecause = settings.SilenceOf(finding)?.Reason,
                    }
            )
            .ToLookup(finding => finding.SuppressedBecause is null);
        return new(path, document, outline, [.. reported[true]], [.. reported[false]]);
    }

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

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
