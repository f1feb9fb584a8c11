using Publisher.Languages;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Languages;

public sealed class KnownLanguagesTests
{
    [Theory]
    [InlineData("en", "A loaf is a piece of bread that was baked in an oven.", "en")]
    [InlineData("en", "Ein Laib ist ein Stück Brot, das in einem Ofen gebacken wurde.", "de")]
    [InlineData("en-GB", "Un pan es una masa de harina que se cuece en el horno.", "es")]
    [InlineData("en", "Хлеб — это еда, которую пекут в печи из муки.", "ru")]
    [InlineData("de-CH", "Brot, Mehl, Wasser, Salz", "de")]
    [InlineData("en", "The loaf of the Bäckerei in der Straße is good.", "en")]
    [InlineData("fi", "Leipä on ruoka, joka paistetaan uunissa.", null)]
    [InlineData("", "Bread", "en")]
    public void The_words_of_a_document_tell_its_language(
        string tag,
        string text,
        string? language
    ) =>
        Assert.Equal(
            language,
            KnownLanguages
                .Of(new Document([new Paragraph([new Text(text)])]) { Language = tag })
                ?.Tag
        );

    [Fact]
    public void A_phrase_opens_a_text_in_whole_words_only()
    {
        Assert.True(Phrases.Open(" stands for a loaf", ["is", "stands for"], out var length));
        Assert.Equal(" stands for".Length, length);
        Assert.False(Phrases.Open("island", ["is"], out _));
    }
}
