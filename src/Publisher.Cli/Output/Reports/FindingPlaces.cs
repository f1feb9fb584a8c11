using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>What was checked, as seen from where the command runs.</summary>
/// <param name="Path">With forward slashes on every system.</param>
/// <param name="Address">Address of the Google Doc; empty when the configuration names none.</param>
internal sealed record CheckedSource(string Path, bool IsFolder = false, string Address = "")
{
    /// <summary>Null for a source that has no lines.</summary>
    public SourceLines? Lines { get; init; }
}

/// <summary>Leads from a finding back into the author's document.</summary>
internal sealed class FindingPlaces(Outline outline, CheckedSource source)
{
    private readonly Dictionary<string, OutlineSection> _sections = outline
        .Sections.GroupBy(section => section.Id, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    public ReportedFinding Reported(Finding finding, string fingerprint) =>
        new(finding, fingerprint, File(finding), SectionTitle(finding), DocsUrl(finding))
        {
            Line = source.Lines?.Of(finding, SectionTitle(finding)) ?? 0,
        };

    /// <summary>Nobody outside can open a file within a zip, so the zip stands for it.</summary>
    private string File(Finding finding) =>
        source.IsFolder && finding.Source.File.Length > 0
            ? $"{source.Path}/{finding.Source.File}"
            : source.Path;

    private string SectionTitle(Finding finding) =>
        Printable.Of(_sections.GetValueOrDefault(finding.Section)?.Title ?? "");

    /// <summary>Link to the nearest heading before the place; null when the document's address is not
    /// known, or the finding is about no place in it.</summary>
    private string? DocsUrl(Finding finding)
    {
        if (source.Address.Length == 0 || finding is { Section: "", Source.Ordinal: 0 })
        {
            return null;
        }

        var section = _sections.GetValueOrDefault(finding.Section)?.Section.Source.Anchors ?? [];
        var heading = finding
            .Source.Anchors.Concat(section)
            .FirstOrDefault(anchor => anchor.StartsWith("h.", StringComparison.Ordinal));
        return heading is null ? source.Address : $"{source.Address}#heading={heading}";
    }
}
