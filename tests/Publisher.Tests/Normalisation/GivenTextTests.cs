using Publisher.Languages;
using Publisher.Normalisation.Entries;
using Xunit;

namespace Publisher.Tests.Normalisation;

public sealed class GivenTextTests
{
    [Theory]
    [InlineData("en", "a rope that holds the mast", 1)]
    [InlineData("en", "plank by which one goes ashore", 1)]
    [InlineData("en", "open on Sundays", 0)]
    [InlineData("en", "That is for later", 0)]
    [InlineData("de", "Holz, auf das gedeckt wird", 1)]
    [InlineData("de", "leitet die Ruder-AG", 0)]
    [InlineData("pl", "część dzwonu, która uderza w kielich", 1)]
    public void A_clause_tells_one_kind_of_thing_from_others(
        string language,
        string text,
        double relates
    ) => Assert.Equal(relates, GivenText.KindOf(text, KnownLanguages.Of(language)).Relates);

    [Fact]
    public void Where_the_language_is_not_known_a_text_says_neither() =>
        Assert.InRange(GivenText.KindOf("mit dem man", null).Relates, 0.1, 0.9);

    [Theory]
    [InlineData("the steps are slippery", true)]
    [InlineData("ask us at the desk", true)]
    [InlineData("rope that is made of hemp", false)]
    [InlineData("rope of hemp", false)]
    public void What_is_told_of_a_thing_is_told_before_such_a_clause(string text, bool states) =>
        Assert.Equal(states, GivenText.KindOf(text, KnownLanguages.Of("en")).States);

    [Theory]
    [InlineData("in the hall", true)]
    [InlineData("hall in the north", false)]
    public void Places_and_times_open_with_a_preposition(string text, bool isPlaced) =>
        Assert.Equal(isPlaced, GivenText.KindOf(text, KnownLanguages.Of("en")).IsPlaced);

    [Theory]
    [InlineData("£18 a day", true)]
    [InlineData("two nights, boat at 7", true)]
    [InlineData("clockmaker of Ripon (1711–1784)", false)]
    [InlineData("edge from v0 to v1", false)]
    [InlineData("cask of nine gallons", false)]
    public void A_figure_is_a_number_that_stands_by_itself(string text, bool hasFigure) =>
        Assert.Equal(hasFigure, GivenText.HasFigure(text));

    [Theory]
    [InlineData("en", "Marian Okafor", true)]
    [InlineData("en", "Ilse van Dongen", true)]
    [InlineData("en", "Wind chest", false)]
    [InlineData("en", "Okafor", false)]
    [InlineData("en", "HTTP API", false)]
    [InlineData("de", "Große Durchsicht", false)]
    public void Names_of_persons_and_places_are_words_in_capitals(
        string language,
        string words,
        bool isName
    ) => Assert.Equal(isName, GivenText.IsName(words, KnownLanguages.Of(language)));
}
