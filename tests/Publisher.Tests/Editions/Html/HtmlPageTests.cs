using System.Text;
using HtmlAgilityPack;
using Publisher.Cli;
using Publisher.Editions;
using Publisher.Editions.Html;
using Publisher.Editions.Html.Map;
using Publisher.Model;
using Publisher.Tests.Changes;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Publisher.Tests.Editions.Html;

/// <summary>What a page has beside the author's words: addresses of points, numbers for paper, the map, the look.</summary>
public sealed class HtmlPageTests
{
    private const string Glossary = """
        # Words

        ## Birds

        - **Auk**: a diver, see [coot](#coot).
          - It nests on ledges.
          - It nests on ledges.
        - **Coot**: a black water bird with a white shield, and no [newt](#newt).

        ## Others

        - **Newt**: a small amphibian, no [coot](#coot).
          - It breeds in ponds.
        """;

    [Fact]
    public void A_point_has_an_address_by_what_it_says()
    {
        var before = Points(Glossary);
        var after = Points(
            Glossary.Replace(
                "  - It nests on ledges.\n",
                "  - It was hunted.\n  - It nests on ledges.\n",
                StringComparison.Ordinal
            )
        );

        Assert.Equal(3, before.Count);
        Assert.Equal(before.Count, before.Distinct().Count());
        Assert.All(before, id => Assert.Matches("^_(auk|newt)\\.[0-9a-f]{6}(-2)?$", id));
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
    }

    [Fact]
    public void On_paper_a_reference_to_another_section_has_its_number()
    {
        var page = Page(Glossary);

        Assert.Equal(
            ["1", "2"],
            All(page, "//h2[@data-number]")
                .Select(heading => heading.GetAttributeValue("data-number", ""))
        );
        Assert.Equal(
            ["#newt 2", "#coot 1"],
            All(page, "//a[@data-section]")
                .Select(link =>
                    $"{link.GetAttributeValue("href", "")} {link.GetAttributeValue("data-section", "")}"
                )
        );
    }

    [Fact]
    public void On_paper_the_index_leads_to_sections()
    {
        var page = Parse(
            Edition.Of<HtmlEdition>(
                Read(Glossary),
                TemplateFolder.Settings with
                {
                    HasIndex = true,
                }
            )
        );

        Assert.Equal(
            ["#auk 1", "#coot 1", "#newt 2"],
            All(page, "//section[@id='_index']//a[@data-section]")
                .Select(link =>
                    $"{link.GetAttributeValue("href", "")} {link.GetAttributeValue("data-section", "")}"
                )
        );
    }

    [Fact]
    public void An_author_who_numbers_sections_is_followed()
    {
        var page = Page(
            Glossary
                .Replace("## Birds", "## 3. Birds", StringComparison.Ordinal)
                .Replace("## Others", "## 4. Others", StringComparison.Ordinal)
        );

        Assert.Null(page.SelectSingleNode("//h2[@data-number]"));
        Assert.Equal(
            ["4", "3"],
            All(page, "//a[@data-section]")
                .Select(link => link.GetAttributeValue("data-section", ""))
        );
    }

    [Fact]
    public void The_map_has_lines_within_a_section_and_the_terms_of_others_beside()
    {
        var panels = GraphMap.Of(Read(Glossary));

        Assert.Equal(["Birds", "Others"], panels.Select(panel => panel.Title));
        Assert.Equal([new MapLine(0, 1)], panels[0].Lines);
        Assert.Equal("Newt", Assert.Single(panels[0].Nodes[1].Neighbours).Name);
        Assert.Equal(2, panels[0].Nodes[1].Mentions);

        var page = Page(Glossary);
        Assert.Equal(2, All(page, "//section[@id='_map']//svg").Count());
        Assert.Equal(3, All(page, "//section[@id='_map']//g/text").Count());
    }

    [Fact]
    public void A_document_whose_terms_are_strangers_has_no_map() =>
        Assert.Empty(GraphMap.Of(Read("# Words\n\n- **Auk**: a diver.\n- **Elk**: a deer.\n")));

