using System.CommandLine;

namespace Publisher.Cli.Commands;

/// <summary>What is wrong with a command line, in a sentence.</summary>
internal static class UnknownArgument
{
    /// <param name="parsed">With at least one error.</param>
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return parsed.UnmatchedTokens switch
        {
            [['-', ..] option, ..] =>
                $"There is no option {option}{Suggested(option, command.Options.Select(known => known.Name))}",
            [var word, ..] when command.Subcommands.Count > 0 =>
                $"There is no command “{word}”{Suggestion.For(word, command.Subcommands.Select(known => known.Name))}",
            [var word, ..] => $"“{word}” is one argument too many.",
            _ when parsed.GetResult("source") is { Tokens.Count: 0 } =>
                $"{command.Name} needs a source: a file or folder that Google Docs exported, as in publisher {command.Name} MyGlossary.zip.",
            _ => parsed.Errors[0].Message,
        };
    }

    private static string Suggested(string option, IEnumerable<string> options)
    {
        var known = options.ToList();
        var meant = Meant(option.Split('=')[0]);
        return Suggestion.For(
            known.Contains(meant, StringComparer.Ordinal) ? meant : option,
            known
        );
    }

    /// <summary>What other programs, or other commands of ours, call what these options say; empty for any other.</summary>
    private static string Meant(string option) =>
        option switch
        {
            "--format" or "--formats" or "--to" or "-t" or "-f" => "--editions",
            "--out" or "--out-dir" or "--destination" or "-d" => "--output",
            _ => "",
        };
}
