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
        var format = Arguments.Choice(
            "--format",
            "How to print it: dot and graphml are the graph of references.",
            "text",
            "json",
            "dot",
            "graphml"
        );
        var links = new Option<bool>("--links")
        {
            Description = "Print the links within the document, who made each and why.",
        };
        var account = new Option<string?>("--account")
        {
            Description =
                "Also write the import's account to FILE: what came in, and where it went.",
            HelpName = "FILE",
        };
        var command = new Command(
            "inspect",
            "Print the sections, entries and links that were understood."
        )
        {
            source,
            config,
            ids,
            format,
            links,
            account,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(source),
                parsed.GetValue(config),
                parsed.GetValue(ids),
                parsed.GetRequiredValue(format),
                parsed.GetValue(account),
                parsed.GetValue(links)
            )
        );
        return command;
    }

    private static int Run(
        string source,
        string? config,
        string? ids,
        string format,
        string? account,
        bool links
    )
    {
        var opened = OpenedSource.Open(source, config, ids);
        Console.Out.WriteLine(
            format switch
            {
                "dot" => GraphDot.Of(opened.Document),
                "graphml" => GraphMl.Of(opened.Document),
                "json" when links => JsonSerializer.Serialize(
                    LinksJson.Of(opened.Document),
                    JsonOutput.Default.LinksJson
                ),
                "json" => JsonSerializer.Serialize(
                    DocumentJson.Of(opened.Document, opened.Account),
                    JsonOutput.Default.DocumentJson
                ),
                _ when links => LinksJson.TextOf(opened.Document),
                _ => string.Join(
                    "\n\n",
                    DocumentText.Of(opened.Document),
                    AccountText.Of(opened.Account).TrimEnd('\n'),
                    LackingText.Of(opened.Format)
                ),
            }
        );
        if (account is not null)
        {
            OutputFolder.WriteFile(account, AccountText.Of(opened.Account));
        }

        return (int)ExitCode.Clean;
    }
}
