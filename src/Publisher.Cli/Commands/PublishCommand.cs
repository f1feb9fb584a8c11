using System.CommandLine;
using Publisher.Cli.Configuration;
using Publisher.Cli.Files;
using Publisher.Cli.Output.Reports;
using Publisher.Editions;
using Publisher.Model;

namespace Publisher.Cli.Commands;

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
        // What is wrong with the command line is told before the work.
        var chosen = PublishOptions.Choose(parsed.GetRequiredValue(options.Editions));
        var baselineFile = parsed.GetValue(options.Baseline);
        var baseline = baselineFile is null ? null : Baseline.Read(baselineFile);
        var folder = parsed.GetRequiredValue(options.Out);
        Recovery.LookAt(folder);
        var source = parsed.GetRequiredValue(options.Source);
        var opened = OpenedSource.Open(
            source,
            parsed.GetValue(options.Config),
            parsed.GetValue(options.Ids),
            lastEdition: folder,
            templates: parsed.GetValue(options.Templates)
        );
        var since = EarlierSource.Open(
            parsed.GetValue(options.Since),
            opened,
            source,
            parsed.GetValue(options.Config)
        );
        var looks = parsed.GetValue(options.Pdf) is { } list
            ? PdfConfiguration.Choose(list, opened.Configuration)
            : opened.Configuration.Pdf;
        var files = EditionFile.Of(opened.Name, chosen.Files, looks);
        string?[] read = [.. opened.Inputs, .. looks.Select(look => look.Theme), baselineFile];
        var claims = new Claims(
            [.. read.OfType<string>().Where(File.Exists).Select(Path.GetFullPath)],
            parsed.GetValue(options.Force)
        );
        // The checks read what the editions read, so they can have a core of their own meanwhile.
        var checks = Task.Run(() => Checked(source, opened, baseline, since?.Document));
        var published = Publication.Write(opened, since, files, chosen.Folders, folder, claims);
        var report = checks.GetAwaiter().GetResult();
        var gate = parsed.GetValue(options.Draft)
            ? new Gate(null)
            : Gate.Of(parsed.GetRequiredValue(options.FailOn));
        return Tell(
            report,
            published,
            gate,
            Command(
                "check",
                source,
                parsed,
                options.Config,
                options.Templates,
                options.Ids,
                options.Baseline
            ),
            Command("inspect", source, parsed, options.Config, options.Ids)
        );
    }

    private static CheckReport Checked(
        string source,
        OpenedSource opened,
        Baseline? baseline,
        Document? before
    )
    {
        var settings = CheckDay.Set(opened);
        var report = SourceCheck.Run(source, opened, settings, before);
        return baseline?.Apply(report, settings.Today!.Value) ?? report;
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
