using System.Text.Json;
using System.Text.Json.Serialization;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>The Code Quality report of GitLab CI (docs.gitlab.com, “Code Quality report format”).</summary>
internal sealed record FindingsGitLab(
    string Description,
    [property: JsonPropertyName("check_name")] string CheckName,
    string Fingerprint,
    string Severity,
    GitLabLocation Location
)
{
    public static string Of(CheckReport report) =>
        JsonSerializer.Serialize(
            report.Findings.Select(Of),
            JsonOutput.Readable.IEnumerableFindingsGitLab
        ) + "\n";

    private static FindingsGitLab Of(ReportedFinding finding) =>
        new(
            $"{finding.Message} {finding.Hint}".TrimEnd(),
            finding.Check,
            finding.Fingerprint,
            finding.Severity switch
            {
                Model.Severity.Error => "critical",
                Model.Severity.Warning => "major",
                _ => "info",
            },
            new(
                finding.File,
                new(finding.Line > 0 ? finding.Line : Math.Max(1, finding.Finding.Source.Ordinal))
            )
        );
}

/// <param name="Lines">Of a text file; an export has no lines that a person knows, so the paragraph is counted.</param>
internal sealed record GitLabLocation(string Path, GitLabLines Lines);

internal sealed record GitLabLines(int Begin);
