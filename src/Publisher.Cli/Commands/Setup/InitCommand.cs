using System.CommandLine;
using System.Text;
using Publisher.Cli.Configuration;

namespace Publisher.Cli.Commands.Setup;

/// <summary><c>publisher init</c>: writes settings for the document at hand, to be edited.</summary>
internal static class InitCommand
{
    private const string Name = "init";

    public static Command Create()
    {
        var source = new Argument<string?>("source")
        {
            Description =
                "The export to write settings for; without it, the only one in this folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var yes = new Option<bool>("--yes", "-y") { Description = "Ask nothing." };
        var command = new Command(
            Name,
            $"Write a {ConfigurationFile.Name} with remarks beside the document, after three questions."
        )
        {
            source,
            yes,
        };
        command.SetAction(parsed =>
        {
            Write(parsed.GetValue(source) ?? OnlyDocument.In("."), parsed.GetValue(yes));
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static void Write(string source, bool asksNothing)
    {
        var folder =
            SourcePlace.Of(source).Address is not null ? "."
            : Directory.Exists(source) ? source
            : Path.GetDirectoryName(source) is { Length: > 0 } beside ? beside
            : ".";
        if (ConfigurationFile.Find(null, folder) is { } there)
        {
            throw new UsageException(
                $"{Shown(there)} is there already, and it is not written over.",
                "Edit it, or rename it to begin anew."
            );
        }

        var opened = OpenedSource.Open(source, null);
        var answers = asksNothing
            ? new Answers()
            : Answers.Ask(opened.Document, Console.In, Console.Error);
        var file = Path.Combine(folder, ConfigurationFile.Name);
        Create(file, NewSettings.For(opened, Path.GetFileName(source), answers));
        Console.Out.WriteLine(Shown(file));
        Messages.Progress(
            $"Next: publisher check {ShellWord.Of(source)}, then publisher publish {ShellWord.Of(source)}."
        );
    }

    private static void Create(string file, string text)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"{Shown(file)} can't be written: {error.Message}",
                "See that you may write into the folder of the document."
            );
        }
    }

    private static string Shown(string path) =>
        path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
}
