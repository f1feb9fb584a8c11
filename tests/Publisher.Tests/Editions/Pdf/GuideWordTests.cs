using System.Globalization;
using Publisher.Model;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class GuideWordTests
{
    private const double HeadY = 606;

    private static readonly Paragraph Prose = new([
        new Text(string.Join(' ', Enumerable.Repeat("some words of the author", 12))),
    ]);

    [Theory]
    [InlineData(EntryForm.Heading)]
    [InlineData(EntryForm.Paragraph)]
    [InlineData(EntryForm.Item)]
    public void Entries_are_named_whatever_their_form(EntryForm form) =>
        Assert.Equal(
            ["Section", "Beta"],
            Heads(Section(Entry("Alpha", form, 1), Entry("Beta", form, 18)))[^1]
        );

    [Fact]
    public void Where_every_heading_is_a_term_the_document_is_named_beside_them() =>
        Assert.Equal(
            ["x", "Beta"],
            Heads(Entry("Alpha", EntryForm.Heading, 1), Entry("Beta", EntryForm.Heading, 18))[^2]
        );

    [Fact]
    public void A_term_that_is_its_section_is_named_once() =>
        Assert.Equal(
            ["section"],
            Heads(
                Section(Entry("Section", EntryForm.Item, 1), Entry("section", EntryForm.Item, 18))
            )[^1]
        );

    [Fact]
    public void A_headword_is_named_without_its_article() =>
        Assert.Equal(
            ["Section", "Armor Class"],
            Heads(Section(Entry("An Armor Class", EntryForm.Paragraph, 18)))[^1]
        );

    [Fact]
    public void Entries_within_entries_are_named_while_they_last()
    {
        var inner = Entry("Inner", EntryForm.Item, 14);
        var outer = Entry("Outer", EntryForm.Paragraph, 1, [inner, .. Words(16)]);
        var heads = Heads(Section(outer));

        Assert.Equal(["Section", "Inner"], heads[1]);
        Assert.Equal(["Section", "Outer"], heads[^1]);
    }

    [Fact]
    public void Rows_of_a_table_that_are_entries_are_named()
    {
        var rows = Enumerable
            .Range(10, 40)
            .Select(i => new TableRow([Cell($"row {i}"), Cell("what it is")])
            {
                Headword = new([$"row {i}"]) { Id = $"row-{i}" },
            });
        var heads = Heads(Section(new Table([.. rows], 0)));

        // The last page is that of the index.
        Assert.Matches("^row [0-9]+ – row 49$", heads[^2][1]);
    }

    [Fact]
    public void A_page_after_the_last_entry_bears_the_title_alone() =>
        Assert.Equal(
            ["Section"],
            Heads(Section([Entry("Alpha", EntryForm.Paragraph, 1), .. Words(24)]))[^1]
        );

    [Fact]
    public void A_headword_of_two_lines_is_one_in_the_head()
    {
        var entry = new Entry(
            new(["two\nlines"]) { Id = "two" },
            EntryForm.Paragraph,
            [new Text("two\nlines")],
            Words(20)
        );

        Assert.Equal(["Section", "two lines"], Heads(Section(entry))[^1]);
    }

    [Fact]
    public void A_page_of_the_index_names_the_letter_that_goes_on_from_the_page_before()
    {
        Block[] entries =
        [
            .. Enumerable
                .Range(1, 120)
                .Select(at =>
                    Entry(
                        string.Create(CultureInfo.InvariantCulture, $"Term {at}"),
                        EntryForm.Paragraph,
                        0
                    )
                ),
            Entry("Zeta", EntryForm.Paragraph, 0),
        ];

        Assert.Equal(["Index", "T – Z"], Heads(entries)[^1]);
    }

    private static Entry Entry(
        string term,
        EntryForm form,
        int paragraphs,
        Items<Block>? body = null
    ) => new(new([term]) { Id = term }, form, [new Text(term)], body ?? Words(paragraphs));

    private static Items<Block> Words(int paragraphs) => [.. Enumerable.Repeat(Prose, paragraphs)];

    private static TableCell Cell(string text) => new([new Paragraph([new Text(text)])]);

    private static Section Section(params Block[] blocks) =>
        new(1, [new Text("Section")], [.. blocks]) { Id = "section" };

    /// <summary>What the head of each page of the body says.</summary>
    private static List<List<string>> Heads(params Block[] blocks) =>
        [
            .. PrintTheme
                .Write(new([.. blocks]) { Name = "x" }, PrintTheme.Plain)
                .Pages.Skip(1)
                .Select(page =>
                    page.Shown.Where(shown => Math.Abs(shown.Y - HeadY) < 1)
                        .OrderBy(shown => shown.X)
                        .Select(shown => shown.Text)
                        .ToList()
                ),
        ];
}
