using System.CommandLine;
using System.CommandLine.Invocation;

namespace Publisher.Cli.Commands.Setup;

/// <summary>What <c>publisher --version</c> prints.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.WriteLine(ProgramVersion.Full);
        return (int)ExitCode.Clean;
    }
}
