using System.CommandLine;
using Publisher.Checks;
using Publisher.Cli.Output;
using Publisher.Model;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher check</c>: reports what an author would want to mend, and gates on it.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, Func<CheckReport, string>> Formats = new(
        StringComparer.Ordinal
    )
    {
        ["text"] = FindingsText.Of,
        ["json"] = FindingsJson.Text,
        ["sarif"] = FindingsSarif.Of,
        ["junit"] = FindingsJUnit.Of,
    };

    public static Command Create()
    {
        var source = Arguments.Source();
        var config = Arguments.Config();
        var format = Arguments.Choice("--format", "How to print the findings.", [.. Formats.Keys]);
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
            Description =
                $"Also write a report; FORMAT is one of {string.Join(", ", Formats.Keys)}.",
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
            var earlier = parsed.GetValue(previous) is { } path
                ? OpenedSource.Open(path, parsed.GetValue(config)).Document
                : null;
            var settings = CheckDay.Set(opened);
            var report = CheckReport.Of(
                parsed.GetRequiredValue(source),
                opened.Document,
                [.. opened.Findings, .. Check.RunAll(opened.Document, earlier, settings)],
                settings,
                opened.Configuration.Document
            );
            foreach (var target in parsed.GetValue(reports) ?? [])
            {
                Write(target, report);
            }

            Console.Out.Write(Formats[parsed.GetRequiredValue(format)](report));
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
        if (!Formats.TryGetValue(format, out var write))
        {
            throw new UsageException(
                $"--report {target}: there is no format “{format}”.",
                $"The formats are: {string.Join(", ", Formats.Keys)}."
            );
        }

        OutputFolder.WriteFile(file, write(report));
    }
}