    [Fact]
    public void A_theme_reaches_the_page_and_what_is_hard_to_read_is_told()
    {
        var (bytes, findings) = Edition.Write<HtmlEdition>(
            Read(Glossary),
            Themed("colors: { link: '#99ccff', text: '#102030' }")
        );
        var style = Encoding.UTF8.GetString(bytes);

        Assert.Contains("--link-light: #99ccff;", style, StringComparison.Ordinal);
        Assert.Contains("--link-dark: #99ccff;", style, StringComparison.Ordinal);
        Assert.Contains("--ink-light: #102030;", style, StringComparison.Ordinal);
        Assert.DoesNotContain("--ink-dark: #102030;", style, StringComparison.Ordinal);
        var finding = Assert.Single(findings);
        Assert.Equal("readable-colour", finding.Check);
        Assert.Contains("colors.link is #99ccff", finding.Message, StringComparison.Ordinal);
        Assert.Contains("1.6:1", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>The entry that a link led to, the panel, the paper.</summary>
    [Theory]
    [InlineData(0x2f, 0x2a, 0x1b)]
    [InlineData(0x1b, 0x1f, 0x26)]
    [InlineData(0x15, 0x18, 0x1d)]
    public void A_dark_colour_of_a_theme_is_read_on_each_ground_by_night(
        byte red,
        byte green,
        byte blue
    )
    {
        var (bytes, _) = Edition.Write<HtmlEdition>(
            Read(Glossary),
            Themed("colors: { text: '#1a1a1a' }")
        );
        var style = Encoding.UTF8.GetString(bytes);
        var at = style.LastIndexOf("--ink-dark: #", StringComparison.Ordinal);
        var ink = Convert.FromHexString(style.AsSpan(at + "--ink-dark: #".Length, 6));

        Assert.True(Contrast.Between(new(ink[0], ink[1], ink[2]), new(red, green, blue)) >= 4.5);
    }

    [Fact]
    public void Faces_of_a_theme_come_with_the_page()
    {
        var font = Path.Combine(Golden.Repository, "templates", "fonts", "SourceSans3-Regular.ttf");
        var page = Encoding.UTF8.GetString(
            Edition.Of<HtmlEdition>(
                Read(Glossary),
                Themed($"families: {{ serif: {{ regular: '{font}' }} }}") with
                {
                    Templates = new TemplateFiles(),
                }
            )
        );

        Assert.Contains("src: url(data:font/ttf;base64,", page, StringComparison.Ordinal);
        Assert.Contains("--text-font: \"Theme text\", serif;", page, StringComparison.Ordinal);
        Assert.Contains("font-src data:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_of_the_authors_ends_no_element()
    {
        var page = Parse(
            Edition.Of<HtmlEdition>(
                Read(Glossary),
                TemplateFolder.Settings with
                {
                    Page = new() { Css = "p::after { content: '</style><b id=x>'; }" },
                }
            )
        );

        Assert.Null(page.SelectSingleNode("//b[@id='x']"));
    }

    private static EditionSettings Themed(string theme)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(theme));
        return TemplateFolder.Settings with
        {
            Theme = new(
                Path.Combine(Path.GetTempPath(), "publisher.yml"),
                (YamlMappingNode)yaml.Documents[0].RootNode
            ),
        };
    }

    private static List<string> Points(string glossary) =>
        [.. All(Page(glossary), "//main//li[starts-with(@id, '_')]").Select(item => item.Id ?? "")];

    private static IEnumerable<HtmlNode> All(HtmlNode node, string path) =>
        node.SelectNodes(path) ?? Enumerable.Empty<HtmlNode>();

    private static HtmlNode Page(string glossary) => Parse(Edition.Of<HtmlEdition>(Read(glossary)));

    private static HtmlNode Parse(byte[] page)
    {
        var html = new HtmlDocument();
        html.LoadHtml(Encoding.UTF8.GetString(page));
        return html.DocumentNode;
    }

    private static Document Read(string text) =>
        new EditedGlossary("a.md", text.ReplaceLineEndings("\n").Split('\n')).Document;
}
