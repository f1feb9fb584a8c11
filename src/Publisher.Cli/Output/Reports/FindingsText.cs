using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output.Reports;

/// <summary>What <c>check</c> prints for people: findings by section, the words quoted, why, and the mend.</summary>
internal static class FindingsText
{
    private const string Plain = "\u001b[0m";

    /// <summary>More findings of one check and severity are told in one line, that the others may be seen.</summary>
    private const int MostOfAKind = 10;

    private const int MostNamed = 5;

    public static string Of(CheckReport report) => Of(report, hasColour: false);

    /// <param name="hasColour">Whether a terminal shows it, which the person has not asked to keep plain.</param>
    public static string Of(CheckReport report, bool hasColour) =>
        $"{List(report, hasColour)}{Wording.Summary(report)}\n";

    /// <summary>The findings without the summary.</summary>
    public static string List(CheckReport report, bool hasColour)
    {
        var text = new StringBuilder();
        var kinds = report
            .Findings.GroupBy(finding => (finding.Check, finding.Severity))
            .Where(kind => kind.Count() > MostOfAKind)
            .ToDictionary(kind => kind.First(), kind => kind.Skip(1).ToList());
        var folded = kinds.Values.SelectMany(more => more).ToHashSet();
        foreach (
            var section in report
                .Findings.Where(finding => !folded.Contains(finding))
                .GroupBy(finding => finding.Finding.Section)
        )
        {
            text.Append(Wording.Place(report, section.First())).Append('\n');
            foreach (var finding in section)
            {
                Append(text, finding, hasColour);
                if (kinds.TryGetValue(finding, out var more))
                {
                    Append(text, more);
                }
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The rest of a kind that is met often, in a line.</summary>
    private static void Append(StringBuilder text, List<ReportedFinding> more)
    {
        var named = more.Select(finding => Wording.OneLine(finding.Quote))
            .Where(quote => quote.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(MostNamed)
            .Select(quote => $"“{quote}”");
        text.Append(
            CultureInfo.InvariantCulture,
            $"    … and {more.Count} more of [{more[0].Check}]: {string.Join(", ", named)} …; --format json has them all.\n"
        );
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
