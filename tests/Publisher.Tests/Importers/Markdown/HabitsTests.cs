using Publisher.Importers.Markdown;
using Xunit;

namespace Publisher.Tests.Importers.Markdown;

public sealed class HabitsTests
{
    /// <summary>Written by hand, and not in Google Docs as the book is.</summary>
    private static readonly string Manual = Path.Combine(
        Golden.Repository,
        "source-doc",
        "manual.md"
    );

    [Fact]
    public void Googles_exports_are_known_by_what_they_escape() =>
        Assert.All(
            new[]
            {
                Path.Combine("tests", "Samples", "google-docs", "md"),
                Path.Combine("tests", "Samples", "pairs"),
                "source-doc",
            }
                .Select(folder => Path.Combine(Golden.Repository, folder))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md"))
                .Except([Manual]),
            path => Assert.True(Habits.AreGoogles(File.ReadAllText(path)), path)
        );

    [Fact]
    public void What_people_write_is_none_of_Googles() =>
        Assert.All(
            Golden.Cases("common-markdown", "*.md").Append(Manual),
            path => Assert.False(Habits.AreGoogles(File.ReadAllText(path)), path)
        );

    [Theory]
    [InlineData("A \\= b, 19\\. Proof\\_of it, with *stars*.", true)]
    [InlineData("# **Words**\n\n* item  \n* item", true)]
    [InlineData("| a | b |\n| :---- | :---- |\n| c | d |", true)]
    [InlineData("* item  \n  * inner  \n  * inner\n\nIt is 5\\+5 \\= 10.", true)]
    [InlineData("A *word* and **more**.", false)]
    [InlineData("An _underscore_, a __name\\_of__ it.", false)]
    [InlineData("It _is_\n$$\na\\,b\\!\\left(c\\!d \\,.\n$$\nso.", false)]
    [InlineData("\\begin{align*}\na\\,b\\!c \\!d \\,. e\\!f\n\\end{align*}\n\nSo _it_ is.", false)]
    [InlineData("Drafted \\- there \\= mended _here_, 5\\+5, a\\_b, c\\_d", true)]
    public void The_habits_of_a_text_tell(string text, bool isGoogles) =>
        Assert.Equal(isGoogles, Habits.AreGoogles(text));

    [Fact]
    public void A_paragraph_of_thousands_of_marks_is_endless()
    {
        Assert.True(Habits.IsEndless(string.Concat(Enumerable.Repeat("*a* ", 2000))));
        Assert.False(Habits.IsEndless(string.Concat(Enumerable.Repeat("*a* b\n\n", 2000))));
        Assert.False(Habits.IsEndless(string.Concat(Enumerable.Repeat("| *a* | b |\n", 2000))));
        Assert.False(Habits.IsEndless(string.Concat(Enumerable.Repeat("* [a](b) **c**\n", 2000))));
    }
}
