using Publisher.Cli.Output.Reports;
using Publisher.Model;

namespace Publisher.Cli.Commands;

/// <summary>Which findings make the exit code 1.</summary>
/// <param name="Least">Null for none.</param>
internal sealed record Gate(Severity? Least)
{
    /// <param name="failOn">A severity, or never.</param>
    public static Gate Of(string failOn) =>
        new(Enum.TryParse<Severity>(failOn, ignoreCase: true, out var least) ? least : null);

    public bool Stops(Severity severity) => severity >= Least;

    public List<ReportedFinding> Stops(IEnumerable<ReportedFinding> findings) =>
        [.. findings.Where(finding => Stops(finding.Severity))];
}
