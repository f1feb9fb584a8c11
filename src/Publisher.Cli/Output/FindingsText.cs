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
        foreach (var section in report.Findings.GroupBy(report.SectionTitle))
        {
            text.Append(section.Key.Length > 0 ? section.Key : report.Document.Name).Append('\n');
            foreach (var finding in section)
            {
                Append(text, report, finding);
            }

            text.Append('\n');
        }

        return text.Append(
                CultureInfo.InvariantCulture,
                $"{report.Outline.Entries.Count} entries and {report.Outline.Links.Count} links checked: {report.Count(Severity.Error)} errors, {report.Count(Severity.Warning)} warnings, {report.Count(Severity.Note)} notes\n"
            )
            .ToString();
    }

    private static void Append(StringBuilder text, CheckReport report, Finding finding)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"  {FindingsJson.Severity(finding.Severity)} [{finding.Check}] {finding.Message}\n"
        );
        if (finding.Hint.Length > 0)
        {
            text.Append("    ").Append(finding.Hint).Append('\n');
        }

        if (report.DocsUrl(finding) is { } url)
        {
            text.Append("    ").Append(url).Append('\n');
        }
    }
}
