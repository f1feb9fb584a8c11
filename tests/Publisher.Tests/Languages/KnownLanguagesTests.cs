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
    [InlineData("cy", "Bara yw bwyd a wneir o flawd a dŵr.", null)]
    [InlineData("nb-NO", "Brød", "no")]
    [InlineData("en", "Leipä on ruoka, joka paistetaan uunissa, ja se on hyvää.", "fi")]
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

    [Theory]
    [InlineData("en", "Un pan es una masa de harina que se cuece en el horno.", "es")]
    [InlineData("en-GB", "A loaf is a piece of bread that was baked in an oven.", "en-GB")]
    [InlineData("cy", "Un pan es una masa de harina que se cuece en el horno.", "cy")]
    [InlineData("de-CH", "Brot, Mehl, Wasser, Salz", "de-CH")]
    public void A_document_is_tagged_as_it_is_written(string tag, string text, string written) =>
        Assert.Equal(
            written,
            WrittenLanguage.Of(new Document([new Paragraph([new Text(text)])]) { Language = tag })
        );

    [Fact]
    public void A_phrase_opens_a_text_in_whole_words_only()
    {
        Assert.True(Phrases.Open(" stands for a loaf", ["is", "stands for"], out var length));
        Assert.Equal(" stands for".Length, length);
        Assert.False(Phrases.Open("island", ["is"], out _));
    }

    [Fact]
    public void Every_language_that_is_hyphenated_is_known() =>
        Assert.All(
            File.ReadLines(
                    Path.Combine(Golden.Repository, "templates", "hyphenation", "languages.yml")
                )
                .Where(line =>
                    line.EndsWith(".dic", StringComparison.Ordinal) && char.IsLetter(line[0])
                )
                .Select(line => line.Split(':')[0]),
            tag => Assert.NotNull(KnownLanguages.Of(tag))
        );

    [Fact]
    public void Words_of_a_language_are_in_lower_case_and_its_phrases_stand_before_their_beginnings() =>
        Assert.All(
            KnownLanguages.All,
            language =>
            {
                string[] phrases = [.. language.References];
                Assert.All(
                    phrases.SelectMany(
                        (phrase, at) => phrases[..at].Select(earlier => (earlier, phrase))
                    ),
                    pair =>
                        Assert.False(
                            pair.phrase.StartsWith($"{pair.earlier} ", StringComparison.Ordinal)
                        )
                );
                Assert.NotEmpty(language.Commonest);
                Assert.NotEmpty(language.Glossaries);
                Assert.All(
                    language.Commonest.Concat(language.Copulas).Concat(phrases),
                    word => Assert.Equal(word.ToLowerInvariant(), word)
                );
            }
        );
}
