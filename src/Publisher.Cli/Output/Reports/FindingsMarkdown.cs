using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>Markdown as GitHub renders it, for the summary of a job: what was found at a glance, and each check's
/// findings in a section to unfold.</summary>
internal static partial class FindingsMarkdown
{
    /// <summary>GitHub refuses the summary of a step that is larger than 1 MiB, so this stays below with room for the
    /// summaries of other programs in the step.</summary>
    private const int MostBytes = 900_000;

    public static string Of(CheckReport report)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"## Check of {Escape(report.Name)}\n\n{Escape(Wording.Summary(report))}\n"
        );
        var bytes = Encoding.UTF8.GetByteCount(text.ToString());
        var left = report.Findings.Count;
        var checks = report.Findings.GroupBy(finding => finding.Check, StringComparer.Ordinal);
        foreach (var check in checks.OrderByDescending(check => check.Max(each => each.Severity)))
        {
            var (section, rows) = Section(report, [.. check], MostBytes - bytes);
            text.Append(section);
            bytes += Encoding.UTF8.GetByteCount(section);
            left -= rows;
        }

        if (left > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{Wording.Count(left, "finding")} more: the summary of a job holds no more than 1 MiB.\n"
            );
        }

        return text.ToString();
    }

    /// <returns>The section and how many of the findings it holds; nothing where not one row has room.</returns>
    private static (string Text, int Rows) Section(
        CheckReport report,
        List<ReportedFinding> findings,
        int room
    )
    {
        var table = new StringBuilder();
        var rows = 0;
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity))
        {
            var row = Row(report, finding);
            room -= Encoding.UTF8.GetByteCount(row);
            if (room < 0)
            {
                break;
            }

            table.Append(row);
            rows++;
        }

        return rows == 0 ? ("", 0) : (Head(findings) + table + "\n</details>\n", rows);
    }

    private static string Head(List<ReportedFinding> findings)
    {
        var worst = findings.Max(finding => finding.Severity);
        var counts = Wording
            .Severities.Select(severity =>
                (Count: findings.Count(each => each.Severity == severity), severity)
            )
            .Where(each => each.Count > 0)
            .Select(each => Wording.Count(each.Count, Wording.Name(each.severity)));
        return $"\n<details{(worst == Severity.Error ? " open" : "")}>\n<summary><code>{findings[0].Check}</code>: {string.Join(", ", counts)}</summary>\n\n"
            + "| | Section | What | Mend |\n|---|---|---|---|\n";
    }

    private static string Row(CheckReport report, ReportedFinding finding)
    {
        var place = Escape(Wording.Place(report, finding));
        var words = finding.OtherWords.Length > 0 ? $"<br>“{Escape(finding.OtherWords)}”" : "";
        return $"| {Wording.Name(finding.Severity)} | {(finding.DocsUrl is { } url ? $"[{place}](<{url}>)" : place)} | {Escape(finding.Message)}{words} | {Escape(finding.Hint)} |\n";
    }

    /// <summary>The author's characters as they are, on one line.</summary>
    private static string Escape(string text) =>
        Breaks()
            .Replace(
                Marks()
                    .Replace(
                        text.Replace("&", "&amp;", StringComparison.Ordinal)
                            .Replace("<", "&lt;", StringComparison.Ordinal)
                            .Replace(">", "&gt;", StringComparison.Ordinal),
                        "\\$0"
                    ),
                " "
            );

    [GeneratedRegex(@"[\\`*_\[\]|~$#@!]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Breaks();
}
