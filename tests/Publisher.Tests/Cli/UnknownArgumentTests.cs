using System.CommandLine;
using Publisher.Cli;
using Publisher.Cli.Commands;
using Publisher.Cli.Commands.Publishing;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class UnknownArgumentTests
{
    [Theory]
    [InlineData(
        "check a.md --fromat json",
        "There is no option --fromat; did you mean “--format”?"
    )]
    [InlineData("check a.md --zzzzzzzzzz", "There is no option --zzzzzzzzzz.")]
    [InlineData(
        "publish a.md --format html",
        "There is no option --format; did you mean “--editions”?"
    )]
    [InlineData("publish a.md --to=pdf", "There is no option --to=pdf; did you mean “--editions”?")]
    [InlineData("chekc a.md", "There is no command “chekc”; did you mean “check”?")]
    [InlineData(
        "check --quiet",
        "check needs a source: a file or folder that Google Docs exported, as in publisher check MyGlossary.zip."
    )]
    [InlineData("check a.md b.md", "“b.md” is one argument too many.")]
    [InlineData(
        "check a.md --format jsno",
        "--format jsno: it is one of text, json, sarif, junit, github, gitlab, markdown, html; did you mean “json”?"
    )]
    [InlineData(
        "check a.md --fail-on eror",
        "--fail-on eror: it is one of error, warning, note, never; did you mean “error”?"
    )]
    public void It_is_told_with_the_nearest_that_is_known(string line, string expected)
    {
        var root = new RootCommand
        {
            CheckCommand.Create(),
            PublishCommand.Create(),
            ExplainCommand.Create(),
        };

        Assert.Equal(expected, UnknownArgument.Of(root.Parse(line.Split(' '))));
    }

    [Theory]
    [InlineData("uniqe-term", "There is no check “uniqe-term”; did you mean “unique-term”?")]
    [InlineData("nosuch", "There is no check “nosuch”.")]
    public void A_check_that_is_not_known_is_told_with_the_nearest_if_any_is_near(
        string name,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Assert
                .Throws<UsageException>(() =>
                    ExplainCommand
                        .Create()
                        .Parse([name])
                        .Invoke(new() { EnableDefaultExceptionHandler = false })
                )
                .Message
        );
}
