using System.Globalization;
using System.Xml.Linq;
using Publisher.Editions;
using Publisher.Editions.Epub;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Html;

public sealed class IndexPartTests
{
    [Fact]
    public void A_term_that_is_mentioned_in_many_places_has_them_by_chapter()
    {
        var line = Line(mentions: 8);

        Assert.Equal(
            ["One 1 2 3 4 5 6 7", "Two 8 9 10 11 12 13 14 15"],
            line.Descendants()
                .Where(element => element.Name.LocalName == "li")
                .Select(element => element.Value.Trim())
        );
    }

    [Fact]
    public void A_few_places_stand_in_a_row()
    {
        var line = Line(mentions: 3);

        Assert.DoesNotContain("li", line.Descendants().Select(element => element.Name.LocalName));
        Assert.Equal("Hub 1 2 3 4 5", line.Value.Trim());
    }

    [Fact]
    public void A_line_below_leads_to_what_the_author_sends_the_reader_to()
    {
        var line = Line(
            mentions: 3,
            new Text("Hub is a thing. See also "),
            new Link([new Text("that")], "#one-1") { Target = "one-1" },
            new Text(".")
        );
        var below = line.Descendants().Single(element => element.Name.LocalName == "li");

        Assert.Equal("see also One 1", below.Value.Trim());
        Assert.EndsWith(
            "#one-1",
            below
                .Descendants()
                .Single(element => element.Name.LocalName == "a")
                .Attribute("href")!
                .Value,
            StringComparison.Ordinal
        );
    }

    /// <summary>The index's line of a term that so many others in each of two chapters mention, the first of them but one.</summary>
    private static XElement Line(int mentions, params Inline[] content)
    {
        var document = new Document([
            Chapter("One", mentions - 1, Entry("Hub", content)),
            Chapter("Two", mentions),
        ])
        {
            Name = "x",
            Language = "en",
        };
        var settings = TemplateFolder.Settings with { HasIndex = true };
        var page = Edition
            .Files(Edition.Of<EpubEdition>(document, settings))
            .Single(file => file.Path == "EPUB/index.xhtml");
        return XElement
            .Parse(
                page.Text[page.Text.IndexOf("<html", StringComparison.Ordinal)..],
                LoadOptions.PreserveWhitespace
            )
            .Descendants()
            .First(element =>
                element.Name.LocalName == "li"
                && element.Value.TrimStart().StartsWith("Hub", StringComparison.Ordinal)
            );
    }

    private static Section Chapter(string title, int mentions, params Block[] first) =>
        new(
            1,
            [new Text(title)],
            [
                .. first,
                .. Enumerable
                    .Range(1, mentions)
                    .Select(at =>
                        Entry(
                            string.Create(CultureInfo.InvariantCulture, $"{title} {at}"),
                            new Link([new Text("Hub")], "#hub") { Target = "hub" }
                        )
                    ),
            ]
        )
        {
            Id = $"chapter-{title}",
        };

    private static Entry Entry(string term, params Inline[] content) =>
        new(
            new([term]) { Id = term.ToLowerInvariant().Replace(' ', '-') },
            EntryForm.Paragraph,
            [.. content],
            []
        );
}
