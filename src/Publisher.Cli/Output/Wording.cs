using System.Globalization;
using Publisher.Cli.Output.Reports;
using Publisher.Model;

namespace Publisher.Cli.Output;

/// <summary>Words that all reports for people share.</summary>
internal static class Wording
{
    private const int LongestQuote = 160;

    /// <summary>From the worst down.</summary>
    public static readonly Severity[] Severities =
    [
        Severity.Error,
        Severity.Warning,
        Severity.Note,
    ];

    /// <summary>A number and the noun that it counts: 1 warning, 2 warnings.</summary>
    /// <param name="many">The plural; null where it only adds an s.</param>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {(count == 1 ? one : many ?? one + "s")}"
        );

    public static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    /// <summary>How much was checked and what was found, in one line.</summary>
    public static string Summary(CheckReport report)
    {
        var found = Severities.Select(severity => Count(report.Count(severity), Name(severity)));
        var suppressed = report
            .Suppressed.CountBy(finding => finding.Suppression!.By)
            .Select(by => string.Create(CultureInfo.InvariantCulture, $"{by.Value} {by.Key}"));
        return $"{Count(report.Outline.Entries.Count, "entry", "entries")} and {Count(report.Outline.Links.Count, "link")} checked: {string.Join(", ", found.Concat(suppressed))}";
    }

    /// <summary>The title of the section around a finding, else of the document.</summary>
    public static string Place(CheckReport report, ReportedFinding finding) =>
        finding.Section.Length > 0 ? finding.Section : report.Name;

    /// <summary>What stands below a finding's message: the words, the mend, the link to the place.</summary>
    public static IEnumerable<string> Details(ReportedFinding finding)
    {
        if (finding.OtherWords is { Length: > 0 } words)
        {
            yield return $"“{words}”";
        }

        if (finding.Hint.Length > 0)
        {
            yield return finding.Hint;
        }

        if (finding.DocsUrl is { } url)
        {
            yield return url;
        }
    }

    /// <summary>Words on one line.</summary>
    public static string Folded(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words on one line, the middle of long ones left out.</summary>
    public static string OneLine(string words)
    {
        var line = Folded(words);
        if (line.Length <= LongestQuote)
        {
            return line;
        }

        var (head, tail) = (LongestQuote / 2, line.Length - LongestQuote / 2);
        head -= char.IsHighSurrogate(line[head - 1]) ? 1 : 0;
        tail += char.IsLowSurrogate(line[tail]) ? 1 : 0;
        return $"{line[..head].TrimEnd()} … {line[tail..].TrimStart()}";
    }
}
