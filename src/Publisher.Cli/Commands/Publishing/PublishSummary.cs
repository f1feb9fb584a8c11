using System.Globalization;
using Publisher.Cli.Output;
using Publisher.Cli.Output.Reports;
using Publisher.Model;

namespace Publisher.Cli.Commands.Publishing;

/// <summary>How a run of <c>publish</c> ends, for the person who waits for it.</summary>
internal static class PublishSummary
{
    private const double Kilobyte = 1000;
    private const int NamedReasons = 4;

    /// <param name="command">The command that shows the findings.</param>
    /// <param name="account">The command that shows what was left out.</param>
    /// <param name="stops">Whether they make the exit code 1.</param>
    public static string Of(
        CheckReport report,
        Publication published,
        string command,
        string account,
        bool stops
    ) =>
        string.Join(
            '\n',
            [
                "",
                $"{report.Name}: {Wording.Count(report.Outline.Entries.Count, "entry", "entries")}, {Wording.Count(report.Outline.Links.Count, "link")}",
                .. Files(published.Files),
                .. LeftOut(published.Source.Account, account),
                .. Findings(report, command),
                .. stops ? Stopped : [],
            ]
        );

    private static readonly string[] Stopped =
    [
        "The editions are written. The exit code is 1 because of what was found: mend it, or publish with --draft.",
    ];

    private static IEnumerable<string> Files(IReadOnlyList<PublishedFile> files)
    {
        var rows = files
            .Select(file =>
                (Name: Path.GetFileName(file.Path), Size: Size(file.Size), Count: Count(file))
            )
            .ToList();
        var (names, sizes) = (rows.Max(row => row.Name.Length), rows.Max(row => row.Size.Length));
        return rows.Select(row =>
            $"  {row.Name.PadRight(names)}  {row.Size.PadLeft(sizes)}{row.Count}"
        );
    }

    private static string Count(PublishedFile file) =>
        file.Pages is { } pages ? $", {Wording.Count(pages, "page")}"
        : file.Files is { } files ? $", {Wording.Count(files, "file")}"
        : "";

    /// <summary>How many words of the source are in no edition, and why.</summary>
    private static IEnumerable<string> LeftOut(ImportAccount account, string command)
    {
        var reasons = account
            .Lines.Where(line => line.Kind == ContentKind.Word)
            .SelectMany(line => line.Omitted)
            .Where(omission => omission.Reason != Omission.FrontMatter)
            .GroupBy(omission => omission.Reason, StringComparer.Ordinal)
            .Select(reason => (Reason: reason.Key, Count: reason.Sum(omission => omission.Count)))
            .OrderByDescending(reason => reason.Count)
            .ThenBy(reason => reason.Reason, StringComparer.Ordinal)
            .ToList();
        var named = reasons
            .Take(NamedReasons)
            .Select(reason =>
                string.Create(CultureInfo.InvariantCulture, $"{reason.Reason} ({reason.Count})")
            );
        return reasons.Count == 0
            ? []
            :
            [
                $"Left out: {Wording.Count(reasons.Sum(reason => reason.Count), "word")}, as {string.Join(", ", named)}{(reasons.Count > NamedReasons ? ", …" : "")}. To list them: {command}",
            ];
    }

    private static IEnumerable<string> Findings(CheckReport report, string command)
    {
        var counts = Wording
            .Severities.Select(severity =>
                (Count: report.Count(severity), Name: Wording.Name(severity))
            )
            .Where(found => found.Count > 0)
            .Select(found => Wording.Count(found.Count, found.Name))
            .ToList();
        return counts.Count == 0
            ? ["Checked, and nothing found."]
            : [$"Checked: {string.Join(", ", counts)}. To read them: {command}"];
    }

    private static string Size(long bytes) =>
        bytes switch
        {
            < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte:0} KB"),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{bytes / Kilobyte / Kilobyte:0.0} MB"
            ),
        };
}
