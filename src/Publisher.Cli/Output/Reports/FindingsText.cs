using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>What <c>check</c> prints for people: findings by section, the words quoted, why, and the mend.</summary>
internal static class FindingsText
{
    private const string Plain = "\u001b[0m";

    public static string Of(CheckReport report) => Of(report, hasColour: false);

    /// <param name="hasColour">Whether a terminal shows it, which the person has not asked to keep plain.</param>
    public static string Of(CheckReport report, bool hasColour) =>
        $"{List(report, hasColour)}{Wording.Summary(report)}\n";

    /// <summary>The findings without the summary.</summary>
    public static string List(CheckReport report, bool hasColour)
    {
        var text = new StringBuilder();
        foreach (var section in report.Findings.GroupBy(finding => finding.Finding.Section))
        {
            text.Append(Wording.Place(report, section.First())).Append('\n');
            foreach (var finding in section)
            {
                Append(text, finding, hasColour);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportedFinding finding, bool hasColour)
    {
        var severity = Wording.Name(finding.Severity);
        text.Append(
            CultureInfo.InvariantCulture,
            $"  {(hasColour ? Colour(finding.Severity) + severity + Plain : severity)} [{finding.Check}] {Wording.Folded(finding.Message)}\n"
        );
        foreach (var line in Wording.Details(finding))
        {
            text.Append("    ").Append(Wording.Folded(line)).Append('\n');
        }
    }

    private static string Colour(Severity severity) =>
        severity switch
        {
            Severity.Error => "\u001b[31m",
            Severity.Warning => "\u001b[33m",
            _ => "\u001b[36m",
        };
}
