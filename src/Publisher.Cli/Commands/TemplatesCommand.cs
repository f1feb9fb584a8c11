using System.CommandLine;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher templates</c>: hands out the templates inside the program, to be edited in a folder of one's own.</summary>
internal static class TemplatesCommand
{
    public static Command Create()
    {
        var path = new Argument<string?>("path")
        {
            HelpName = "path",
            Description = "Path of a template, which is printed; without it, all are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        path.CompletionSources.Add([.. BuiltInTemplates.Names]);
        var command = new Command(
            "templates",
            "Print the templates that --templates can replace, or one of them."
        )
        {
            path,
        };
        command.SetAction(parsed =>
        {
            Print(parsed.GetValue(path));
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static void Print(string? path)
    {
        if (path is null)
        {
            foreach (var name in BuiltInTemplates.Names)
            {
                Console.Out.WriteLine(name);
            }

            return;
        }

        var bytes =
            BuiltInTemplates.Read(path)
            ?? throw new UsageException(
                $"There is no template “{path}”{Suggestion.For(path, BuiltInTemplates.Names)}",
                "publisher templates lists all of them."
            );
        using var output = Console.OpenStandardOutput();
        output.Write(bytes.Span);
    }
}
