using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using HtmlAgilityPack;
using Publisher.Changes;
using Publisher.Cli;
using Publisher.Editions;
using Publisher.Editions.Docx;
using Publisher.Editions.Epub;
using Publisher.Editions.Html;
using Publisher.Editions.Pdf;
using Publisher.Editions.Revisions;
using Publisher.Model;
using Publisher.Tests.Changes;
using Publisher.Tests.Cli;
using Publisher.Tests.Editions.Site;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions.Revisions;

/// <summary>What editions tell of their changes since an earlier one.</summary>
public sealed class RevisionTests
{
    private const string Before = """
        # Words

        ## Birds

        - **Auk**: a black and white diver of cold seas. It nests on ledges.
        - **Coot**: a black water bird with a white shield.
        - **Dunlin** is a small wader that feeds on mud in winter.

        ## Others

        - **Newt**: a small amphibian that breeds in ponds.
        """;

    private const string After = """
        # Words

        ## Birds

        - **Auk**: a black and white swimmer of cold seas. It nests on ledges.
        - **Bald coot**: a black water bird with a white shield.

        ## Others

        - **Newt**: a small amphibian that breeds in ponds.
        - **Toad / paddock**: a dry amphibian with warts that crawls rather than hops.
        """;

    private static readonly Document Old = Read(Before);
    private static readonly Document Now = Read(After);
    private static readonly EditionSettings Settings = TemplateFolder.Settings with
    {
        Since = new(
            new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
            DocumentDifference.Between(Old, Now)
        ),
    };

    private static readonly HtmlNode Page = Parse(
        Encoding.UTF8.GetString(Edition.Of<HtmlEdition>(Now, Settings))
    );

    [Fact]
    public void On_the_page_a_changed_entry_has_a_mark_that_opens_to_the_change() =>
        Assert.Equal(
            "<summary>Changed</summary>\n<ul class=\"sentences\">\n<li>Auk: a black and white <del>diver</del> <ins>swimmer</ins> of cold seas.</li></ul>",
            Mark("auk", "details").InnerHtml
        );

    [Fact]
    public void A_new_entry_has_a_mark_without_more_and_one_that_stayed_has_none()
    {
        Assert.Equal("New", Mark("toad", "div").InnerHtml);
        Assert.Null(Page.SelectSingleNode("//*[@id='newt']//*[contains(@class, 'revision')]"));
    }

    [Fact]
    public void The_page_lists_the_changes_and_leads_to_them_from_its_head_and_contents()
    {
        Assert.Equal("Changes since 1 March 2026", One("//section[@id='_changes']/h2").InnerText);
        Assert.Equal(
            ["New", "Changed", "Renamed", "Removed"],
            All("//section[@id='_changes']/h3").Select(heading => heading.InnerText)
        );
        Assert.Equal(
            ["#toad", "#auk", "#bald-coot"],
            All("//section[@id='_changes']//a").Select(link => link.GetAttributeValue("href", ""))
        );
        Assert.Equal(2, All("//a[@href='#_changes']").Count());
    }

