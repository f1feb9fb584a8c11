using System.CommandLine;
using System.Text.Json;
using Publisher.Cli.Output;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher inspect</c>: prints the normalised document.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var source = Arguments.Source();
        var config = Arguments.Config();
        var ids = Arguments.Ids();
        var format = Arguments.Choice("--format", "How to print it.", "text", "json");
        var command = new Command(
            "inspect",
            "Print the sections, entries and links that were understood."
        )
        {
            source,
            config,
            ids,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(source),
                parsed.GetValue(config),
                parsed.GetValue(ids),
                parsed.GetRequiredValue(format)
            )
        );
        return command;
    }

    private static int Run(string source, string? config, string? ids, string format)
    {
        var opened = OpenedSource.Open(source, config, ids);
        Console.Out.WriteLine(
            format == "json"
                ? JsonSerializer.Serialize(
                    DocumentJson.Of(opened.Document),
                    JsonOutput.Default.DocumentJson
                )
                : DocumentText.Of(opened.Document)
        );
        return (int)ExitCode.Clean;
    }
}
