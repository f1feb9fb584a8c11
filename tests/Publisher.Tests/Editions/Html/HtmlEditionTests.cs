using System.Text;
using System.Text.Json;
using HtmlAgilityPack;
using Publisher.Editions.Html;
using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Editions.Html;

public sealed class HtmlEditionTests
{
    private static readonly HtmlNode Page = Parse(SampleDocument.Document);

    [Fact]
    public void Text_outside_furniture_is_the_documents_text() =>
        Assert.Equal(
            Words(PlainText.Of(SampleDocument.Document)),
            Words(AuthorsText(One(Page, "//main")))
        );

    [Fact]
    public void Ids_are_unique_and_every_link_within_the_page_has_a_target()
    {
        var ids = All("//*[@id]").Select(node => node.Id).ToList();
        var targets = All("//a[starts-with(@href, '#')]")
            .Select(link => HtmlEntity.DeEntitize(link.GetAttributeValue("href", ""))[1..]);

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(targets, target => Assert.Contains(target, ids));
    }

    [Fact]
    public void Every_section_and_entry_has_its_anchor()
    {
        var outline = Outline.Of(SampleDocument.Document);
        var ids = All("//*[@id]").Select(node => node.Id).ToHashSet();

        Assert.All(outline.Sections, section => Assert.Contains(section.Id, ids));
        Assert.All(outline.Entries, entry => Assert.Contains(entry.Id, ids));
    }

    [Fact]
    public void Headings_skip_no_level()
    {
        var levels = All(
                "//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
            )
            .Select(heading => heading.Name[1] - '0')
            .ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(
            levels.Zip(levels.Skip(1)),
            pair => Assert.InRange(pair.Second, 2, pair.First + 1)
        );
    }

    [Fact]
    public void The_page_loads_nothing_from_outside()
    {
        var sources = All("//*[@src]").Select(node => node.GetAttributeValue("src", ""));

        Assert.All(sources, source => Assert.StartsWith("data:", source, StringComparison.Ordinal));
        Assert.Null(Page.SelectSingleNode("//link"));
        Assert.DoesNotContain("@import", Page.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Page.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_never_leak() =>
        Assert.DoesNotContain("never published", Page.OuterHtml, StringComparison.Ordinal);

    [Fact]
    public void Terms_are_listed_for_machines()
    {
        var json = One(Page, "//script[@type='application/ld+json']").InnerText;
        using var terms = JsonDocument.Parse(json);

        Assert.Equal("DefinedTermSet", terms.RootElement.GetProperty("@type").GetString());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    public void A_link_that_must_not_be_followed_keeps_its_words_and_is_told(string address)
    {
        var (bytes, findings) = Edition.Write<HtmlEdition>(
            new([new Paragraph([new Link([new Text("words")], address)])])
        );
        var main = One(Parse(bytes), "//main");

        Assert.Contains("words", AuthorsText(main), StringComparison.Ordinal);
        Assert.Null(main.SelectSingleNode(".//a"));
        Assert.Contains(address, Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_looks_like_markup_stays_text()
    {
        const string Hostile =
            "</script><script>alert(1)</script> & <b>\"quoted\"</b> ]]> \u0000 \uD800";
        var document = new Document([
            new Heading(1, [new Text(Hostile + " again")]),
            new Paragraph([new Text(Hostile)]),
        ])
        {
            Name = Hostile,
            Title = [new Text(Hostile)],
        };
        var page = Parse(Normaliser.Normalise(document));
        var main = One(page, "//main");

        Assert.Null(main.SelectSingleNode(".//script"));
        Assert.Null(main.SelectSingleNode(".//b"));
        Assert.Equal(3, Count(AuthorsText(main), "alert(1)")); // title, heading, paragraph
    }

    [Fact]
    public void A_title_that_the_author_did_not_set_is_furniture()
    {
        var page = Parse(new Document([new Paragraph([new Text("words")])]) { Name = "File name" });

        Assert.Equal(["words"], Words(AuthorsText(One(page, "//main"))));
        Assert.Equal("File name", One(page, "//h1").InnerText);
        Assert.Equal("File name", One(page, "//title").InnerText);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(
            Edition.Of<HtmlEdition>(SampleDocument.Document),
            Edition.Of<HtmlEdition>(SampleDocument.Document)
        );

    private static HtmlNode One(HtmlNode node, string path)
    {
        var found = node.SelectSingleNode(path);
        Assert.NotNull(found);
        return found;
    }

    private static HtmlNodeCollection All(string path)
    {
        var found = Page.SelectNodes(path);
        Assert.NotNull(found);
        return found;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static HtmlNode Parse(Document document) => Parse(Edition.Of<HtmlEdition>(document));

    private static HtmlNode Parse(byte[] page)
    {
        var html = new HtmlDocument();
        html.LoadHtml(Encoding.UTF8.GetString(page));
        return html.DocumentNode;
    }

    /// <summary>The words between tags; blocks and breaks part words.</summary>
    private static string AuthorsText(HtmlNode node)
    {
        if (node is HtmlTextNode text)
        {
            return HtmlEntity.DeEntitize(text.Text);
        }

        if (node.HasClass("furniture") || node.Name == "nav")
        {
            return "";
        }

        var inner = string.Concat(node.ChildNodes.Select(AuthorsText));
        return
            node.Name
                is "p"
                    or "li"
                    or "td"
                    or "th"
                    or "br"
                    or "div"
                    or "pre"
                    or "figure"
                    or "ul"
                    or "ol"
            || (node.Name is ['h', >= '1' and <= '6'])
            ? $"\n{inner}\n"
            : inner;
    }

    private static string[] Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
