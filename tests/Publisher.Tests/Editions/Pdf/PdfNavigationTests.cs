using System.Globalization;
using System.Text;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class PdfNavigationTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly Lazy<PdfReading> Sample = new(() =>
        new(Edition.Of<PdfEdition>(SampleDocument.Document))
    );

    private static string Names =>
        string.Concat(
            Sample.Value.Objects.Values.Where(o => o.Contains("/Limits", StringComparison.Ordinal))
        );

    private static List<string> Links =>
        [
            .. Sample.Value.Objects.Values.Where(o =>
                o.Contains("/Subtype/Link", StringComparison.Ordinal)
            ),
        ];

    [Fact]
    public void Every_entry_and_section_has_a_destination_of_its_id()
    {
        var outline = Outline.Of(SampleDocument.Document);
        string[] wanted =
        [
            .. outline.Sections.Select(section => section.Id),
            .. outline.Entries.Select(entry => entry.Id),
            "@title",
            "@contents",
            "@body",
            "@note-1",
            "@mark-1",
        ];
        var names = Names;
        Assert.All(wanted, id => Assert.Contains($"({id})[", names, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_resolved_link_can_be_clicked_and_none_leads_nowhere()
    {
        var targets = Links
            .Where(link => link.Contains("/Dest(", StringComparison.Ordinal))
            .Select(link => PdfReading.Between(link, "/Dest(", ")"))
            .ToList();
        var names = Names;
        Assert.All(targets, id => Assert.Contains($"({id})[", names, StringComparison.Ordinal));
        var wanted = Outline
            .Of(SampleDocument.Document)
            .Links.Select(link => link.Link.Target)
            .OfType<string>();
        Assert.All(wanted, id => Assert.Contains(id, targets));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Page_labels_are_the_printed_numbers(bool isPrint)
    {
        var file = PrintTheme.Write(
            SampleDocument.Document,
            isPrint ? PrintTheme.Print : PrintTheme.Plain
        );
        var first = file.Destinations().Single(place => place.Name == "@body").Page;
        Assert.Contains(
            $"/PageLabels<</Nums[0<</S/r>>{first}<</S/D>>]>>",
            file.Catalog,
            StringComparison.Ordinal
        );
        // Neither the title page nor a blank one has a folio.
        var folios = file
            .Pages.Select((page, i) => (Page: page, Index: i))
            .Where(page => page.Index > 0 && page.Page.Shown.Count > 0)
            .ToList();
        Assert.All(folios, page => Assert.Equal(Label(page.Index), page.Page.Lines[^1]));
        Assert.Equal(isPrint, folios.Count < file.Pages.Count - 1);

        string Label(int index) =>
            index < first
                ? Publisher.Typesetting.Pages.RomanNumeral.Of(index + 1)
                : (index - first + 1).ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public void External_links_keep_their_address()
    {
        var wanted = Outline
            .Of(SampleDocument.Document)
            .Links.Where(link => link.Link is { Target: null, IsInternal: false })
            .Select(link => link.Link.Address)
            .Where(address =>
                Ascii.IsValid(address) && !address.Contains('(', StringComparison.Ordinal)
            )
            .ToList();
        Assert.NotEmpty(wanted);
        var links = string.Concat(Links);
        Assert.All(wanted, a => Assert.Contains($"/URI({a})", links, StringComparison.Ordinal));
    }

    [Fact]
    public void The_culture_of_the_machine_changes_no_byte()
    {
        var expected = Edition.Of<PdfEdition>(SampleDocument.Document);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("ar-SA");
            Assert.Equal(expected, Edition.Of<PdfEdition>(SampleDocument.Document));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_plain_item_of_a_list_of_entries_has_no_bullet_of_its_own()
    {
        Items<Inline> words = [new Text("Words.")];
        var entry = new Entry(new(["Term"]) { Id = "term" }, EntryForm.Item, words, []);
        var list = new List(ListStyle.Bullet, 1, [new([new Paragraph(words)])]);
        Assert.DoesNotContain("•", Text([entry, list]), StringComparison.Ordinal);
        Assert.Contains("•", Text([list]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_that_heads_sections_stands_in_the_contents_with_them()
    {
        Section Inner(string title) => new(2, [new Text(title)], []) { Id = title };
        var words = new Paragraph([new Text("Words.")]);
        Entry Heading(string term, params Items<Block> body) =>
            new(new([term]) { Id = term }, EntryForm.Heading, [new Text(term)], body);
        Items<Block> document =
        [
            new Section(1, [new Text("Opening")], [words]) { Id = "opening" },
            Heading("Chapter", words, Inner("Inner")),
            Heading("Lone", words),
            new Section(1, [new Text("Close")], [words]) { Id = "close" },
        ];

        var contents = new PdfFile(Edition.Of<PdfEdition>(new(document) { Name = "x" }))
            .Pages.First(page => page.Lines.Any(line => line.Contains("Close", Ordinal)))
            .Lines;

        string[] listed = ["Opening", "Chapter", "Inner", "Close"];
        Assert.All(
            listed,
            title => Assert.Contains(contents, line => line.Contains(title, Ordinal))
        );
        Assert.DoesNotContain(contents, line => line.Contains("Lone", Ordinal));
    }

    private static string Text(Items<Block> blocks)
    {
        var file = new PdfFile(Edition.Of<PdfEdition>(new(blocks) { Name = "x" }));
        return string.Concat(file.Pages.SelectMany(page => page.Lines));
    }
}
