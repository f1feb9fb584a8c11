using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>Annotations of GitHub Actions, as workflow commands on standard output.</summary>
/// <remarks>A step shows ten annotations of a kind and drops the rest without a word, so the last notice says how many
/// there are (docs.github.com, “Workflow commands for GitHub Actions”).</remarks>
internal static class FindingsGitHub
{
    private const int MostOfAKind = 10;

    public static string Of(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var severity in Wording.Severities)
        {
            var most = severity == Severity.Note ? MostOfAKind - 1 : MostOfAKind;
            foreach (
                var finding in report.Findings.Where(each => each.Severity == severity).Take(most)
            )
            {
                Append(text, report, finding);
            }
        }

        var shown = text.ToString().Count(character => character == '\n');
        return text.Append("::notice title=Publisher::")
            .Append(Data(Summary(report, report.Findings.Count - shown)))
            .Append('\n')
            .ToString();
    }

    private static string Summary(CheckReport report, int hidden) =>
        hidden == 0
            ? Wording.Summary(report)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Wording.Summary(report)}. {hidden} of them {(hidden == 1 ? "is" : "are")} not shown here: --report writes them all to a file."
            );

    private static void Append(StringBuilder text, CheckReport report, ReportedFinding finding)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"::{Command(finding.Severity)} file={Property(finding.File)}{Line(finding)},title={Property($"{finding.Check}: {Wording.Place(report, finding)}")}::{Data(string.Join('\n', Wording.Details(finding).Prepend(finding.Message)))}\n"
        );
    }

    private static string Line(ReportedFinding finding) =>
        finding.Line > 0
            ? string.Create(CultureInfo.InvariantCulture, $",line={finding.Line}")
            : "";

    private static string Command(Severity severity) =>
        severity == Severity.Note ? "notice" : Wording.Name(severity);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text)
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);
}
