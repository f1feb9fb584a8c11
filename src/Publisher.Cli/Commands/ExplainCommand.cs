using System.CommandLine;
using Publisher.Cli.Rules;
using Publisher.Editions;
using Publisher.References;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher explain</c>: prints the page of a check, or of what publishing finds besides.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("check") { Description = "Name of the check." };
        var command = new Command("explain", "Print what a check looks for and how to mend it.")
        {
            name,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name)));
        return command;
    }

    private static int Run(string name)
    {
        var page =
            FindingRule.All.FirstOrDefault(rule => rule.Name == name)?.Page
            ?? FindingPages.Of(name)
            ?? throw new UsageException(
                $"There is no check “{name}”; did you mean “{EditDistance.Nearest(name, [.. FindingRule.Names, .. FindingPages.Names])}”?",
                $"The checks are: {string.Join(", ", FindingRule.Names)}. "
                    + $"Publishing finds besides: {string.Join(", ", FindingPages.Names)}."
            );
        Console.Out.Write(page);
        return (int)ExitCode.Clean;
    }
}
