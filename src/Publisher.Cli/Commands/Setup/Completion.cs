using System.CommandLine;
using System.CommandLine.Completions;

namespace Publisher.Cli.Commands.Setup;

/// <summary>The words that may stand at the end of a command line. Where there are none, a shell looks for files.</summary>
internal static class Completion
{
    /// <param name="line">From the name of the program to the cursor.</param>
    public static IReadOnlyList<string> Of(Command root, string line)
    {
        var words = line.TrimStart().Split(' ', '\t', '\n');
        var (command, option) = (root, (Option?)null);
        foreach (var word in words.Skip(1).SkipLast(1).Where(word => word.Length > 0))
        {
            (command, option) =
                option is not null ? (command, null)
                : word.StartsWith('-') ? (command, WithValue(command, word))
                : (
                    command.Subcommands.FirstOrDefault(inner => inner.Name == word) ?? command,
                    null
                );
        }

        return [.. Candidates(command, option, words[^1]).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Candidates(Command command, Option? option, string word)
    {
        var comma = option is null ? -1 : word.LastIndexOf(',');
        var (before, last) = (word[..(comma + 1)], word[(comma + 1)..]);
        var names =
            option is not null ? Words(option.CompletionSources)
            : word.StartsWith('-') ? Options(command).Select(known => known.Name)
            : command
                .Subcommands.Where(inner => !inner.Hidden)
                .Select(inner => inner.Name)
                .Concat(
                    command.Arguments.SelectMany(argument => Words(argument.CompletionSources))
                );
        return names
            .Where(name => name.StartsWith(last, StringComparison.Ordinal))
            .Select(name => before + name);
    }

    private static Option? WithValue(Command command, string word) =>
        Options(command)
            .FirstOrDefault(option =>
                (option.Name == word || option.Aliases.Contains(word))
                && option.ValueType != typeof(bool)
                && option.Arity.MaximumNumberOfValues > 0
            );

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(
            command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive)
        );

    private static IEnumerable<string> Words(
        IEnumerable<Func<CompletionContext, IEnumerable<CompletionItem>>> sources
    ) => sources.SelectMany(source => source(CompletionContext.Empty)).Select(item => item.Label);
}
