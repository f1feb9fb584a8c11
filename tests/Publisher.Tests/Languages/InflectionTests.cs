using Publisher.Languages;
using Publisher.References;
using Xunit;

namespace Publisher.Tests.Languages;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("de", "Zahnrad", "Zahnrädern")]
    [InlineData("de", "Matrix", "Matrizen")]
    [InlineData("fr", "émail", "émaux")]
    [InlineData("fr", "acteur", "actrices")]
    [InlineData("es", "luz", "luces")]
    [InlineData("es", "tejedor", "tejedoras")]
    [InlineData("it", "lago", "laghi")]
    [InlineData("it", "dito", "dita")]
    [InlineData("pt", "pão", "pães")]
    [InlineData("pt", "azul", "azuis")]
    [InlineData("nl", "oog", "ogen")]
    [InlineData("nl", "mogelijkheid", "mogelijkheden")]
    [InlineData("nl", "museum", "musea")]
    [InlineData("sv", "bok", "böckerna")]
    [InlineData("sv", "fönster", "fönstret")]
    [InlineData("sv", "regel", "reglerna")]
    [InlineData("da", "tand", "tænderne")]
    [InlineData("da", "åben", "åbne")]
    [InlineData("pl", "miasto", "mieście")]
    [InlineData("pl", "urząd", "urzędów")]
    [InlineData("pl", "żagiel", "żagla")]
    [InlineData("ru", "окно", "окон")]
    [InlineData("ru", "угол", "углу")]
    [InlineData("ru", "время", "времени")]
    [InlineData("ru", "письмо", "писем")]
    public void A_name_is_found_in_its_forms(string language, string name, string form)
    {
        var words = Words(language);
        Assert.Equal(words.Add(name), words.Find(form));
    }

    [Theory]
    [InlineData("it", "porta", "porto")]
    [InlineData("it", "anca", "anche")]
    [InlineData("de", "Datum", "den")]
    [InlineData("fr", "mal", "aux")]
    public void Another_word_is_none_of_its_forms(string language, string name, string other)
    {
        var words = Words(language);
        words.Add(name);
        Assert.Equal(NameWords.None, words.Find(other));
    }

    private static NameWords Words(string language) =>
        new(KnownLanguages.FormOf(language), KnownLanguages.Of(language), isInCapitals: false);
}
