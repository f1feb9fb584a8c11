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
            account,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(source),
                parsed.GetValue(config),
                parsed.GetValue(ids),
                parsed.GetRequiredValue(format),
                parsed.GetValue(account)
            )
        );
        return command;
    }

    private static int Run(
        string source,
        string? config,
        string? ids,
        string format,
        string? account
    )
    {
        var opened = OpenedSource.Open(source, config, ids);
        Console.Out.WriteLine(
            format == "json"
                ? JsonSerializer.Serialize(
                    DocumentJson.Of(opened.Document, opened.Account),
                    JsonOutput.Default.DocumentJson
                )
                : string.Join(
                    "\n\n",
                    DocumentText.Of(opened.Document),
                    AccountText.Of(opened.Account).TrimEnd('\n'),
                    LackingText.Of(opened.Format)
                )
        );
        if (account is not null)
        {
            OutputFolder.WriteFile(account, AccountText.Of(opened.Account));
        }

        return (int)ExitCode.Clean;
    }
}
