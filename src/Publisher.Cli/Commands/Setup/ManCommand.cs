using System.CommandLine;

namespace Publisher.Cli.Commands.Setup;

/// <summary><c>publisher man</c>: the manual page, made of what the commands say of themselves.</summary>
internal static class ManCommand
{
    /// <param name="root">The command line that it is the page of.</param>
    public static Command Create(RootCommand root)
    {
        var command = new Command(
            "man",
            "Print the manual page: publisher man > publisher.1, then man ./publisher.1."
        );
        command.SetAction(_ =>
        {
            Console.Out.Write(ManPage.Of(root));
            return (int)ExitCode.Clean;
        });
        return command;
    }
}
