using System.CommandLine;
using Publisher.Cli.Output.Feedback;
using Publisher.Cli.Remarks;

namespace Publisher.Cli.Commands.Feedback;

/// <summary><c>publisher feedback list</c>: prints each remark with what became of its words.</summary>
internal static class FeedbackListCommand
{
    public static Command Create()
    {
        var source = Arguments.Source();
        var config = Arguments.Config();
        var feedback = Arguments.Feedback();
        var format = Arguments.Choice("--format", "How to print the remarks.", "text", "json");
        var status = new Option<string?>("--status")
        {
            Description = "Only the remarks of this status.",
            HelpName = string.Join('|', RemarkKeys.Statuses.Select(each => each.Word)),
        };
        status.CompletionSources.Add([.. RemarkKeys.Statuses.Select(each => each.Word)]);
        var command = new Command(
            "list",
            "Print what readers reported, and whether the words still stand."
        )
        {
            source,
            format,
            status,
            feedback,
            config,
        };
        command.SetAction(parsed =>
        {
            var only = Status(parsed.GetValue(status));
            var opened = OpenedSource.Open(
                parsed.GetRequiredValue(source),
                parsed.GetValue(config),
                feedback: parsed.GetValue(feedback)
            );
            if (opened.Feedback is null)
            {
                throw new UsageException(
                    $"There is no {FeedbackFile.Name} beside {parsed.GetValue(source)}.",
                    $"Write one, name one with {FeedbackFile.Option}, or begin one: publisher feedback import FILE."
                );
            }

            var found = FoundRemark.All(
                opened.Document,
                [.. opened.Remarks.Where(remark => only is null || remark.Status == only)]
            );
            Console.Out.Write(
                parsed.GetValue(format) == "json"
                    ? RemarksJson.Write(found)
                    : RemarksText.Of(opened.Document.Name, found)
            );
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static Publisher.Feedback.RemarkStatus? Status(string? word)
    {
        if (word is null)
        {
            return null;
        }

        var words = RemarkKeys.Statuses.Select(status => status.Word).ToList();
        return words.Contains(word)
            ? RemarkKeys.Statuses[words.IndexOf(word)].Meaning
            : throw new UsageException(
                $"There is no status “{word}”{Suggestion.For(word, words)}",
                $"The statuses are: {string.Join(", ", words)}."
            );
    }
}
