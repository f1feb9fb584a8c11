using Publisher.Checks.Finished;
using Publisher.Languages;
using Xunit;

namespace Publisher.Tests.Checks;

public sealed class DoubledWordTests
{
    [Theory]
    [InlineData("en", "ends on the\nthe next line", "the the")]
    [InlineData("en", "ends on crust\ncrust may begin", "")]
    [InlineData("en", "the the the", "")]
    [InlineData("en", "one of of the in in the", "of of|in in")]
    [InlineData("en", "THE THE END and IT it is", "")]
    [InlineData("en", "which is is made, and what it is is bread", "is is")]
    [InlineData("en", "the\uFFFC the, the. The e-mail mail", "")]
    [InlineData("en", "pronounced “dot dot”, and “the the end”", "the the")]
    [InlineData("pt", "se se pode fazer, de de novo", "de de")]
    [InlineData("sv", "om det det gäller att att", "att att")]
    [InlineData("da", "at at gå, den den", "at at")]
    [InlineData("pl", "to to samo, na na stole", "na na")]
    [InlineData("ru", "его его жена, на на столе", "на на")]
    public void Words_are_doubled_by_mistake(string language, string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '|',
                DoubledWord.In(text, KnownLanguages.Of(language)!).Select(found => found.Words)
            )
        );
}
