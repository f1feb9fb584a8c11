using Publisher.Cli.Commands;
using Publisher.Cli.Commands.Publishing;
using Xunit;

namespace Publisher.Tests.Cli.Commands;

public sealed class EmptyValueTests
{
    [Theory]
    [InlineData("--out is empty.", "g.md", "--out", "")]
    [InlineData("--pdf is empty.", "g.md", "--pdf", " ")]
    [InlineData("The argument <source> is empty.", "")]
    [InlineData(null, "g.md", "--out", "out", "--draft")]
    public void An_empty_value_is_told_with_its_name(string? expected, params string[] arguments) =>
        Assert.Equal(expected, EmptyValue.Of(PublishCommand.Create().Parse(arguments)));
}
