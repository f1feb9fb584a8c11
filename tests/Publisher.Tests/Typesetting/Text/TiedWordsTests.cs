using Publisher.Editions.Pdf.Themes;
using Publisher.Tests.Editions;
using Publisher.Typesetting.Text;
using Xunit;

namespace Publisher.Tests.Typesetting.Text;

public sealed class TiedWordsTests
{
    private static readonly TiedWords English = In("en");

    [Theory]
    [InlineData("in", "2021")]
    [InlineData("of", "[12],")]
    [InlineData("(see", "[Knuth")]
    [InlineData("Section", "4.2")]
    [InlineData("from", "(1981)")]
    [InlineData("des", "12")]
    [InlineData("step", "7")]
    [InlineData("p\u0302", "=")]
    [InlineData("=", "0.31,")]
    [InlineData("x", "≥")]
    public void A_word_that_announces_a_number_stays_with_it(string before, string after) =>
        Assert.Equal(BreakRules.Tied, English.Penalty(before, after));

    [Theory]
    [InlineData("en", "25", "km")]
    [InlineData("en", "−20", "°C,")]
    [InlineData("en", "$5", "million")]
    [InlineData("en", "10", "000")]
    [InlineData("en", "p.", "41")]
    [InlineData("en", "(Fig.", "3)")]
    [InlineData("en", "p.", "xii")]
    [InlineData("en", "§", "3")]
    [InlineData("en", "Dr.", "Smith,")]
    [InlineData("en", "(Mrs.", "Jones")]
    [InlineData("en", "J.", "R.")]
    [InlineData("en", "R.", "Tolkien")]
    [InlineData("de", "z.", "B.")]
    [InlineData("de", "Nr.", "5")]
    [InlineData("de", "3,5", "Mio.")]
    [InlineData("de", "Frau", "Müller")]
    [InlineData("de-AT", "Abs.", "2")]
    [InlineData("fr", "M.", "Dupont")]
    [InlineData("fr", "n°", "5")]
    [InlineData("fr", "5", "millions")]
    [InlineData("nl", "blz.", "12")]
    [InlineData("ru", "стр.", "12")]
    [InlineData("nn", "kap.", "12")]
    [InlineData("de", "dass", "…“")]
    [InlineData("en", "so", "...")]
    [InlineData("pl", "w", "grafie")]
    [InlineData("pl", "(W", "„grafie”")]
    [InlineData("ru", "и", "базы")]
    [InlineData("uk", "з", "мовою")]
    [InlineData("cs", "k", "tomu")]
    [InlineData("sk", "v", "roku")]
    public void Words_that_say_nothing_without_each_other_stay_together(
        string language,
        string before,
        string after
    ) => Assert.Equal(BreakRules.TiedFast, In(language).Penalty(before, after));

    [Theory]
    [InlineData("model", "12")]
    [InlineData("in", "general")]
    [InlineData("of", "(mostly)")]
    [InlineData("41", "42")]
    [InlineData("41", "models")]
    [InlineData("GPT-2", "1")]
    [InlineData("it,", "12")]
    [InlineData("in", "[")]
    [InlineData("in", "-")]
    [InlineData("Dr.", "of")]
    [InlineData("end.", "Then")]
    [InlineData("AI.", "Then")]
    [InlineData("x", "km")]
    [InlineData("a", "model")]
    [InlineData("said", "…and")]
    [InlineData("=", "functions(of")]
    [InlineData("everything", "=")]
    public void Other_words_do_not(string before, string after) =>
        Assert.Equal(0, English.Penalty(before, after));

    [Theory]
    [InlineData("ze", "mną")]
    [InlineData("w", "–")]
    [InlineData("x", "grafie")]
    public void A_preposition_of_more_letters_or_before_a_sign_may_end_a_line(
        string before,
        string after
    ) => Assert.Equal(0, In("pl").Penalty(before, after));

    [Fact]
    public void Every_language_has_its_words_in_a_file()
    {
        Assert.Equal(0, English.Penalty("Seite", "7"));
        Assert.Equal(BreakRules.Tied, In("de").Penalty("Seite", "7"));
        Assert.Equal(BreakRules.TiedFast, In("cs").Penalty("25", "km"));
    }

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

    private static TiedWords In(string language) => Ties.Of(language, new TemplateFolder());

    private static readonly TextStyle Style = Set.Serif with
    {
        Ties = English,
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
