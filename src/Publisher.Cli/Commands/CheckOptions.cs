using System.CommandLine;
using Publisher.Cli.Output.Reports;

namespace Publisher.Cli.Commands;

/// <summary>What <c>publisher check</c> takes.</summary>
internal sealed class CheckOptions
{
    public Argument<string> Source { get; } = Arguments.Source();

    public Option<string?> Config { get; } = Arguments.Config();

    public Option<string?> Ids { get; } = Arguments.Ids();

    public Option<string?> Templates { get; } = Arguments.Templates();

    public Option<string?> Feedback { get; } = Arguments.Feedback();

    public Option<string> Format { get; } =
        Arguments.Choice(
            "--format",
            "How to print the findings.",
            [.. ReportFormat.All.Select(format => format.Name)]
        );

    public Option<string> FailOn { get; } = Arguments.FailOn();

    public Option<string[]> Reports { get; } =
        new("--report")
        {
            Description = $"Also write a report; FORMAT is one of {ReportFormat.Names}.",
            HelpName = "FORMAT=FILE",
        };

    public Option<string?> Previous { get; } =
        new("--previous")
        {
            Description =
                "The edition before: an export, an edition of ours, or either in a revision in git, as REV:path. Reports lines that lost their end since.",
            HelpName = "OLD",
        };

    public Option<string[]> PreviousReports { get; } =
        new("--previous-report")
        {
            Description =
                "A JSON report of an earlier run, the oldest first: the HTML report shows what has changed since.",
            HelpName = "FILE",
        };

    public Option<string?> Baseline { get; } = Arguments.Baseline();

    public Option<string?> WriteBaseline { get; } =
        new("--write-baseline")
        {
            Description =
                "Write what counts now as a baseline, and count only what is new from here on; reasons in the baseline before are kept.",
            HelpName = "FILE",
        };

    public Option<string> Links { get; } =
        Arguments.Choice(
            "--links",
            "Whether the addresses on the web are asked for: not; those that are new or were not found alive; or all but those asked for lately.",
            "offline",
            "changed",
            "online"
        );

    public Option<bool> Quiet { get; } =
        new("--quiet", "-q")
        {
            Description = "As text, print only the findings that make the exit code 1.",
        };

    public Command On(Command command)
    {
        Reports.CompletionSources.Add([.. ReportFormat.All.Select(format => $"{format.Name}=")]);
        command.Add(Source);
        Option[] options =
        [
            Config,
            Ids,
            Templates,
            Feedback,
            Format,
            FailOn,
            Reports,
            Previous,
            PreviousReports,
            Baseline,
            WriteBaseline,
            Links,
            Quiet,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }

        return command;
    }
}
