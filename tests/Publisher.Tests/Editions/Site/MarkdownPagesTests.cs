using System.Text;
using Publisher.Importers;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Editions.Site;

public sealed class MarkdownPagesTests
{
    private static readonly SiteFolder Site = SiteFolder.Of(SampleDocument.Document);

    /// <summary>Read by our own reader of Markdown, a page says the words that it has in HTML.</summary>
    [Theory]
    [InlineData("models.md", 0)]
    [InlineData("methods.md", 1)]
    public void A_page_says_its_authors_words(string name, int part)
    {
        var section = SampleDocument.Document.Blocks.OfType<Section>().ElementAt(part);
        // Where the file of a picture is missing its description stands, as in every edition.
        var expected = PlainText
            .Of(new Document([section]))
            .Replace("is missing: .", "is missing: a lost diagram.", StringComparison.Ordinal);

        var read = Read(Site.Text(name));

        Assert.Equal(Words(expected), Words(PlainText.Of(read with { Notes = [] })));
    }

    [Fact]
    public void Signs_that_mean_something_to_Markdown_stay_signs()
    {
        const string Signs = "1. *a* _b_ `c` [d](e) <f> # g | h ~~i~~ $j$ &amp; \\k";
        var document = new Document([
            new Section(
                1,
                [new Text("One")],
                [
                    new Paragraph([new Text(Signs)]),
                    new Paragraph([new Text("# no heading")]),
                    new Paragraph([new Text("- no item")]),
                    new Paragraph([
                        new Text("a"),
                        new Text("(b)", TextStyle.Bold),
                        new Text("c "),
                        new Text("x`y", TextStyle.Code),
                    ]),
                ]
            )
            {
                Id = "one",
            },
        ])
        {
            Name = "File",
        };

        var read = Read(SiteFolder.Of(document).Text("index.md"));

        Assert.Equal(
            Words($"File One {Signs} # no heading - no item a(b)c x`y"),
            Words(PlainText.Of(read))
        );
    }

    [Fact]
    public void Every_link_leads_to_a_file_of_the_site()
    {
        var links = Site
            .Names.Where(name => name.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(name => Outline.Of(Read(Site.Text(name))).Links)
            .Select(link => link.Link.Address.Split('#')[0])
            .Where(address =>
                address.Length > 0 && !address.Contains(':', StringComparison.Ordinal)
            );

        Assert.NotEmpty(links);
        Assert.All(links, address => Assert.Contains(address, Site.Names));
    }

    [Fact]
    public void The_list_for_programs_names_every_page_that_has_text()
    {
        var list = Site.Text("llms.txt");

        Assert.StartsWith(
            "# A Small Glossary of Everything\n\n> Every kind of node",
            list,
            StringComparison.Ordinal
        );
        Assert.Contains("](models.md) (", list, StringComparison.Ordinal);
        Assert.Contains("](index.md)", list, StringComparison.Ordinal);
    }

    private static Document Read(string markdown) =>
        MarkdownImporter
            .Import("page.md", new MemoryFiles("page.md", Encoding.UTF8.GetBytes(markdown)))
            .Value;

    private static string[] Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
