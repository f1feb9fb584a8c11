using System.CommandLine;
using System.Text.Json;
using Publisher.Cli.Files;
using Publisher.Cli.Output.Documents;
using Publisher.Cli.Output.Graphs;
using Publisher.Cli.Rules;
using Publisher.Model;

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
                OpenedSource.Open(
                    parsed.GetRequiredValue(source),
                    parsed.GetValue(config),
                    parsed.GetValue(ids)
                ),
                parsed.GetRequiredValue(format),
                parsed.GetValue(links),
                parsed.GetValue(account)
            )
        );
        return command;
    }

    private static int Run(OpenedSource opened, string format, bool links, string? account)
    {
        Console.Out.WriteLine(
            links && format is ("text" or "json")
                ? Links(opened.Document, format)
                : Printed(opened, format)
        );
        if (account is not null)
        {
            WrittenFile.Write(
                account,
                AccountText.Of(opened.Account),
                new(opened.Inputs),
                "--account"
            );
        }

        foreach (
            var finding in opened.Findings.Where(finding =>
                finding.Check is FindingRule.GlossaryHasEntries or FindingRule.DocumentHasEntries
            )
        )
        {
            Messages.Tell(finding);
        }

        return (int)ExitCode.Clean;
    }

    private static string Links(Document document, string format) =>
        format == "json"
            ? JsonSerializer.Serialize(LinksJson.Of(document), JsonOutput.Default.LinksJson)
            : LinksJson.TextOf(document);

    private static string Printed(OpenedSource opened, string format) =>
        format switch
        {
            "dot" => GraphDot.Of(opened.Document),
            "graphml" => GraphMl.Of(opened.Document),
            "json" => JsonSerializer.Serialize(
                DocumentJson.Of(opened.Document, opened.Account),
                JsonOutput.Default.DocumentJson
            ),
            _ => string.Join(
                "\n\n",
                DocumentText.Of(opened.Document),
                AccountText.Of(opened.Account).TrimEnd('\n'),
                LackingText.Of(opened.Format)
            ),
        };
}
