using System.Text.Json;
using System.Text.Json.Serialization;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>What <c>check --format json</c> prints. Stable: scripts depend on it.</summary>
internal sealed record FindingsJson(
    IEnumerable<FindingJson> Findings,
    IEnumerable<FindingJson> Suppressed,
    SummaryJson Summary
)
{
    public static string Text(CheckReport report) =>
        JsonSerializer.Serialize(Of(report), JsonOutput.Readable.FindingsJson) + "\n";

    private static FindingsJson Of(CheckReport report) =>
        new(
            report.Findings.Select(Of),
            report.Suppressed.Select(Of),
            new(
                report.Outline.Entries.Count,
                report.Outline.Sections.Count,
                report.Outline.Links.Count,
                report.Count(Severity.Error),
                report.Count(Severity.Warning),
                report.Count(Severity.Note)
            )
        );

    private static FindingJson Of(ReportedFinding finding) =>
        new(
            finding.Check,
            Wording.Name(finding.Severity),
            finding.Message,
            finding.Hint,
            finding.Finding.Section,
            finding.Finding.Entry,
            finding.Quote,
            finding.Finding.Others.Count > 0
                ? finding.Finding.Others.Select(other => new PlaceJson(
                    other.Section,
                    other.Entry,
                    Printable.Of(other.Quote)
                ))
                : null,
            finding.DocsUrl,
            finding.Fingerprint,
            finding.Suppression?.By,
            finding.Suppression?.Reason
        );
}

internal sealed record FindingJson(
    string Check,
    string Severity,
    string Message,
    string Hint,
    string Section,
    string Entry,
    string Quote,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IEnumerable<PlaceJson>? Others,
    string? DocsUrl,
    string Fingerprint,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SuppressedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason
);

internal sealed record PlaceJson(string Section, string Entry, string Quote);

internal sealed record SummaryJson(
    int Entries,
    int Sections,
    int Links,
    int Errors,
    int Warnings,
    int Notes
);
