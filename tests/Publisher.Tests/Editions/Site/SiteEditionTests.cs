using System.Text.Json;
using System.Xml.Linq;
using HtmlAgilityPack;
using Publisher.Editions;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Site;

public sealed class SiteEditionTests
{
    private const string Address = "https://example.org/words/";

    private static readonly SiteFolder BySection = SiteFolder.Of(
        SampleDocument.Document,
        new() { Address = Address }
    );

    private static readonly SiteFolder ByTerm = SiteFolder.Of(
        SampleDocument.Document,
        new() { HasPageATerm = true }
    );

    public static TheoryData<bool> Kinds => [true, false];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_link_within_the_site_leads_to_a_place_that_is_there(bool isByTerm)
    {
        var site = Site(isByTerm);
        var ids = site.Pages.ToDictionary(
            page => page,
            page => Ids(site.Page(page)).ToHashSet(),
            StringComparer.Ordinal
        );
        foreach (var page in site.Pages.Where(page => page != "404.html"))
        {
            foreach (var link in Links(site.Page(page)))
            {
                var (file, id) = Split(link, page);
                Assert.Contains(file, site.Names);
                Assert.True(id.Length == 0 || ids[file].Contains(id), $"{page}: {link}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ids_are_unique_on_each_page_and_every_entry_has_its_anchor_on_one(bool isByTerm)
    {
        var site = Site(isByTerm);
        var all = new HashSet<string>();
        foreach (var page in site.Pages)
        {
            var ids = Ids(site.Page(page)).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            all.UnionWith(ids);
        }

        var outline = Outline.Of(SampleDocument.Document);
        Assert.All(outline.Sections, section => Assert.Contains(section.Id, all));
        Assert.All(outline.Entries, entry => Assert.Contains(entry.Id, all));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_word_of_the_document_is_lost_or_said_twice(bool isByTerm)
    {
        var site = Site(isByTerm);
        var words = site.Pages.SelectMany(page =>
            Words(AuthorsText(One(site.Page(page), "//main")))
        );

        Assert.Equal(
            Words(PlainText.Of(SampleDocument.Document)).Order(StringComparer.Ordinal),
            words.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_has_one_heading_of_the_first_level_and_nothing_that_its_policy_forbids(
        bool isByTerm
    )
    {
        var site = Site(isByTerm);
        foreach (var page in site.Pages.Select(site.Page))
        {
            Assert.Single(All(page, "//h1"));
            Assert.DoesNotContain(
                "unsafe",
                One(page, "//meta[@http-equiv]").GetAttributeValue("content", ""),
                StringComparison.Ordinal
            );
            Assert.Empty(All(page, "//style | //*[@style] | //*[@onclick]"));
            Assert.All(
                All(page, "//script[not(@src)]"),
                script => Assert.Equal("application/ld+json", script.GetAttributeValue("type", ""))
            );
        }
    }

    [Fact]
    public void Each_entry_of_a_section_has_a_page_of_its_own_where_that_is_asked_for()
    {
        Assert.DoesNotContain("ablation.html", BySection.Names);
        Assert.Equal("Ablation", One(ByTerm.Page("ablation.html"), "//h1").InnerText);
        Assert.NotNull(
            ByTerm.Page("methods.html").SelectSingleNode("//main//a[@href='ablation.html']")
        );
    }

    [Fact]
    public void With_an_address_pages_say_their_own_and_a_list_has_all_of_them()
    {
        var map = XDocument.Parse(BySection.Text("sitemap.xml"));
        var listed = map.Descendants().Where(each => each.Name.LocalName == "loc");

        Assert.Equal(
            BySection
                .Pages.Where(page => page != "404.html")
                .Select(page => Address + (page == "index.html" ? "" : page))
                .Order(StringComparer.Ordinal),
            listed.Select(each => each.Value).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            $"{Address}methods.html",
            One(BySection.Page("methods.html"), "//link[@rel='canonical']")
                .GetAttributeValue("href", "")
        );
        Assert.All(
            Links(BySection.Page("404.html")).Where(link => link[0] != '#'),
            link => Assert.StartsWith("/words/", link, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_one_nothing_is_said_that_would_need_it()
    {
        Assert.DoesNotContain("sitemap.xml", ByTerm.Names);
        Assert.Null(ByTerm.Page("methods.html").SelectSingleNode("//link[@rel='canonical']"));
    }

    [Fact]
    public void The_search_leads_to_the_page_of_each_entry()
    {
        using var index = JsonDocument.Parse(
            ByTerm.Text("assets/search.js")["publisherSearch = ".Length..].TrimEnd('\n', ';')
        );
        var units = index.RootElement.GetProperty("units").EnumerateArray().ToList();

        Assert.Contains("ablation.html#ablation", units.Select(unit => unit[1].GetString()));
        Assert.Equal(units.Count, index.RootElement.GetProperty("gists").GetArrayLength());
    }

    [Fact]
    public void A_note_stands_on_the_page_of_its_first_mark()
    {
        Assert.NotNull(BySection.Page("models.html").SelectSingleNode("//li[@id='_note-1']"));
        Assert.NotNull(BySection.Page("methods.html").SelectSingleNode("//li[@id='_note-2']"));
        Assert.NotNull(ByTerm.Page("ablation.html").SelectSingleNode("//li[@id='_note-2']"));
    }

    [Fact]
    public void An_entry_with_entries_under_its_heading_has_a_page_like_a_section()
    {
        var document = new Document([
            new Section(1, [new Text("First")], []) { Id = "first" },
            Headed("alone"),
            Headed("around", Headed("within")),
        ]);

        var site = SiteFolder.Of(document);

        Assert.Contains("id=\"alone\"", site.Text("first.html"), StringComparison.Ordinal);
        Assert.Contains("id=\"within\"", site.Text("around.html"), StringComparison.Ordinal);
        Assert.Contains(
            "within.html",
            SiteFolder.Of(document, new() { HasPageATerm = true }).Names
        );
    }

    [Fact]
    public void A_few_entries_that_have_others_under_them_divide_no_glossary()
    {
        var site = SiteFolder.Of(
            new([Headed("one"), Headed("two", Headed("within")), Headed("three"), Headed("four")])
        );

        Assert.Equal(["404.html", "index.html"], PagesOfText(site));
        Assert.Contains("id=\"within\"", site.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_only_part_of_a_document_stands_on_its_first_page(bool isByTerm)
    {
        var site = SiteFolder.Of(
            new([
                new Paragraph([new Text("Before it all.")]),
                new Section(1, [new Text("Terms")], [Headed("one"), Headed("two")])
                {
                    Id = "terms-of-it",
                },
            ]),
            new() { HasPageATerm = isByTerm }
        );

        Assert.DoesNotContain("terms-of-it.html", site.Names);
        Assert.Contains("id=\"terms-of-it\"", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Equal(isByTerm, site.Names.Contains("one.html", StringComparer.Ordinal));
        Assert.Single(All(site.Page("index.html"), "//h1"));
    }

    [Fact]
    public void A_document_without_headings_is_one_page() =>
        Assert.Equal(
            ["404.html", "index.html"],
            SiteFolder
                .Of(new([new Paragraph([new Text("words")])]) { Name = "A file" })
                .Pages.Order(StringComparer.Ordinal)
        );

    private static Entry Headed(string term, params Block[] body) =>
        new(new([term]) { Id = term }, EntryForm.Heading, [new Text(term)], body.ToItems());

    /// <summary>The pages but those of the map and the index.</summary>
    private static IEnumerable<string> PagesOfText(SiteFolder site) =>
        site
            .Pages.Except(["map.html", "terms.html"], StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static HtmlNode One(HtmlNode page, string path) => Assert.Single(All(page, path));

    private static List<HtmlNode> All(HtmlNode page, string path) =>
        page.SelectNodes(path)?.ToList() ?? [];

    private static SiteFolder Site(bool isByTerm) => isByTerm ? ByTerm : BySection;

    private static IEnumerable<string> Ids(HtmlNode page) =>
        All(page, "//*[@id]").Select(node => HtmlEntity.DeEntitize(node.Id) ?? "");

    /// <summary>Addresses of links, pictures, scripts and style sheets that are no others' sites.</summary>
    private static IEnumerable<string> Links(HtmlNode page) =>
        All(page, "//*[@href or @src]")
            .Where(node => node.GetAttributeValue("rel", "") != "canonical")
            .Select(node =>
                node.GetAttributeValue(node.Attributes.Contains("href") ? "href" : "src", "")
            )
            .Select(address => HtmlEntity.DeEntitize(address) ?? "")
            .Where(address => !address.Contains(':', StringComparison.Ordinal));

    private static (string File, string Id) Split(string link, string page)
    {
        var parts = link.Split('#');
        return (
            parts[0].Length > 0 ? Uri.UnescapeDataString(parts[0]) : page,
            parts.Length > 1 ? parts[1] : ""
        );
    }

    private static string AuthorsText(HtmlNode node) =>
        node is HtmlTextNode text ? HtmlEntity.DeEntitize(text.Text)
        : node.HasClass("furniture") ? ""
        : string.Concat(node.ChildNodes.Select(AuthorsText))
            + (
                node.Name
                    is "strong"
                        or "em"
                        or "a"
                        or "sup"
                        or "sub"
                        or "dfn"
                        or "code"
                        or "s"
                        or "span"
                    ? ""
                    : " "
            );

    private static string[] Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
