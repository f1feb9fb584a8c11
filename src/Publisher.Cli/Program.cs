using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Cli.Files;

if (ProcessLimits.AreTooLow())
{
    return (int)ExitCode.Unusable;
}

Failure.Watch();
try
{
    StandardStreams.Guard();
    Interruption.Watch();
    var root = CommandLine.Create();
    var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
    var wrong = parsed.Errors.Count > 0 ? UnknownArgument.Of(parsed) : EmptyValue.Of(parsed);
    return wrong is null
        ? parsed.Invoke(
            new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }
        )
        : throw new UsageException(
            wrong,
            "See publisher --help, or publisher <command> --help."
                + (
                    parsed.Errors.Count > 0
                        ? ""
                        : " A variable that is not set leaves a value empty."
                )
        );
}
#pragma warning disable CA1031 // The outermost frame: what can't be mended here is told in a sentence.
catch (Exception error)
#pragma warning restore CA1031
{
    return (int)Failure.Tell(error);
}
