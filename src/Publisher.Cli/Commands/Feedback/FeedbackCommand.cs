using System.CommandLine;

namespace Publisher.Cli.Commands.Feedback;

/// <summary><c>publisher feedback</c>: what readers reported, and what became of it.</summary>
internal static class FeedbackCommand
{
    public static Command Create() =>
        new("feedback", "List what readers reported, and add to it.")
        {
            FeedbackListCommand.Create(),
            FeedbackImportCommand.Create(),
        };
}
