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
        var format = Arguments.Choice("--format", "How to print it: dot and graphml are the graph of references.", "text", "json", "dot", "graphml");
        var links = new Option<bool>("--links")
        {
            Description = "Print the links within the document, who made each and why.",
        };
        var command = new Command(
            "inspect",
            "Print the sections, entries and links that were understood."
        )
        {
            source,
            config,
            format,
            links,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(source),
                parsed.GetValue(config),
                parsed.GetRequiredValue(format),
                parsed.GetValue(links)
            )
        );
        return command;
    }

    private static int Run(string source, string? config, string format, bool links)
    {
        var document = OpenedSource.Open(source, config).Document;
        Console.Out.WriteLine(
            format switch
            {
                "dot" => GraphDot.Of(document),
                "graphml" => GraphMl.Of(document),
                "json" when links => JsonSerializer.Serialize(
                    LinksJson.Of(document),
                    JsonOutput.Default.LinksJson
                ),
                "json" => JsonSerializer.Serialize(
                    DocumentJson.Of(document),
                    JsonOutput.Default.DocumentJson
                ),
                _ => links ? LinksJson.TextOf(document) : DocumentText.Of(document),
            }
        );
        return (int)ExitCode.Clean;
    }
}
