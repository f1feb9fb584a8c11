using System.CommandLine;
using Publisher.Cli.Output;
using Publisher.Cli.Rules;
using Publisher.Editions;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher explain</c>: prints the page of a check, or of what publishing finds besides.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("check")
        {
            HelpName = "check",
            Description = "Name of the check; without it, all are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add([.. FindingRule.Names, .. FindingPages.Names]);
        var command = new Command("explain", "Print what a check looks for and how to mend it.")
        {
            name,
        };
        command.SetAction(parsed =>
        {
            Console.Out.Write(parsed.GetValue(name) is { } known ? Page(known) : CheckList.Text());
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static string Page(string name) =>
        FindingRule.All.FirstOrDefault(rule => rule.Name == name)?.Page
        ?? FindingPages.Of(name)
        ?? throw new UsageException(
            $"There is no check “{name}”{Suggestion.For(name, [.. FindingRule.Names, .. FindingPages.Names])}",
            "publisher explain lists all of them."
        );
}
