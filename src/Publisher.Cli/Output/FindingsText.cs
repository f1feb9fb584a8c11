using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>What <c>check</c> prints for people: findings by section, the words quoted, why, and the mend.</summary>
internal static class FindingsText
{
    public static string Of(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var section in report.Findings.GroupBy(finding => finding.Finding.Section))
        {
            var title = section.First().Section;
            text.Append(title.Length > 0 ? title : report.Document.Name).Append('\n');
            foreach (var finding in section)
            {
                Append(text, finding);
            }

            text.Append('\n');
        }

        return text.Append(
                CultureInfo.InvariantCulture,
                $"{report.Outline.Entries.Count} entries and {report.Outline.Links.Count} links checked: {report.Count(Severity.Error)} errors, {report.Count(Severity.Warning)} warnings, {report.Count(Severity.Note)} notes{Suppressed(report)}\n"
            )
            .ToString();
    }

    private static string Suppressed(CheckReport report) =>
        report.Suppressed.Count == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {report.Suppressed.Count} silenced");

    private static void Append(StringBuilder text, ReportedFinding finding)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"  {FindingsJson.Severity(finding.Severity)} [{finding.Check}] {finding.Message}\n"
        );
        if (finding.Hint.Length > 0)
        {
            text.Append("    ").Append(finding.Hint).Append('\n');
        }

        if (finding.DocsUrl is { } url)
        {
            text.Append("    ").Append(url).Append('\n');
        }
    }
}
