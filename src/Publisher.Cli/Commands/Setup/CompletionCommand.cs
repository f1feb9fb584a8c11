using System.CommandLine;

namespace Publisher.Cli.Commands.Setup;

/// <summary><c>publisher completion</c>: hands out the lines that make a shell complete the command. They ask
/// <c>publisher complete</c>, which is not for people.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = string.Join(", ", Shells) };
        shell.CompletionSources.Add(Shells);
        var command = new Command("completion", "Print what makes a shell complete the command.")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            Console.Out.Write(Script(parsed.GetRequiredValue(shell)));
            return (int)ExitCode.Clean;
        });
        return command;
    }

    /// <param name="root">The command line that is completed.</param>
    public static Command Complete(RootCommand root)
    {
        var line = new Argument<string>("line");
        var command = new Command(
            "complete",
            "Print the words that may stand at the end of a line."
        )
        {
            line,
        };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            foreach (var word in Completion.Of(root, parsed.GetRequiredValue(line)))
            {
                Console.Out.WriteLine(word);
            }

            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static string Script(string shell)
    {
        if (!Shells.Contains(shell))
        {
            throw new UsageException(
                $"There is no completion for “{shell}”{Suggestion.For(shell, Shells)}",
                $"There is for: {string.Join(", ", Shells)}."
            );
        }

        using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream(
            $"completion.{shell}"
        )!;
        using var reader = new StreamReader(script);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
