using System.CommandLine;
using Publisher.Checks;
using Publisher.Cli.Commands.Links;
using Publisher.Cli.Files;
using Publisher.Cli.Output.Reports;
using Publisher.Model;
using Publisher.Web.Links;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher check</c>: reports what an author would want to mend, and gates on it.</summary>
internal static class CheckCommand
{
    private const string Text = "text";

    public static Command Create()
    {
        var options = new CheckOptions();
        var command = options.On(
            new("check", "Report broken links, unfinished sentences, stubs and duplicates.")
        );
        command.SetAction(parsed => (int)Run(parsed, options));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, CheckOptions options)
    {
        Messages.IsQuiet = parsed.GetValue(options.Quiet);
        // What is wrong with the command line is told before the work.
        var targets = Targets(parsed.GetValue(options.Reports) ?? []);
        var baseline = parsed.GetValue(options.Baseline) is { } known ? Baseline.Read(known) : null;
        var earlier = (parsed.GetValue(options.PreviousReports) ?? [])
            .Select(EarlierReport.Read)
            .ToList();
        var opened = OpenedSource.Open(
            parsed.GetRequiredValue(options.Source),
            parsed.GetValue(options.Config),
            parsed.GetValue(options.Ids),
            templates: parsed.GetValue(options.Templates),
            feedback: parsed.GetValue(options.Feedback)
        );
        var settings = CheckDay.Set(opened);
        var report = Check(opened, settings, parsed, options) with
        {
            Earlier = earlier,
            Templates = opened.Configuration.Templates,
        };
        var claims = new Claims(opened.Inputs);
        if (parsed.GetValue(options.WriteBaseline) is { } path)
        {
            baseline ??= File.Exists(path) ? Baseline.Read(path) : null;
            WrittenFile.Write(
                path,
                Baseline.Write(report, baseline),
                claims,
                options.WriteBaseline.Name
            );
            baseline = Baseline.Read(path);
        }

        report = baseline?.Apply(report, settings.Today!.Value) ?? report;
        claims = new([.. claims.Inputs, .. Read(parsed, options)]);
        foreach (var (format, file) in targets)
        {
            WrittenFile.Write(file, format.Write(report), claims, options.Reports.Name);
        }

        var gating = Gate.Of(parsed.GetRequiredValue(options.FailOn)).Stops(report.Findings);
        Print(report, gating, parsed.GetRequiredValue(options.Format));
        return gating.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <exception cref="UsageException">There is nothing to check, or nothing that checks it.</exception>
    private static CheckReport Check(
        OpenedSource opened,
        CheckSettings settings,
        ParseResult parsed,
        CheckOptions options
    )
    {
        var path = parsed.GetRequiredValue(options.Source);
        if (opened.Document.Blocks.Count == 0)
        {
            throw new UsageException(
                $"{path} has a title and nothing else, so there is nothing to check.",
                "Export the document again, or leave less of it out in the configuration."
            );
        }

        if (!settings.IsAnyOn)
        {
            throw new UsageException(
                "The configuration turns every check off, so nothing was checked.",
                "Turn one on under checks, or leave the check out."
            );
        }

        var previous = parsed.GetValue(options.Previous) is { } before
            ? OpenedSource.OpenCompared(before, parsed.GetValue(options.Config))
            : null;
        return SourceCheck.Run(
            path,
            opened,
            settings with
            {
                Links = Verdicts(
                    opened,
                    settings,
                    previous,
                    parsed.GetRequiredValue(options.Links)
                ),
            },
            previous
        );
    }

    /// <returns>Null where nobody is asked.</returns>
    private static Items<LinkVerdict>? Verdicts(
        OpenedSource opened,
        CheckSettings settings,
        Document? previous,
        string links
    )
    {
        var mode = Enum.Parse<LinkMode>(links, ignoreCase: true);
        if (mode == LinkMode.Offline)
        {
            return null;
        }

        if (!settings.WantsLinks)
        {
            throw new UsageException(
                $"--links {links} asks for addresses, and the settings turn {CheckSettings.LiveLink} off.",
                $"Leave {CheckSettings.LiveLink} out of checks, or leave --links out."
            );
        }

        using var run = new LinkRun(opened, mode);
        return run.Ask(previous);
    }

    /// <summary>Full paths of what was read besides the document and what belongs to it.</summary>
    private static IEnumerable<string> Read(ParseResult parsed, CheckOptions options)
    {
        string?[] files =
        [
            parsed.GetValue(options.Previous),
            parsed.GetValue(options.Baseline),
            parsed.GetValue(options.WriteBaseline),
            .. parsed.GetValue(options.PreviousReports) ?? [],
        ];
        return files.OfType<string>().Select(Path.GetFullPath);
    }

    private static void Print(CheckReport report, List<ReportedFinding> gating, string format)
    {
        if (format != Text)
        {
            Console.Out.Write(ReportFormat.Named(format).Write(report));
        }
        else
        {
            var hasColour = Messages.HasColour(Console.IsOutputRedirected);
            Console.Out.Write(
                Messages.IsQuiet
                    ? FindingsText.List(report with { Findings = gating }, hasColour)
                    : FindingsText.Of(report, hasColour)
            );
        }
    }

    /// <exception cref="UsageException">One is of no known format, or two would be one file.</exception>
    private static List<(ReportFormat Format, string File)> Targets(string[] reports)
    {
        var targets = reports.Select(Target).ToList();
        var twice = targets
            .GroupBy(target => Path.GetFullPath(target.File), StringComparer.Ordinal)
            .FirstOrDefault(group => group.Skip(1).Any());
        return twice is null
            ? targets
            : throw new UsageException(
                $"Two reports would be written into {twice.Key}.",
                "Give each --report a file of its own."
            );
    }

    private static (ReportFormat Format, string File) Target(string target) =>
        target.Split('=', 2) is [var name, { Length: > 0 } path]
            ? (ReportFormat.Named(name), path)
            : throw new UsageException(
                $"--report {target} names no file.",
                "Write --report json=FILE."
            );
}
