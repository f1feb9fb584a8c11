using System.Text;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Markdown;

/// <summary>Input that no author wrote: it is read, or refused in words, and in time.</summary>
public sealed class MarkdownHostilityTests
{
    private const int Many = 10_000;

    public static TheoryData<string, string> Repeated =>
        new()
        {
            { "", "x" },
            { "", "word " },
            { "", "*" },
            { "", "* " },
            { "", "*a " },
            { "", "**a " },
            { "", "a** " },
            { "", "~~a " },
            { "", "[" },
            { "", "]" },
            { "", "![" },
            { "", "[a](" },
            { "", "![a](b" },
            { "", "[a](#b) " },
            { "", "`" },
            { "", "`a" },
            { "", "$a " },
            { "", "$a$" },
            { "", "<" },
            { "", "<sup>" },
            { "", "\\" },
            { "", "&" },
            { "", "|" },
            { "", "a | " },
            { "", "# " },
            { "# ", "{#" },
            { "", "[^1] " },
            { "[^1]: ", "[^1] " },
            { "", "# a\n\n" },
            { "", "* a\n" },
            { "", "[a]: <data:x>\n" },
            { "", "a  \n" },
            { "", "[x](#x)\n\n" },
            { "| a | b |\n| - | - |\n", "| c | d |\n" },
            { "", "```\n" },
            { "", "```{note}\n" },
            { "", "```{glossary}\na\n" },
            { "", "::: note\n" },
            { "", "!!! note\n    " },
            { "", "> [!NOTE]\n" },
            { "", "Term\n: definition\n\n" },
            { "", ": a\n" },
            { "", "{{ a" },
            { "", "{% a %}" },
            { "---\n", "a: b\n" },
            { "", "<!-- " },
            { "", "<script>" },
            { "", "<div>\n\n" },
            { "", "^[a" },
            { "", "[[a" },
            { "", "\\(a" },
            { "", "{#a}" },
            { "", "{a}`b" },
            { "", "https://a.b " },
            { "", "a@b.c " },
            { "", "_a __b " },
            { "", "~a ^b ==c" },
            { "", "*[A]: b\n" },
            { "", "a\n===\n" },
            { "", "\u200B" },
        };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_long_run_of_the_same_is_read_or_refused_in_time(string start, string part)
    {
        var text = new StringBuilder(start).Insert(start.Length, part, Many).ToString();
        Exception? refusal = null;

        Ends.Soon(() => refusal = Record.Exception(() => Import(text)));

        Assert.True(refusal is null or UnreadableSourceException, refusal?.ToString());
    }

    [Fact]
    public void A_head_of_thousands_of_cells_makes_no_page_of_millions()
    {
        var text = new StringBuilder()
            .Insert(0, "a|", 5000)
            .Append('\n')
            .Insert(10_001, "-|", 5000)
            .Append('\n')
            .Insert(20_002, "a\n", Many)
            .ToString();
        Document? document = null;

        Ends.Soon(() => document = Import(text));

        var table = Assert.IsType<Table>(Assert.Single(document!.Blocks));
        Assert.Equal(Many + 1, table.Rows.Count);
        Assert.InRange(table.Rows.Sum(row => row.Cells.Count), Many, 250_000);
    }

    /// <summary>Each of these is looked through to its end where the parser has no bound: fifty times the work of above.</summary>
    [Theory]
    [InlineData("[a](")]
    [InlineData("_a_ [a](b")]
    public void Links_within_addresses_of_links_are_read_in_time(string part)
    {
        var text = new StringBuilder().Insert(0, part, 7 * Many).ToString();
        Document? document = null;

        Ends.Soon(() => document = Import(text));

        Assert.EndsWith(
            "[a](" + part[^1..].Trim('('),
            PlainText.Of(document!).Trim(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("* ")]
    [InlineData("1. ")]
    public void Depth_beyond_reason_is_refused_in_words(string mark)
    {
        var text = new StringBuilder().Insert(0, mark, 5000).Append("deep").ToString();

        var error = Assert.Throws<UnreadableSourceException>(() => Import(text));

        Assert.Contains("doc.md", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint);
    }

    [Fact]
    public void Thousands_of_nested_lists_are_refused_in_words()
    {
        var text = new StringBuilder();
        for (var depth = 0; depth < 3000; depth++)
        {
            text.Append(' ', depth * 2).Append("* item\n");
        }

        Assert.Throws<UnreadableSourceException>(() => Import(text.ToString()));
    }

    [Fact]
    public void A_line_of_ten_megabytes_keeps_its_words()
    {
        var text = new StringBuilder().Insert(0, "word *in* place ", 640_000).ToString();

        var document = Import(text);

        Assert.Equal(640_000 * 3, PlainText.Words(PlainText.Of(document)));
    }

    private static Document Import(string text) =>
        MarkdownImporter.Import("doc.md", new MemoryFiles("doc.md", text)).Value;
}
