using Publisher.Checks;
using Publisher.Cli;
using Publisher.Editions;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions;

public sealed class ArchivedLinksTests
{
    private const string Dead = "https://example.org/old";
    private const string Copy = "https://web.archive.org/web/2019/https://example.org/old";

    private static readonly Dictionary<string, LinkSnapshot> Copies = new()
    {
        [Dead] = new(Copy, new(2019, 2, 3)),
    };

    private static readonly Link Old = new([new Text("A report")], Dead);

    [Theory]
    [InlineData("en", "archived on 3 February 2019")]
    [InlineData("de-AT", "archiviert am 3. Februar 2019")]
    [InlineData("fr", "archivé le 3 février 2019")]
    public void A_copy_stands_behind_its_dead_link_in_the_words_of_the_language(
        string language,
        string words
    ) =>
        Assert.Equal(
            [
                new Paragraph([
                    Old,
                    new Text(" ("),
                    new Link([new Text(words)], Copy),
                    new Text(") says so."),
                ]),
            ],
            Of(new([new Paragraph([Old, new Text(" says so.")])]) { Language = language }).Blocks
        );

    [Fact]
    public void Links_that_are_alive_and_titles_stay_as_they_are()
    {
        var document = new Document([
            new Section(2, [Old], [new Paragraph([new Link([new Text("Here")], $"{Dead}er")])]),
        ])
        {
            Title = [Old],
        };

        Assert.Equal(document, Of(document));
    }

    private static Document Of(Document document) =>
        ArchivedLinks.Of(document, Copies, new TemplateFiles());
}
