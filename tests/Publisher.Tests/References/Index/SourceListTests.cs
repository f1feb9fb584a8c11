using Publisher.Model;
using Publisher.References.Index;
using Xunit;

namespace Publisher.Tests.References.Index;

public sealed class SourceListTests
{
    [Fact]
    public void Sources_stand_under_the_chapter_that_first_leads_to_them()
    {
        var list = Of(
            Leading(("before all", "https://example.org/0")),
            Section(
                "one",
                Leading(("a page", "https://example.org/a")),
                Section("deeper", Leading(("another", "https://example.org/b")))
            ),
            Section(
                "two",
                Leading(("the same", "https://example.org/a"), ("a third", "https://example.org/c"))
            )
        );

        Assert.Equal(
            [
                new("", [new(1, "before all", "https://example.org/0")]),
                new(
                    "one",
                    [
                        new(2, "a page", "https://example.org/a"),
                        new(3, "another", "https://example.org/b"),
                    ]
                ),
                new("two", [new(4, "a third", "https://example.org/c")]),
            ],
            list.Groups
        );
        Assert.Equal(2, list.NumberOf("https://example.org/a"));
        Assert.Null(list.NumberOf("https://example.org/d"));
    }

    [Fact]
    public void A_source_is_called_by_its_title_wherever_the_text_gives_it()
    {
        var list = Of(
            Section(
                "one",
                Leading(
                    ("a reply", "https://example.org/a"),
                    ("the framework", "https://example.org/b")
                ),
                Leading(("a talk", "https://example.org/c"), ("here", "https://example.org/d"))
            ),
            Section("two", Leading(("On Looms", "https://example.org/b"))),
            Section(
                "Bibliography",
                Leading(
                    ("example.org/e", "https://example.org/e"),
                    ("its answer", "https://example.org/e"),
                    ("of warp and weft", "https://example.org/a"),
                    ("PDF", "https://example.org/c"),
                    ("example.org/d", "https://example.org/d")
                )
            )
        );

        Assert.Equal(
            ["of warp and weft", "On Looms", "a talk", "here", "its answer"],
            list.Groups.SelectMany(group => group.Sources).Select(source => source.Words)
        );
    }

    [Theory]
    [InlineData("Source)", "Source")]
    [InlineData("(Public Access Policy)", "Public Access Policy")]
    [InlineData(
        "This is a good video on shaping your dough.",
        "This is a good video on shaping your dough"
    )]
    [InlineData("On Looms,", "On Looms")]
    [InlineData("Krizhevsky et al.", "Krizhevsky et al.")]
    [InlineData("U.S.", "U.S.")]
    [InlineData("Looms (2019)", "Looms (2019)")]
    [InlineData("(On) Looms (2019)", "(On) Looms (2019)")]
    [InlineData(")", ")")]
    public void A_title_is_without_what_belongs_to_the_sentence_around(
        string words,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Of(Section("one", Leading((words, "https://example.org/a")))).Groups[0].Sources[0].Words
        );

    [Fact]
    public void Where_one_section_holds_all_its_sections_are_the_chapters()
    {
        var list = Of(
            Section(
                "the whole",
                Section("one", Leading(("a page", "https://example.org/a"))),
                Section("two", Leading(("another", "https://example.org/b")))
            )
        );

        Assert.Equal(["one", "two"], list.Groups.Select(group => group.Title));
    }

    [Fact]
    public void One_section_alone_is_the_chapter()
    {
        var list = Of(Section("one", Leading(("a page", "https://example.org/a"))));

        Assert.Equal("one", Assert.Single(list.Groups).Title);
    }

    [Theory]
    [InlineData("#one", "", "a place in the document")]
    [InlineData("", "", "nowhere")]
    [InlineData("https://example.org/one", "one", "an entry")]
    [InlineData("https://www.example.org/a/", null, "example.org/a")]
    [InlineData("mailto:someone@example.org", null, "someone@example.org")]
    public void What_is_no_source_or_shows_its_address_is_not_listed(
        string address,
        string? target,
        string words
    )
    {
        var link = new Link([new Text(words)], address) { Target = target is "" ? null : target };

        Assert.Empty(Of(new Paragraph([link])).Groups);
    }

    [Theory]
    [InlineData("mailto:someone@example.org", "someone@example.org")]
    [InlineData("MAILTO:someone@example.org", "someone@example.org")]
    [InlineData("https://example.org/", "https://example.org/")]
    public void An_address_is_printed_as_a_reader_types_it(string address, string printed) =>
        Assert.Equal(printed, PrintedAddress.Of(address));

    private static SourceList Of(params Block[] blocks) =>
        SourceList.Of(Outline.Of(new([.. blocks])));

    private static Section Section(string title, params Block[] blocks) =>
        new(1, [new Text(title)], [.. blocks]) { Id = title };

    private static Paragraph Leading(params (string Words, string Address)[] links) =>
        new([.. links.Select(link => new Link([new Text(link.Words)], link.Address))]);
}
