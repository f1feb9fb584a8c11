using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>Leads from a finding back into the author's document.</summary>
/// <param name="address">Address of the Google Doc; empty when it is not known.</param>
internal sealed class FindingPlaces(Outline outline, string address)
{
    private readonly Dictionary<string, OutlineSection> _sections = outline
        .Sections.GroupBy(section => section.Id, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    public string SectionTitle(Finding finding) =>
        _sections.GetValueOrDefault(finding.Section)?.Title ?? "";

    /// <summary>Link to the nearest heading before the place; null when the document's address is not known.</summary>
    public string? DocsUrl(Finding finding)
    {
        if (address.Length == 0)
        {
            return null;
        }

        var section = _sections.GetValueOrDefault(finding.Section)?.Section.Source.Anchors ?? [];
        var heading = finding
            .Source.Anchors.Concat(section)
            .FirstOrDefault(anchor => anchor.StartsWith("h.", StringComparison.Ordinal));
        return heading is null ? address : $"{address}#heading={heading}";
    }
}
