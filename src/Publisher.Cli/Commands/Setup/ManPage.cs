using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Publisher.Cli.Commands.Setup;

/// <summary>The manual page, in the macros of man(7).</summary>
internal static class ManPage
{
    private static readonly (string Name, string Meaning)[] ExitCodes =
    [
        ("0", "There is no finding at or above --fail-on."),
        ("1", "There are such findings."),
        ("2", "The input, the settings or the command line are wrong, or there was nothing to do."),
        ("3", "A fault in Publisher."),
    ];

    private static readonly (string Name, string Meaning)[] Variables =
    [
        ("SOURCE_DATE_EPOCH", "The date of the editions, in seconds since 1970."),
        ("NO_COLOR", "Set to anything, it keeps colours away."),
        ("PUBLISHER_GOOGLE_TOKEN", "A token by which private Google documents may be read."),
        (
            "GOOGLE_APPLICATION_CREDENTIALS",
            "The key of a service account, as JSON, with which they are shared."
        ),
        ("XDG_CACHE_HOME", "Where copies of fetched documents are kept; else ~/.cache."),
        ("XDG_CONFIG_HOME", "Where the login to Google is kept; else ~/.config."),
        ("PUBLISHER_LARGEST_FILE", "The most megabytes of a file that are read."),
        ("PUBLISHER_TRACE", "Set to 1, a fault in Publisher is told with where it happened."),
    ];

    private static readonly (string Name, string Meaning)[] Files =
    [
        ("publisher.yml", "The settings, beside the document."),
        ("~/.config/publisher/google.json", "The login to Google, for its user's eyes only."),
        ("~/.cache/publisher/documents", "The last copy of each document that was fetched."),
        ("feedback.yml", "What readers reported, beside the document."),
        ("editions/.publisher", "The list of what was written into the folder."),
        ("editions/NAME.ids.json", "The ids of the entries, for the next edition."),
    ];

    public static string Of(RootCommand root)
    {
        var page = new StringBuilder()
            .Append(
                CultureInfo.InvariantCulture,
                $".TH PUBLISHER 1 \"\" \"Publisher {Escaped(ProgramVersion.Number)}\" \"User Commands\"\n"
            )
            .Append(".SH NAME\npublisher \\- publish a glossary, and find what is broken in it\n")
            .Append(".SH SYNOPSIS\n.B publisher\n.I command\n[\\fIoptions\\fR]\n")
            .Append(".SH DESCRIPTION\n")
            .Append(Line(root.Description ?? ""))
            .Append(".SH COMMANDS\n");
        foreach (var command in root.Subcommands.Where(command => !command.Hidden))
        {
            Append(page, command, command.Name);
        }

        Append(page, "EXIT STATUS", ExitCodes);
        Append(page, "ENVIRONMENT", Variables);
        Append(page, "FILES", Files);
        return page.ToString();
    }

    /// <summary>A command, or in its place those that it is the head of.</summary>
    private static void Append(StringBuilder page, Command command, string name)
    {
        foreach (var inner in command.Subcommands)
        {
            Append(page, inner, $"{name} {inner.Name}");
        }

        if (command.Subcommands.Count > 0)
        {
            return;
        }

        var arguments = command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues > 0 && !argument.HasDefaultValue
                ? $" <{argument.Name}>"
                : $" [<{argument.Name}>]"
        );
        page.Append(
                CultureInfo.InvariantCulture,
                $".SS publisher {Escaped(name + string.Concat(arguments))}\n"
            )
            .Append(Line(command.Description ?? ""));
        foreach (var argument in command.Arguments)
        {
            Append(page, $"<{argument.Name}>", argument.Description);
        }

        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            var names = string.Join(", ", option.Aliases.Prepend(option.Name));
            Append(
                page,
                option.HelpName is { } value ? $"{names} {value}" : names,
                option.Description
            );
        }
    }

    private static void Append(
        StringBuilder page,
        string title,
        IEnumerable<(string Name, string Meaning)> items
    )
    {
        page.Append(CultureInfo.InvariantCulture, $".SH {title}\n");
        foreach (var (name, meaning) in items)
        {
            Append(page, name, meaning);
        }
    }

    private static void Append(StringBuilder page, string name, string? meaning) =>
        page.Append(CultureInfo.InvariantCulture, $".TP\n\\fB{Escaped(name)}\\fR\n")
            .Append(Line(meaning ?? ""));

    private static string Line(string text) => $"{Escaped(text)}\n";

    /// <summary>A hyphen that is typed and no dash, and nothing that begins a request.</summary>
    private static string Escaped(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal)
            .Replace("-", "\\-", StringComparison.Ordinal);
        return escaped is ['.' or '\'', ..] ? $"\\&{escaped}" : escaped;
    }
}
