using System.CommandLine;

namespace Publisher.Cli.Commands;

/// <summary>What several commands take.</summary>
internal static class Arguments
{
    public static Argument<string> Source() =>
        new("source")
        {
            Description =
                "A Google Docs export: a zipped HTML export, its folder or its .html, a .docx, .odt, .epub or a Markdown export; any other such file or web page; an outline in OPML; or the address of a Google document.",
        };

    public static Option<string?> Config() =>
        new("--config")
        {
            Description = "Settings to use instead of the publisher.yml beside the source.",
            HelpName = "FILE",
        };

    public static Option<string?> Ids() =>
        new("--ids")
        {
            Description =
                "The list of ids (NAME.ids.json) of an earlier edition, whose ids go on to lead to their entries.",
            HelpName = "FILE",
        };

    public static Option<string?> Feedback() =>
        new("--feedback")
        {
            Description = "What readers reported, instead of the feedback.yml beside the source.",
            HelpName = "FILE",
        };

    public static Option<string?> Templates() =>
        new("--templates")
        {
            Description =
                "A folder of templates, each of which is read in place of Publisher's own of its path; publisher templates lists those.",
            HelpName = "DIR",
        };

    public static Option<string> FailOn() =>
        Choice(
            "--fail-on",
            "The least severity that makes the exit code 1.",
            "error",
            "warning",
            "note",
            "never"
        );

    public static Option<string?> Baseline() =>
        new("--baseline")
        {
            Description = "Findings that are known: only others count.",
            HelpName = "FILE",
        };

    public static Option<bool> Quiet() =>
        new("--quiet", "-q") { Description = "Say nothing but errors." };

    /// <summary>An option whose value is one of a few words.</summary>
    public static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => choices[0],
            HelpName = string.Join('|', choices),
        };
        option.CompletionSources.Add(choices);
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } value && !choices.Contains(value))
            {
                result.AddError(
                    $"{name} {value}: it is one of {string.Join(", ", choices)}{Suggestion.For(value, choices)}"
                );
            }
        });
        return option;
    }
}
