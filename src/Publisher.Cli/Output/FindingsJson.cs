using System.Text.Json;
using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>What <c>check --format json</c> prints. Stable: scripts depend on it.</summary>
internal sealed record FindingsJson(IEnumerable<FindingJson> Findings, SummaryJson Summary)
{
    public static string Text(CheckReport report) =>
        JsonSerializer.Serialize(Of(report), JsonOutput.Default.FindingsJson) + "\n";

    private static FindingsJson Of(CheckReport report) =>
        new(
            report.Findings.Select(finding => new FindingJson(
                finding.Check,
                Severity(finding.Severity),
                finding.Message,
                finding.Hint,
                finding.Section,
                finding.Entry,
                finding.Quote,
                report.DocsUrl(finding),
                CheckReport.Fingerprint(finding)
            )),
            new(
                report.Outline.Entries.Count,
                report.Outline.Sections.Count,
                report.Outline.Links.Count,
                report.Count(Model.Severity.Error),
                report.Count(Model.Severity.Warning),
                report.Count(Model.Severity.Note)
            )
        );

    public static string Severity(Severity severity) =>
        severity switch
        {
            Model.Severity.Error => "error",
            Model.Severity.Warning => "warning",
            _ => "note",
        };
}

internal sealed record FindingJson(
    string Check,
    string Severity,
    string Message,
    string Hint,
    string Section,
    string Entry,
    string Quote,
    string? DocsUrl,
    string Fingerprint
);

internal sealed record SummaryJson(
    int Entries,
    int Sections,
    int Links,
    int Errors,
    int Warnings,
    int Notes
);
