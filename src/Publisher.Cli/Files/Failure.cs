using Publisher.Editions;
using Publisher.Model;

namespace Publisher.Cli.Files;

/// <summary>Tells a person why a run could not go on, and the caller by the exit code whose matter it is.</summary>
internal static class Failure
{
    /// <summary>What happens in a thread of the runtime's own ends the program like any other failure: so ends one that
    /// there was no memory for.</summary>
    public static void Watch() =>
        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
        {
            if (unhandled.ExceptionObject is Exception error)
            {
                Environment.Exit((int)Tell(error));
            }
        };

    public static ExitCode Tell(Exception error)
    {
        if (Told(error) is not { } told)
        {
            Messages.Fault(error);
            return ExitCode.Fault;
        }

        Messages.Error(told.What, told.Next);
        return ExitCode.Unusable;
    }

    /// <summary>What stands in the way, and what to do about it; null for a fault of ours.</summary>
    public static (string What, string Next)? Told(Exception error) =>
        error switch
        {
            UnreadableSourceException source => (source.Message, source.Hint),
            UsageException usage => (usage.Message, usage.Hint),
            InvalidTemplateException template => (template.Message, template.Hint),
            _ => Surroundings(error),
        };

    /// <summary>What the computer could not give, wherever in the program it was asked for.</summary>
    private static (string What, string Next)? Surroundings(Exception? error) =>
        error switch
        {
            null => null,
            OutOfMemoryException => (
                "There is not enough memory for this document.",
                "Give the run more memory, publish one edition at a time with --editions, or part the document."
            ),
            IOException or UnauthorizedAccessException => (
                $"A file can't be used: {error.Message}",
                "See that it is there, that you may use it, that the disk has room, and that enough files may be open (ulimit -n)."
            ),
            _ => Surroundings(error.InnerException),
        };
}
