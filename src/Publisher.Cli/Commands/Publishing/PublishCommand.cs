using System.CommandLine;
using Publisher.Cli.Output.Reports;
using Publisher.Model;

namespace Publisher.Cli.Commands.Publishing;

/// <summary><c>publisher publish</c>: writes the editions, checks what it publishes, and sums up.</summary>
internal static class PublishCommand
{
    private const int MostOfAKind = 5;
    private const string LooseLines = "even-spacing";
    private const string MissingPicture = "present-picture";

    public static Command Create()
    {
        var options = new PublishOptions();
        var command = options.On(new("publish", "Write the editions of a document."));
        command.SetAction(parsed => (int)Run(parsed, options));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, PublishOptions options)
    {
        Messages.IsQuiet = parsed.GetValue(options.Quiet);
        var request = options.Read(parsed);
        var run = PublishRun.Of(request);
        var gate = parsed.GetValue(options.Draft)
            ? new Gate(null)
            : Gate.Of(parsed.GetRequiredValue(options.FailOn));
        return Tell(
            run.Report,
            run.Published,
            gate,
            Command(
                "check",
                request.Source,
                parsed,
                options.Config,
                options.Templates,
                options.Feedback,
                options.Ids,
                options.Baseline
            ),
            Command("inspect", request.Source, parsed, options.Config, options.Ids)
        );
    }

    private static ExitCode Tell(
        CheckReport report,
        Publication published,
        Gate gate,
        string command,
        string account
    )
    {
        var worth = report
            .Findings.Where(finding =>
                finding.Severity == Severity.Error || gate.Stops(finding.Severity)
            )
            .Select(finding => finding.Finding)
            .Concat(published.Source.Findings.Where(finding => finding.Severity > Severity.Note))
            .Concat(
                published.Findings.Where(finding =>
                    IsToldBy(gate, finding) && !IsTold(finding, published.Source)
                )
            );
        Tell(worth);
        foreach (var file in published.Files)
        {
            Console.Out.WriteLine(file.Path);
        }

        var stops =
            gate.Stops(report.Findings).Count > 0
            || published.Findings.Any(finding => gate.Stops(finding.Severity));
        Messages.Progress(PublishSummary.Of(report, published, command, account, stops));
        return stops ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Almost every book has some loose lines, and few authors reword for them: who asks for notes is told.</summary>
    private static bool IsToldBy(Gate gate, Finding finding) =>
        finding.Check != LooseLines || gate.Stops(finding.Severity);

    /// <summary>A picture that the importer missed is missed by every edition.</summary>
    private static bool IsTold(Finding finding, OpenedSource source) =>
        finding.Check == MissingPicture
        && source.Findings.Any(told =>
            told.Severity == Severity.Warning
            && told.Quote == finding.Quote
            && told.Message.Contains("picture", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Says what is worth a look, a few of each kind; several editions find the same thing.</summary>
    private static void Tell(IEnumerable<Finding> findings)
    {
        var kinds = findings
            .DistinctBy(finding => finding.Message)
            .GroupBy(finding => (finding.Check, finding.Severity))
            .OrderByDescending(kind => kind.Key.Severity);
        foreach (var kind in kinds)
        {
            foreach (var finding in kind.Take(MostOfAKind))
            {
                Messages.Tell(finding);
            }

            if (kind.Count() > MostOfAKind)
            {
                Messages.Progress(
                    $"  … and {kind.Count() - MostOfAKind} more of {kind.Key.Check}."
                );
            }
        }
    }

    /// <summary>A command that shows more of the same source, with the options that say how it is read.</summary>
    private static string Command(
        string name,
        string source,
        ParseResult parsed,
        params ReadOnlySpan<Option<string?>> options
    )
    {
        var words = new List<string> { "publisher", name, ShellWord.Of(source) };
        foreach (var option in options)
        {
            if (parsed.GetValue(option) is { } value)
            {
                words.AddRange([option.Name, ShellWord.Of(value)]);
            }
        }

        return string.Join(' ', words);
    }
}
