using System.Globalization;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>The tables of the HTML report that count findings by check and by section, each row with a bar.</summary>
internal static class HtmlFigures
{
    public static List<Dictionary<string, object>> Of(CheckReport report)
    {
        if (report.Findings.Count == 0)
        {
            return [];
        }

        var checks = report
            .Findings.GroupBy(finding => finding.Check, StringComparer.Ordinal)
            .Select(check => (Counts: ReportCounts.Of(check.Key, check), Link: ""))
            .OrderByDescending(check => check.Counts.Errors)
            .ThenByDescending(check => check.Counts.Warnings)
            .ThenByDescending(check => check.Counts.Notes)
            .ThenBy(check => check.Counts.Name, StringComparer.Ordinal);
        var sections = BySection(report)
            .Select(
                (section, at) =>
                    (
                        ReportCounts.Of(Wording.Place(report, section.First()), section),
                        Link: $"#{SectionId(at)}"
                    )
            );
        return
        [
            Table("by-check", "By check", "Check", [.. checks]),
            Table("by-section", "By section", "Section", [.. sections]),
        ];
    }

    /// <summary>In the order of the document.</summary>
    public static IEnumerable<IGrouping<string, ReportedFinding>> BySection(CheckReport report) =>
        report.Findings.GroupBy(finding => finding.Finding.Section, StringComparer.Ordinal);

    public static string SectionId(int at) =>
        string.Create(CultureInfo.InvariantCulture, $"section-{at + 1}");

    private static Dictionary<string, object> Table(
        string id,
        string title,
        string noun,
        List<(ReportCounts Counts, string Link)> rows
    )
    {
        var most = rows.Max(row => row.Counts.Total);
        return new()
        {
            ["id"] = id,
            ["title"] = title,
            ["noun"] = noun,
            ["rows"] = rows.Select(row => Row(row.Counts, row.Link, most)).ToList(),
        };
    }

    private static Dictionary<string, object> Row(ReportCounts counts, string link, int most)
    {
        var values = counts.Values();
        values["link"] = link;
        values["parts"] = Parts(counts, most).ToList();
        return values;
    }

    private static IEnumerable<Dictionary<string, object>> Parts(ReportCounts counts, int most)
    {
        var before = 0;
        foreach (var severity in Wording.Severities)
        {
            var count = counts.Of(severity);
            if (count > 0)
            {
                yield return new()
                {
                    ["kind"] = Wording.Name(severity),
                    ["x"] = Percent(before, most),
                    ["width"] = Percent(count, most),
                };
            }

            before += count;
        }
    }

    private static double Percent(int count, int most) => Math.Round(100.0 * count / most, 2);
}
