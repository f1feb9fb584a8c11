using System.CommandLine;
using Publisher.Checks;
using Publisher.Cli.Output;
using Publisher.Model;

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
        var targets = (parsed.GetValue(options.Reports) ?? []).Select(Target).ToList();
        var baseline = parsed.GetValue(options.Baseline) is { } known ? Baseline.Read(known) : null;
        var earlier = (parsed.GetValue(options.PreviousReports) ?? [])
            .Select(EarlierReport.Read)
            .ToList();
        var opened = OpenedSource.Open(
            parsed.GetRequiredValue(options.Source),
            parsed.GetValue(options.Config),
            parsed.GetValue(options.Ids)
        );
        var settings = CheckDay.Set(opened);
        var report = Check(opened, settings, parsed, options) with { Earlier = earlier };
        if (parsed.GetValue(options.WriteBaseline) is { } path)
        {
            baseline ??= File.Exists(path) ? Baseline.Read(path) : null;
            OutputFolder.WriteFile(path, Baseline.Write(report, baseline));
            baseline = Baseline.Read(path);
        }

        report = baseline?.Apply(report, settings.Today!.Value) ?? report;
        foreach (var (format, file) in targets)
        {
            OutputFolder.WriteFile(file, format.Write(report));
        }

        var gating = Gating(report, parsed.GetRequiredValue(options.FailOn));
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
            ? OpenedSource.Open(before, parsed.GetValue(options.Config)).Document
            : null;
        return CheckReport.Of(
            new(Seen(path), Directory.Exists(path), opened.Configuration.Document),
            opened.Document,
            [.. opened.Findings, .. Checks.Check.RunAll(opened.Document, previous, settings)],
            settings
        );
    }

    private static List<ReportedFinding> Gating(CheckReport report, string failOn) =>
        Enum.TryParse<Severity>(failOn, ignoreCase: true, out var gate)
            ? [.. report.Findings.Where(finding => finding.Severity >= gate)]
            : [];

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

    private static (ReportFormat Format, string File) Target(string target) =>
        target.Split('=', 2) is [var name, { Length: > 0 } path]
            ? (ReportFormat.Named(name), path)
            : throw new UsageException(
                $"--report {target} names no file.",
                "Write --report json=FILE."
            );

    /// <summary>A path as services know it: from the folder of the run, where it lies within.</summary>
    private static string Seen(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return (
            relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative
        ).Replace('\\', '/');
    }
}
