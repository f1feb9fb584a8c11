using System.Security.Cryptography;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>What was found in a document.</summary>
/// <param name="Address">Address of the Google Doc; empty when the configuration names none.</param>
internal sealed record CheckReport(
    Document Document,
    Outline Outline,
    Items<Finding> Findings,
    string Address
)
{
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    public string SectionTitle(Finding finding) =>
        Outline.Sections.FirstOrDefault(section => section.Id == finding.Section)?.Title ?? "";

    /// <summary>Link to the place in the Google Doc; null when the document's address or the heading is not known.</summary>
    public string? DocsUrl(Finding finding)
    {
        var section = Outline.Sections.FirstOrDefault(section => section.Id == finding.Section);
        var heading = finding
            .Source.Anchors.Concat(section?.Section.Source.Anchors ?? [])
            .FirstOrDefault(anchor => anchor.StartsWith("h.", StringComparison.Ordinal));
        return Address.Length == 0 ? null
            : heading is null ? Address
            : $"{Address}#heading={heading}";
    }

    /// <summary>The same for the same finding as long as its check, entry and words stay, whatever else changes.</summary>
    public static string Fingerprint(Finding finding)
    {
        var identity = string.Join('\n', finding.Check, finding.Entry, finding.Quote);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..16];
    }
}
