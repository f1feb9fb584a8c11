using System.CommandLine;
using Publisher.Cli.Commands.Feedback;
using Publisher.Cli.Commands.Fetching;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Commands.Setup;
using Publisher.Cli.Commands.Watching;

namespace Publisher.Cli.Commands;

/// <summary>The command line: all commands.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Publisher turns the Google Docs export of a glossary into editions - PDF, EPUB, HTML, DOCX - and says what is broken in it."
        )
        {
            PublishCommand.Create(),
            CheckCommand.Create(),
            InspectCommand.Create(),
            WatchCommand.Create(),
            ServeCommand.Create(),
            DiffCommand.Create(),
            FetchCommand.Create(),
            LoginCommand.Create(),
            FeedbackCommand.Create(),
            VerifyCommand.Create(),
            ExplainCommand.Create(),
            TemplatesCommand.Create(),
            InitCommand.Create(),
            SchemaCommand.Create(),
            CompletionCommand.Create(),
        };
        root.Add(CompletionCommand.Complete(root));
        root.Add(ManCommand.Create(root));
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return root;
    }
}
