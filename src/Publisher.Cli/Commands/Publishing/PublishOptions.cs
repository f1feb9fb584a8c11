using System.CommandLine;
using Publisher.Cli.Files;
using Publisher.Editions;

namespace Publisher.Cli.Commands.Publishing;

/// <summary>What <c>publisher publish</c> takes.</summary>
internal sealed class PublishOptions
{
    public Argument<string> Source { get; } = Arguments.Source();

    public Option<string?> Config { get; } = Arguments.Config();

    public Option<string?> Ids { get; } = Arguments.Ids();

    public Option<string> Out { get; } =
        new("--out", "-o")
        {
            Description = "Folder to write the editions into.",
            DefaultValueFactory = _ => EditionPaths.Default,
            HelpName = "DIR",
        };

    public Option<string> Editions { get; } =
        new("--editions")
        {
            Description = $"Which editions to write: any of {Names(All)}, joined by commas.",
            DefaultValueFactory = _ => Names(Default),
            HelpName = "LIST",
        };

    public Option<string?> Pdf { get; } =
        new("--pdf")
        {
            Description =
                $"How the PDF looks: any of {string.Join(',', new TemplateFiles().PdfPresets())} or theme files, joined by commas. A PDF each: the first is NAME.pdf, the others NAME-PRESET.pdf.",
            HelpName = "LIST",
        };

    public Option<string?> Templates { get; } = Arguments.Templates();

    public Option<string?> Feedback { get; } = Arguments.Feedback();

    public Option<string?> Since { get; } = EarlierSource.Option();

    public Option<string> FailOn { get; } = Arguments.FailOn();

    public Option<string?> Baseline { get; } = Arguments.Baseline();

    public Option<bool> Draft { get; } =
        new("--draft") { Description = "Exit with 0 whatever is found, as --fail-on never does." };

    public Option<bool> Force { get; } =
        new("--force")
        {
            Description =
                "Replace files in the folder that Publisher did not write; never the document or what belongs to it.",
        };

    public Option<bool> Quiet { get; } = Arguments.Quiet();

    /// <param name="hasGate">Whether the exit code tells what was found.</param>
    public Command On(Command command, bool hasGate = true)
    {
        Editions.CompletionSources.Add([.. All]);
        Pdf.CompletionSources.Add([.. new TemplateFiles().PdfPresets()]);
        command.Add(Source);
        Option[] options =
        [
            Out,
            Editions,
            Pdf,
            Since,
            Templates,
            Feedback,
            Config,
            Ids,
            .. hasGate ? new Option[] { FailOn } : [],
            Baseline,
            .. hasGate ? new Option[] { Draft } : [],
            Force,
            Quiet,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }

        return command;
    }

    /// <summary>What a command line asks for.</summary>
    /// <exception cref="UsageException">There is no such edition.</exception>
    public PublishRequest Read(ParseResult parsed) =>
        new(
            parsed.GetRequiredValue(Source),
            parsed.GetRequiredValue(Out),
            Choose(parsed.GetRequiredValue(Editions))
        )
        {
            Pdf = parsed.GetValue(Pdf),
            Since = parsed.GetValue(Since),
            Templates = parsed.GetValue(Templates),
            Feedback = parsed.GetValue(Feedback),
            Config = parsed.GetValue(Config),
            Ids = parsed.GetValue(Ids),
            Baseline = parsed.GetValue(Baseline),
            IsForced = parsed.GetValue(Force),
        };

    /// <summary>The editions that a list names.</summary>
    /// <exception cref="UsageException">There is none of a name, or the list is empty.</exception>
    public static ChosenEditions Choose(string list)
    {
        var chosen = list.Split(
                ',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (chosen.Find(name => !All.Contains(name)) is { } unknown)
        {
            throw new UsageException(
                $"There is no edition “{unknown}”{Suggestion.For(unknown, All)}",
                $"The editions are: {Names(All)}."
            );
        }

        return chosen.Count > 0
            ? new(
                [.. chosen.SelectMany(name => Files.Where(edition => edition.Name == name))],
                [.. chosen.SelectMany(name => Folders.Where(edition => edition.Name == name))]
            )
            : throw new UsageException(
                "--editions names none.",
                $"The editions are: {Names(All)}."
            );
    }

    private static IReadOnlyList<IEdition> Files => Publisher.Editions.Editions.All;

    private static IReadOnlyList<IFolderEdition> Folders => Publisher.Editions.Editions.Folders;

    private static IEnumerable<string> Default => Files.Select(edition => edition.Name);

    private static IEnumerable<string> All =>
        Default.Concat(Folders.Select(edition => edition.Name));

    private static string Names(IEnumerable<string> editions) => string.Join(',', editions);
}

/// <summary>The editions that a command line names, each kind in its order.</summary>
internal sealed record ChosenEditions(
    IReadOnlyList<IEdition> Files,
    IReadOnlyList<IFolderEdition> Folders
);
