using System.Text.Json;
using Publisher.Cli.Files;

namespace Publisher.Cli.Output.Reports;

/// <summary>An earlier run, from the JSON report that it left, so that a report can show what has changed since.</summary>
/// <param name="Name">The file's, without its extension: people name them by date or edition.</param>
internal sealed record EarlierReport(
    string Name,
    SummaryJson Summary,
    IReadOnlySet<string> Fingerprints
)
{
    private const string Mend =
        "Give a report that check --report json=FILE wrote, or leave --previous-report out.";

    /// <exception cref="UsageException">There is no such file, or it is no report.</exception>
    public static EarlierReport Read(string path)
    {
        try
        {
            var json = JsonSerializer.Deserialize(
                BoundedFile.Read(path, BoundedFile.OwnMegabytes).Span,
                JsonOutput.Default.FindingsJson
            );
            return json is { Findings: { } findings, Summary: { } summary }
                ? new(
                    Path.GetFileNameWithoutExtension(path),
                    summary,
                    findings
                        .Concat(json.Suppressed ?? [])
                        .OfType<FindingJson>()
                        .Select(finding => finding.Fingerprint)
                        .ToHashSet(StringComparer.Ordinal)
                )
                : throw new UsageException($"{path} is no report in JSON.", Mend);
        }
        catch (JsonException error)
        {
            throw new UsageException(
                $"{path}, line {error.LineNumber + 1}: no report in JSON.",
                Mend
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} can't be read: {error.Message}", Mend);
        }
    }
}
