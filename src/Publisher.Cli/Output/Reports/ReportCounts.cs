using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>How many findings of each severity something has: a report, a check, a section.</summary>
internal sealed record ReportCounts(string Name, int Errors, int Warnings, int Notes)
{
    public int Total => Errors + Warnings + Notes;

    public static ReportCounts Of(string name, IEnumerable<ReportedFinding> findings)
    {
        var counts = findings
            .CountBy(finding => finding.Severity)
            .ToDictionary(count => count.Key, count => count.Value);
        return new(
            name,
            counts.GetValueOrDefault(Severity.Error),
            counts.GetValueOrDefault(Severity.Warning),
            counts.GetValueOrDefault(Severity.Note)
        );
    }

    public int Of(Severity severity) =>
        severity switch
        {
            Severity.Error => Errors,
            Severity.Warning => Warnings,
            _ => Notes,
        };

    public Dictionary<string, object> Values() =>
        new()
        {
            ["name"] = Name,
            ["errors"] = Errors,
            ["warnings"] = Warnings,
            ["notes"] = Notes,
        };
}
