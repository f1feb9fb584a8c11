using System.Globalization;
using Publisher.Editions.Templating;

namespace Publisher.Cli.Output.Reports;

/// <summary>One page that needs nothing else: figures, what has changed since earlier reports, and every finding.
/// <c>templates/report</c> holds its look.</summary>
internal static class FindingsHtml
{
    public static string Of(CheckReport report) =>
        Template.Fill(
            report.Templates,
            "report/report.hbs",
            new Dictionary<string, object>
            {
                ["style"] = Template.Text(report.Templates, "report/style.css").TrimEnd(),
                ["name"] = report.Name,
                ["language"] = report.Language,
                ["path"] = report.Source.Path,
                ["summary"] = Wording.Summary(report),
                ["tiles"] = Tiles(report),
                ["since"] = Since(report),
                ["reports"] = Trend(report).Select(counts => counts.Values()).ToList(),
                ["chart"] = TrendChart.Of([.. Trend(report).DefaultIfEmpty(new("", 0, 0, 0))]),
                ["figures"] = HtmlFigures.Of(report),
                ["sections"] = Sections(report),
                ["suppressed"] = report.Suppressed.Select(Suppressed).ToList(),
            }
        );

    private static List<Dictionary<string, object>> Tiles(CheckReport report) =>
        [
            .. Wording.Severities.Select(severity =>
                Tile(Wording.Name(severity), report.Count(severity), Wording.Name(severity) + "s")
            ),
            Tile("suppressed", report.Suppressed.Count, "kept on purpose"),
        ];

    private static Dictionary<string, object> Tile(string kind, int count, string noun) =>
        new()
        {
            ["kind"] = kind,
            ["count"] = count,
            ["noun"] = count == 1 && kind != "suppressed" ? kind : noun,
        };

    private static string Since(CheckReport report)
    {
        if (report.Earlier is not [.., var last])
        {
            return "";
        }

        var now = report
            .Findings.Concat(report.Suppressed)
            .Select(finding => finding.Fingerprint)
            .ToHashSet(StringComparer.Ordinal);
        var mended = last.Fingerprints.Count(fingerprint => !now.Contains(fingerprint));
        var added = report.Findings.Count(finding => IsNew(report, finding));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Since {last.Name}: {added} new, {mended} mended."
        );
    }

    private static bool IsNew(CheckReport report, ReportedFinding finding) =>
        report.Earlier is [.., var last] && !last.Fingerprints.Contains(finding.Fingerprint);

    /// <summary>Nothing where there is no earlier report: one column is no trend.</summary>
    private static List<ReportCounts> Trend(CheckReport report) =>
        report.Earlier.Count == 0
            ? []
            :
            [
                .. report.Earlier.Select(earlier => new ReportCounts(
                    earlier.Name,
                    earlier.Summary.Errors,
                    earlier.Summary.Warnings,
                    earlier.Summary.Notes
                )),
                ReportCounts.Of("now", report.Findings),
            ];

    private static List<Dictionary<string, object>> Sections(CheckReport report) =>
        [
            .. HtmlFigures
                .BySection(report)
                .Select(
                    (section, at) =>
                        new Dictionary<string, object>
                        {
                            ["id"] = HtmlFigures.SectionId(at),
                            ["name"] = Wording.Place(report, section.First()),
                            ["findings"] = section
                                .Select(finding => Values(report, finding))
                                .ToList(),
                        }
                ),
        ];

    private static Dictionary<string, object> Values(CheckReport report, ReportedFinding finding) =>
        new()
        {
            ["severity"] = Wording.Name(finding.Severity),
            ["check"] = finding.Check,
            ["fingerprint"] = finding.Fingerprint[..6],
            ["isNew"] = IsNew(report, finding),
            ["message"] = finding.Message,
            ["quote"] = finding.OtherWords,
            ["hint"] = finding.Hint,
            ["url"] = finding.DocsUrl ?? "",
        };

    private static Dictionary<string, object> Suppressed(ReportedFinding finding) =>
        new()
        {
            ["check"] = finding.Check,
            ["message"] = finding.Message,
            ["by"] = finding.Suppression!.By,
            ["reason"] = finding.Suppression.Reason,
        };
}
