using System.CommandLine;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Publisher.Editions;
using Publisher.Model;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher publish</c>: writes the editions.</summary>
internal static class PublishCommand
{
    private const int MostOfAKind = 5;

    public static Command Create()
    {
        var source = Arguments.Source();
        var config = Arguments.Config();
        var ids = Arguments.Ids();
        var quiet = Arguments.Quiet();
        var output = new Option<string>("--out", "-o")
        {
            Description = "Folder to write the editions into.",
            DefaultValueFactory = _ => ".",
            HelpName = "DIR",
        };
        var editions = new Option<string>("--editions")
        {
            Description = $"Which editions to write: any of {Names()}, joined by commas.",
            DefaultValueFactory = _ => Names(),
            HelpName = "LIST",
        };
        var pdf = new Option<string?>("--pdf")
        {
            Description =
                $"How the PDF looks: any of {string.Join(',', TemplateFolder.PdfPresets())} or theme files, joined by commas. A PDF each: the first is NAME.pdf, the others NAME-PRESET.pdf.",
            HelpName = "LIST",
        };
        var command = new Command("publish", "Write the editions of a document.")
        {
            source,
            output,
            editions,
            pdf,
            config,
            ids,
            quiet,
        };
        command.SetAction(parsed =>
        {
            Messages.IsQuiet = parsed.GetValue(quiet);
            var folder = parsed.GetRequiredValue(output);
            var opened = OpenedSource.Open(
                parsed.GetRequiredValue(source),
                parsed.GetValue(config),
                parsed.GetValue(ids),
                lastEdition: folder
            );
            var looks = parsed.GetValue(pdf) is { } list
                ? PdfConfiguration.Choose(list, opened.Configuration.Pdf)
                : opened.Configuration.Pdf;
            var chosen = Choose(parsed.GetRequiredValue(editions));
            return (int)Run(opened, EditionFile.Of(opened.Name, chosen, looks), folder);
        });
        return command;
    }

    private static string Names() =>
        string.Join(',', Editions.Editions.All.Select(edition => edition.Name));

    private static List<IEdition> Choose(string list)
    {
        var chosen = list.Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
            .Distinct(StringComparer.Ordinal)
            .Select(name =>
                Editions.Editions.All.FirstOrDefault(edition => edition.Name == name)
                ?? throw new UsageException(
                    $"There is no edition “{name}”{Suggestion.For(name, Editions.Editions.All.Select(edition => edition.Name))}",
                    $"The editions are: {Names()}."
                )
            )
            .ToList();
        return chosen.Count > 0
            ? chosen
            : throw new UsageException("--editions names none.", $"The editions are: {Names()}.");
    }

    private static ExitCode Run(OpenedSource source, List<EditionFile> files, string folder)
    {
        var settings = new EditionSettings(new TemplateFolder(), EditionDate.Of(source))
        {
            Authors = source.Configuration.Authors,
            Licence = source.Configuration.Licence,
            HasIndex = source.Configuration.HasIndex,
            Theme = source.Configuration.Theme,
            Fonts = source.Configuration.Fonts,
            SystemFonts = source.Configuration.UsesSystemFonts ? SystemFonts.All() : [],
        };
        using var output = new OutputFolder(folder);
        var findings = new List<Finding>(source.Findings);
        var notes = new List<Finding>();
        using (var progress = Progress.Start(files.Select(file => file.Name)))
        {
            var written = Together(
                files,
                file =>
                {
                    var found = output.Write(
                        file.Name,
                        stream =>
                            file.Edition.Write(
                                source.Document,
                                settings with
                                {
                                    Pdf = file.Look,
                                },
                                stream
                            )
                    );
                    progress.Done(file.Name);
                    return found;
                }
            );
            findings.AddRange(written.SelectMany(found => found));
            notes.AddRange(
                written.SelectMany(found => found).Where(found => found.Severity == Severity.Note)
            );
        }

        output.Write(IdsFile.FileName, stream => IdsFile.Write(source.Document, stream));
        output.Commit();
        Warn(findings);
        foreach (var note in notes)
        {
            Messages.Note(note.Message);
        }

        foreach (var file in files)
        {
            Console.Out.WriteLine(Path.Combine(folder, file.Name));
        }

        return ExitCode.Clean;
    }

    /// <summary>Editions are functions of the same immutable document, so each can have a core of its own. The first
    /// that fails is told as if it were alone.</summary>
    private static List<Items<Finding>> Together(
        List<EditionFile> files,
        Func<EditionFile, Items<Finding>> write
    )
    {
        try
        {
            return
            [
                .. files
                    .AsParallel()
                    .AsOrdered()
                    .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
                    .Select(write),
            ];
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    /// <summary>Says what is worth a look, a few of each kind; several editions find the same thing.</summary>
    private static void Warn(IEnumerable<Finding> findings)
    {
        var kinds = findings
            .Where(finding => finding.Severity > Severity.Note)
            .DistinctBy(finding => finding.Message)
            .GroupBy(finding => finding.Check);
        foreach (var kind in kinds)
        {
            foreach (var finding in kind.Take(MostOfAKind))
            {
                Messages.Warning(finding.Message);
            }

            if (kind.Count() > MostOfAKind)
            {
                Messages.Warning($"{kind.Count() - MostOfAKind} more like this ({kind.Key}).");
            }
        }
    }
}
