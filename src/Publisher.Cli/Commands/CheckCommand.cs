using System.CommandLine;
using Publisher.Checks;
using Publisher.Cli.Output;
using Publisher.Model;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher check</c>: reports what an author would want to mend, and gates on it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var source = Arguments.Source();
        var config = Arguments.Config();
        var format = Arguments.Choice(
            "--format",
            "How to print the findings.",
            [.. ReportFormat.All.Select(each => each.Name)]
        );
        var failOn = Arguments.Choice(
            "--fail-on",
            "The least severity that makes the exit code 1.",
            "error",
            "warning",
            "note",
            "never"
        );
        var reports = new Option<string[]>("--report")
        {
            Description = $"Also write a report; FORMAT is one of {ReportFormat.Names}.",
            HelpName = "FORMAT=FILE",
        };
        var previous = new Option<string?>("--previous")
        {
            Description =
                "An export of the edition before, in any format that is read: reports lines that lost their end since.",
            HelpName = "SOURCE",
        };
        var command = new Command(
            "check",
            "Report broken links, unfinished sentences, stubs and duplicates."
        )
        {
            source,
            config,
            format,
            failOn,
            reports,
            previous,
        };
        command.SetAction(parsed =>
        {
            var opened = OpenedSource.Open(
                parsed.GetRequiredValue(source),
                parsed.GetValue(config)
            );
            var earlier = parsed.GetValue(previous) is { } before
                ? OpenedSource.Open(before, parsed.GetValue(config)).Document
                : null;
            var settings = CheckDay.Set(opened);
            var path = parsed.GetRequiredValue(source);
            var report = CheckReport.Of(
                new(Seen(path), Directory.Exists(path), opened.Configuration.Document),
                opened.Document,
                [.. opened.Findings, .. Check.RunAll(opened.Document, earlier, settings)],
                settings
            );
            foreach (var target in parsed.GetValue(reports) ?? [])
            {
                Write(target, report);
            }

            Console.Out.Write(ReportFormat.Named(parsed.GetRequiredValue(format)).Write(report));
            return (int)Gate(report, parsed.GetRequiredValue(failOn));
        });
        return command;
    }

    private static ExitCode Gate(CheckReport report, string failOn) =>
        Enum.TryParse<Severity>(failOn, ignoreCase: true, out var gate)
        && report.Findings.Any(finding => finding.Severity >= gate)
            ? ExitCode.Findings
            : ExitCode.Clean;

    private static void Write(string target, CheckReport report)
    {
        var (format, file) = target.Split('=', 2) is [var name, { Length: > 0 } path]
            ? (name, path)
            : throw new UsageException(
                $"--report {target} names no file.",
                "Write --report json=FILE."
            );
        OutputFolder.WriteFile(file, ReportFormat.Named(format).Write(report));
    }

    /// <summary>A path as services know it: from the folder of the run, where it lies within.</summary>
    private static string Seen(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return (
            relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative
        ).Replace('\\', '/');
    }
}
