using System.CommandLine;
using Publisher.Checks;
using Publisher.Editions;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher explain</c>: prints the page of a check.</summary>
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
            Check.All.FirstOrDefault(check => check.Name == name)?.Page
            ?? FindingPages.Of(name)
            ?? throw new UsageException(
                $"There is no check “{name}”.",
                $"The checks are: {string.Join(", ", Check.All.Select(check => check.Name))}. "
                    + $"Publishing finds besides: {string.Join(", ", FindingPages.Names)}."
            );
        Console.Out.Write(page);
        return (int)ExitCode.Clean;
    }
}
