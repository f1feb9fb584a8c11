using System.Globalization;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Files;
using Publisher.Cli.Output;
using Publisher.Cli.Output.Reports;
using Publisher.Model;

namespace Publisher.Cli.Commands.Watching;

/// <summary>What a person is told of the runs that changes lead to: a line each, and what is found that was not there
/// before.</summary>
internal static class WatchMessages
{
    private const int MostNamed = 3;
    private const int MostFindings = 5;

    public static void Tell(WatchedRun run)
    {
        Messages.Progress(Line(run));
        if (run.Error is { } error)
        {
            Failure.Tell(error);
            return;
        }

        foreach (var finding in New(run.Published!.Report, run.Before))
        {
            Messages.Tell(finding.Finding);
        }
    }

    /// <summary>When it was, what changed, what came of it.</summary>
    public static string Line(WatchedRun run) =>
        run.Published is { } published
            ? $"{Now()} {Changed(run)}{Written(published)} in {Seconds(run.Took)}; {Found(published)}{Stale(run)}"
            : $"{Now()} {Changed(run)}not published:";

    /// <summary>What an author has to act on; of a first run the worst alone.</summary>
    private static IEnumerable<ReportedFinding> New(CheckReport report, CheckReport? before)
    {
        var known = before?.Findings.Select(finding => finding.Fingerprint).ToHashSet() ?? [];
        var least = before is null ? Severity.Error : Severity.Warning;
        return report
            .Findings.Where(finding =>
                finding.Severity >= least && !known.Contains(finding.Fingerprint)
            )
            .OrderByDescending(finding => finding.Severity)
            .Take(MostFindings);
    }

    private static string Changed(WatchedRun run)
    {
        var names = run
            .Changed.Select(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))
            .ToList();
        return names.Count == 0
            ? ""
            : $"{string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? ", …" : "")} changed: ";
    }

    private static string Written(PublishRun run)
    {
        var made = run
            .Published.Files.Where(file => !file.IsUnchanged)
            .Select(file => file.Name)
            .ToList();
        return made.Count > 0 ? string.Join(", ", made) : "the same editions";
    }

    private static string Found(PublishRun run)
    {
        var ofEditions = run.OfEditions.CountBy(finding => finding.Severity).ToDictionary();
        return string.Join(
            ", ",
            Wording.Severities.Select(severity =>
                Wording.Count(
                    run.Report.Count(severity) + ofEditions.GetValueOrDefault(severity),
                    Wording.Name(severity)
                )
            )
        );
    }

    private static string Stale(WatchedRun run) =>
        run.Stale is { } why ? $". An older copy serves: {why}" : "";

    private static string Seconds(TimeSpan took) =>
        string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.00} s");

    private static string Now() =>
        TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
