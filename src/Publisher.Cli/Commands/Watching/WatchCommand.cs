using System.CommandLine;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Configuration;
using Publisher.Model;

namespace Publisher.Cli.Commands.Watching;

/// <summary><c>publisher watch</c>: publishes again whenever the document or what belongs to it changes.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var options = new PublishOptions();
        var command = options.On(
            new(
                "watch",
                "Write the editions, and again whenever the document, its settings or templates change."
            ),
            hasGate: false
        );
        command.SetAction(parsed =>
        {
            Messages.IsQuiet = parsed.GetValue(options.Quiet);
            using var loop = new WatchLoop(Checked(options.Read(parsed)), WatchMessages.Tell);
            loop.Run();
            return (int)ExitCode.Clean;
        });
        return command;
    }

    /// <summary>What is wrong with the command line itself is nothing to wait for.</summary>
    /// <exception cref="UsageException">It names settings or templates that are not there.</exception>
    /// <exception cref="UnreadableSourceException">It names a file that is not there.</exception>
    public static PublishRequest Checked(PublishRequest request)
    {
        if (SourcePlace.Of(request.Source) is { Address: null } place)
        {
            _ = place.Fetched();
        }

        _ = TemplateConfiguration.Named(request.Templates);
        _ = request.Config is { } file ? ConfigurationFile.Find(file, "") : null;
        return request;
    }
}
