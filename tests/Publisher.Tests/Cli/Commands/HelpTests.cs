using System.CommandLine;
using Publisher.Cli.Commands;
using Xunit;

namespace Publisher.Tests.Cli.Commands;

public sealed class HelpTests
{
    /// <summary>All that a shell may complete stood in the list of commands, a hundred names for one.</summary>
    private const int LongestSyntax = 60;

    [Fact]
    public void The_list_of_commands_tells_an_argument_in_a_word_or_a_few()
    {
        using var text = new StringWriter();

        CommandLine.Create().Parse(["--help"]).Invoke(new() { Output = text });

        var commands = text.ToString().Split("Commands:")[1].Split('\n');
        Assert.Contains(
            commands,
            line => line.StartsWith("  explain <check>", StringComparison.Ordinal)
        );
        Assert.All(commands, line => Assert.InRange(Syntax(line), 0, LongestSyntax));
    }

    private static int Syntax(string line) => line.TrimStart().Split("  ")[0].Length;
}