    [Fact]
    public void A_book_lists_them_with_the_sentences()
    {
        var files = Edition
            .Files(Edition.Of<EpubEdition>(Now, Settings))
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var list = files.Single(file =>
            file.Key.EndsWith("changes.xhtml", StringComparison.Ordinal)
        );

        Assert.Contains(
            "Auk: a black and white <del>diver</del> <ins>swimmer</ins> of cold seas.",
            list.Value,
            StringComparison.Ordinal
        );
        Assert.Contains("#bald-coot\">Bald coot</a>", list.Value, StringComparison.Ordinal);
        Assert.Contains("← Coot", list.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pdf_lists_them_behind_its_body()
    {
        var lines = new PdfFile(Edition.Of<PdfEdition>(Now, Settings))
            .Pages.SelectMany(page => page.Lines)
            .ToList();

        Assert.Contains("Changes since 1 March 2026", lines);
        Assert.Contains(
            lines,
            line => line.Contains("diver swimmer of cold seas", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("html")]
    [InlineData("epub")]
    [InlineData("docx")]
    public void An_edition_with_a_list_says_to_whom_reads_it_back_what_its_source_says(string name)
    {
        using var folder = new ScratchFolder();
        var path = Path.Combine(folder.Root, $"b.{name}");
        using (var file = File.Create(path))
        {
            Publisher
                .Editions.Editions.All.Single(each => each.Name == name)
                .Write(Now, Settings, file);
        }

        var read = OpenedSource.OpenCompared(path, null);
        Assert.Empty(DocumentDifference.Between(Now, read));
        Assert.Equal(Settings.Date.UtcDateTime.Date, read.Date?.UtcDateTime.Date);
    }

    [Fact]
    public void In_word_the_list_has_links_and_words_underlined_and_struck_out()
    {
        var bytes = Edition.Of<DocxEdition>(Now, Settings);
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(word, TestContext.Current.CancellationToken)
                .Select(error => error.Description)
        );

        var text = Edition
            .Files(bytes)
            .Single(file => file.Path.EndsWith("document.xml", StringComparison.Ordinal))
            .Text;

        Assert.Contains("w:anchor=\"bald_coot\"", text, StringComparison.Ordinal);
        Assert.Matches("<w:strike ?/></w:rPr><w:t[^>]*>diver", text);
        Assert.Matches("<w:u w:val=\"single\" ?/></w:rPr><w:t[^>]*>swimmer", text);
    }

    [Fact]
    public void A_site_has_a_page_of_changes_and_its_feed_tells_the_same()
    {
        var site = SiteFolder.Of(
            Now,
            new() { Address = "https://example.org/words/" },
            Settings.Since
        );

        Assert.NotNull(site.Page("changes.html").SelectSingleNode("//section[@id='_changes']"));
        Assert.NotNull(
            site.Page("birds.html").SelectSingleNode("//*[@id='auk']/details//ins[.='swimmer']")
        );
        var feed = site.Text("feed.xml");
        Assert.Contains("Renamed: ", feed, StringComparison.Ordinal);
        Assert.Contains(
            "https://example.org/words/birds.html#bald-coot",
            feed,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_site_that_is_published_twice_tells_its_changes_once()
    {
        var address = new SiteSettings { Address = "https://example.org/words/" };
        var first = SiteFolder.Of(Now, address, Settings.Since);
        var second = SiteFolder.Of(
            Now,
            address with
            {
                Earlier = path => first.Bytes(path),
            },
            Settings.Since
        );

        Assert.Equal(first.Text("feed.xml"), second.Text("feed.xml"));
    }

    [Fact]
    public void What_was_split_merged_moved_and_lost_its_names_is_told_in_few_words()
    {
        Document document = new([]) { Name = "Words" };
        ChangedUnit Unit(string name, string within = "") =>
            new(name, name, within, within, Source.Unknown);
        var list = new RevisionList(
            new(
                null,
                [
                    new(ChangeKind.Split, UnitKind.Entry, [Unit("a")], [Unit("b"), Unit("c")]),
                    new(ChangeKind.Merged, UnitKind.Entry, [Unit("d"), Unit("e")], [Unit("f")]),
                    new(ChangeKind.Moved, UnitKind.Entry, [Unit("g", "x")], [Unit("g", "y")]),
                    new(ChangeKind.Moved, UnitKind.Entry, [Unit("h", "x")], [Unit("h", "x")]),
                    new(ChangeKind.Sources, UnitKind.Document, [Unit("")], [Unit("")])
                    {
                        Gained = ["https://a.example/"],
                        Lost = ["https://b.example/"],
                    },
                ]
            ),
            document,
            EditionWords.Of("en", new TemplateFolder())
        );

        Assert.Equal("Changes", list.Title);
        Assert.Equal(
            [
                "Split: b, c ← a",
                "Merged: f ← d, e",
                "Moved: g ← x",
                "Moved: h ",
                "Sources: Words +https://a.example/, -https://b.example/",
            ],
            list.Groups.SelectMany(group =>
                group.Revisions.Select(revision =>
                    $"{group.Title}: {string.Join(", ", revision.Units.Select(unit => unit.Name))} {string.Concat(revision.Notes.Select(Told))}"
                )
            )
        );
    }

    private static string Told(ChangedWords words) =>
        words.Change switch
        {
            WordChange.Added => $"+{words.Text}",
            WordChange.Removed => $"-{words.Text}",
            _ => words.Text,
        };

    private static HtmlNode Mark(string id, string element) =>
        One($"//*[@id='{id}']/{element}[contains(@class, 'revision')]");

    private static HtmlNode One(string path)
    {
        var found = Page.SelectSingleNode(path);
        Assert.NotNull(found);
        return found;
    }

    private static IEnumerable<HtmlNode> All(string path) =>
        Page.SelectNodes(path) ?? Enumerable.Empty<HtmlNode>();

    private static HtmlNode Parse(string page)
    {
        var html = new HtmlDocument();
        html.LoadHtml(page);
        return html.DocumentNode;
    }

    private static Document Read(string text) =>
        new EditedGlossary("a.md", text.ReplaceLineEndings("\n").Split('\n')).Document;
}
