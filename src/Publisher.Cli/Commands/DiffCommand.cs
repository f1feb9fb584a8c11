using System.CommandLine;
using Publisher.Changes;
using Publisher.Cli.Configuration;
using Publisher.Cli.Files;
using Publisher.Cli.Output.Differences;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher diff</c>: says what changed from one edition to the next, by meaning.</summary>
internal static class DiffCommand
{
    private const string Sides =
        "an export in any format that is read, an edition of ours (HTML, EPUB, DOCX), the address of a Google document, or a file in a revision in git, as REV:path.";

    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = $"The edition before: {Sides}" };
        var now = new Argument<string>("new") { Description = $"The edition after: {Sides}" };
        var config = Arguments.Config();
        var templates = Arguments.Templates();
        var format = Arguments.Choice(
            "--format",
            "How to print the changes; html is a page that shows the texts side by side.",
            "text",
            "json",
            "markdown",
            "html"
        );
        var exitCode = new Option<bool>("--exit-code")
        {
            Description = "Exit with 1 where anything changed.",
        };
        var command = new Command(
            "diff",
            "Say what changed between two editions: terms, names, definitions, links, sections."
        )
        {
            old,
            now,
            format,
            exitCode,
            config,
            templates,
        };
        command.SetAction(parsed =>
        {
            var comparison = Compare(
                parsed.GetRequiredValue(old),
                parsed.GetRequiredValue(now),
                parsed.GetValue(config)
            );
            Console.Out.Write(
                Printed(
                    comparison,
                    parsed.GetRequiredValue(format),
                    TemplateConfiguration.Named(parsed.GetValue(templates)) ?? new()
                )
            );
            return (int)(
                parsed.GetValue(exitCode) && comparison.Changes.Count > 0
                    ? ExitCode.Findings
                    : ExitCode.Clean
            );
        });
        return command;
    }

    /// <summary>Both sides are read by the settings of the new one, else what is recognised differs where nothing changed.</summary>
    private static Comparison Compare(string old, string now, string? config)
    {
        var settings =
            config
            ?? ConfigurationFile.Find(
                null,
                GitFile.Is(now) ? GitFile.Folder(now) : SourcePlace.Of(now).Folder
            );
        var before = OpenedSource.OpenCompared(old, settings);
        var after = OpenedSource.OpenCompared(now, settings);
        return new(old, now, after.Name, after.Language, DocumentDifference.Between(before, after));
    }

    private static string Printed(Comparison comparison, string format, TemplateFiles templates) =>
        format switch
        {
            "json" => ChangesJson.Write(comparison),
            "markdown" => ChangesMarkdown.Of(comparison),
            "html" => ChangesHtml.Of(comparison, templates),
            _ => ChangesText.Of(comparison, Messages.HasColour(Console.IsOutputRedirected)),
        };
}
