using Publisher.Typesetting.Text;
using Xunit;

namespace Publisher.Tests.Typesetting.Text;

public sealed class TiedWordsTests
{
    [Theory]
    [InlineData("in", "2021")]
    [InlineData("of", "[12],")]
    [InlineData("(see", "[Knuth")]
    [InlineData("p.", "41")]
    [InlineData("Fig.", "3")]
    [InlineData("Section", "4.2")]
    [InlineData("from", "(1981)")]
    [InlineData("des", "12")]
    [InlineData("Seite", "7")]
    public void A_word_that_announces_a_number_stays_with_it(string before, string after) =>
        Assert.True(TiedWords.Tie(before, after));

    [Theory]
    [InlineData("model", "12")]
    [InlineData("in", "general")]
    [InlineData("of", "(mostly)")]
    [InlineData("41", "42")]
    [InlineData("GPT-2", "1")]
    [InlineData("it,", "12")]
    [InlineData("in", "[")]
    [InlineData("in", "-")]
    public void Other_words_do_not(string before, string after) =>
        Assert.False(TiedWords.Tie(before, after));

    [Fact]
    public void Lines_rather_end_elsewhere_than_before_an_announced_number()
    {
        // Of all measures some would end a line there by themselves.
        var (tied, free) = (0, 0);
        for (var measure = 250.0; measure < 450; measure += 1)
        {
            tied += LinesEndingWith("in", "It was first described in 2021 by authors", measure);
            free += LinesEndingWith("in", "It was first described in most by authors", measure);
        }

        Assert.True(free > 50, $"{free}");
        Assert.True(tied < free / 3, $"{tied} of {free}");
    }

    [Fact]
    public void Where_nothing_else_fits_they_end_there()
    {
        var lines = LineBreaker.Break(Set.Shape("in 2021"), 20, 20, Alignment.Start);

        Assert.Equal("in", lines.TextOf(lines[0]));
    }

    private static readonly TextStyle Style = Set.Serif with
    {
        Hyphenation = Hyphenation.Read(
            File.ReadAllText(
                Path.Combine(Golden.Repository, "templates", "hyphenation", "en-us.dic")
            )
        ),
    };

    private static int LinesEndingWith(string word, string sentence, double measure)
    {
        var text = string.Join(' ', Enumerable.Repeat(sentence, 8));
        var lines = LineBreaker.Break(
            Set.Shape(text, Style),
            measure,
            measure,
            Alignment.Justified
        );
        return Enumerable
            .Range(0, lines.Count)
            .Count(i => lines.TextOf(lines[i]).EndsWith($" {word}", StringComparison.Ordinal));
    }
}
