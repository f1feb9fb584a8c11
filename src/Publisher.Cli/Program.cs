using System.CommandLine;
using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Editions;
using Publisher.Model;

var root = new RootCommand(
    "Publisher turns the Google Docs export of a glossary into editions - PDF, EPUB, HTML, DOCX - and says what is broken in it."
)
{
    PublishCommand.Create(),
    CheckCommand.Create(),
    InspectCommand.Create(),
    ExplainCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    Messages.Error(
        UnknownArgument.Of(parsed),
        "See publisher --help, or publisher <command> --help."
    );
    return (int)ExitCode.Unusable;
}

try
{
    return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
}
catch (UnreadableSourceException error)
{
    Messages.Error(error.Message, error.Hint);
    return (int)ExitCode.Unusable;
}
catch (UsageException error)
{
    Messages.Error(error.Message, error.Hint);
    return (int)ExitCode.Unusable;
}
catch (InvalidTemplateException error)
{
    Messages.Error(error.Message, error.Hint);
    return (int)ExitCode.Unusable;
}
#pragma warning disable CA1031 // The outermost frame: whatever comes here is a fault of ours, told in one sentence.
catch (Exception error)
#pragma warning restore CA1031
{
    Messages.Fault(error);
    return (int)ExitCode.Fault;
}
