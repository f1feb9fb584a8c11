using Publisher.Cli.Output.Reports;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Cli.Output;

public sealed class SourceLinesTests
{
    private const string Text = """
        # Words about tea

        ## Leaves {#leaves}

        A **Brew** is made of [dried](https://example.org/a_(b)) leaves.[^1]

        A pot is warm.

        ## Pots

        A pot is warm.

        A cup is warm, and a cup is small.
        """;

    [Theory]
    [InlineData("Brew is made of dried leaves", "Leaves", 5)]
    [InlineData("A pot is warm", "Leaves", 7)]
    [InlineData("A pot is warm", "Pots", 11)]
    [InlineData("", "Pots", 9)]
    [InlineData("words that are nowhere", "Pots", 9)]
    [InlineData("is small", "", 13)]
    public void A_finding_stands_where_its_words_do(string quote, string section, int line) =>
        Assert.Equal(line, Line(quote, section));

    [Theory]
    [InlineData("A pot is warm", "")]
    [InlineData("words that are nowhere", "")]
    public void What_is_met_twice_or_never_has_no_line(string quote, string section) =>
        Assert.Equal(0, Line(quote, section));

    [Fact]
    public void An_export_has_no_lines() => Assert.Null(SourceLines.Of("glossary.zip"));

    private static int Line(string quote, string section) =>
        new SourceLines(Text).Of(new("a", Severity.Note, "b", "c") { Quote = quote }, section);
}
