using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Normalisation;

public sealed class NormaliserTests
{
    [Fact]
    public void Headings_gather_what_stands_under_them()
    {
        var outline = Normalised(
            Line("before"),
            Head(1, "One"),
            Line("in one"),
            Head(3, "Deep"),
            Line("in deep"),
            Head(2, "Less deep"),
            Head(1, "Two")
        );

        Assert.Equal(["one <", "deep < one", "less-deep < one", "two <"], Sections(outline));
    }

    [Fact]
    public void Blocks_know_the_sections_around_them()
    {
        var document = Normaliser.Normalise(new([Head(1, "One"), Head(2, "Two"), Line("here")]));

        var section = Assert.IsType<Section>(Assert.IsType<Section>(document.Blocks[0]).Blocks[0]);
        Assert.Equal("[One, Two]", section.Blocks[0].Source.SectionPath.ToString());
        Assert.Equal("[One]", section.Source.SectionPath.ToString());
    }

    [Fact]
    public void Bullets_that_define_become_entries_and_the_others_stay()
    {
        var document = Normaliser.Normalise(
            new([
                Bullets(
                    Item([new Text("Plain before")]),
                    Item(
                        [new Text("Head", TextStyle.Bold), new Text(": a part")],
                        Bullets(Item([new Text("Query", TextStyle.Bold), new Text(" is a vector")]))
                    ),
                    Item([new Text("Plain after")])
                ),
            ])
        );

        Assert.Collection(
            document.Blocks,
            block => Assert.Equal("Plain before", PlainText.Of([block])),
            block => Assert.Equal("head", Assert.IsType<Entry>(block).Headword.Id),
            block => Assert.Equal("Plain after", PlainText.Of([block]))
        );
        var nested = Outline.Of(document).Entries[1];
        Assert.Equal(("query", "head"), (nested.Id, nested.Parent));
    }

    [Fact]
    public void Steps_of_an_ordered_list_are_no_entries()
    {
        var outline = Normalised(
            new List(
                ListStyle.Decimal,
                1,
                [Item([new Text("Train", TextStyle.Bold), new Text(": fit the model")])]
            )
        );

        Assert.Empty(outline.Entries);
    }

    [Fact]
    public void Colon_lines_are_entries_where_they_recur()
    {
        var outline = Normalised(
            Line("Logit: a score"),
            Line("Token: a piece of text"),
            Line("Head: a part of a layer")
        );

        Assert.Equal(["logit", "token", "head"], outline.Entries.Select(entry => entry.Id));
        Assert.Empty(
            Normalised(Line("Logit: a score"), Line("Some prose."), Line("More prose.")).Entries
        );
    }

    [Fact]
    public void A_list_after_a_defining_paragraph_is_its_body()
    {
        var outline = Normalised(
            new Paragraph([new Text("Logit", TextStyle.Bold), new Text(" is a score:")]),
            Bullets(Item([new Text("before softmax")])),
            Line("Prose.")
        );

        Assert.Equal("before softmax", PlainText.Of(Assert.Single(outline.Entries).Body));
    }

    [Fact]
    public void Rows_of_a_table_of_terms_are_entries_and_the_table_stays()
    {
        var document = Normaliser.Normalise(
            new([
                Grid(
                    1,
                    ["Term", "Meaning"],
                    ["d_model", "width of the stream"],
                    ["d_head (dh)", "width of a head"]
                ),
            ])
        );
        var outline = Outline.Of(document);

        Assert.Equal(["d-model", "d-head"], outline.Entries.Select(entry => entry.Id));
        Assert.Equal(["d_head", "dh"], outline.Entries[1].Headword.Terms);
        Assert.Equal("width of a head", PlainText.Of(outline.Entries[1].Body));
        Assert.Equal(3, Assert.IsType<Table>(Assert.Single(document.Blocks)).Rows.Count);
    }

    [Fact]
    public void A_first_row_in_bold_heads_its_table()
    {
        var bold = new Table(
            [
                new TableRow([Cell("Term", TextStyle.Bold), Cell("Meaning", TextStyle.Bold)]),
                new TableRow([Cell("d_model", TextStyle.None), Cell("a width", TextStyle.None)]),
                new TableRow([Cell("d_head", TextStyle.None), Cell("a width", TextStyle.None)]),
            ],
            0
        );
        var document = Normaliser.Normalise(new([bold]));

        Assert.Equal(1, Assert.IsType<Table>(document.Blocks[0]).HeaderRows);
        Assert.Equal(["d-model", "d-head"], Outline.Of(document).Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void A_header_without_a_word_is_left_out()
    {
        var empty = new TableRow([new TableCell([new Paragraph([])]), new TableCell([])]);
        var row = new TableRow([Cell("a", TextStyle.None), Cell("b", TextStyle.None)]);
        var document = Normaliser.Normalise(new([new Table([empty, row, row], 1)]));

        var table = Assert.IsType<Table>(document.Blocks[0]);
        Assert.Equal((0, 2), (table.HeaderRows, table.Rows.Count));
    }

    [Fact]
    public void A_heading_that_repeats_the_title_is_the_title_and_no_chapter()
    {
        var linked = Line("see ") with { Content = [new Link([new Text("the top")], "#top")] };
        var document = Normaliser.Normalise(
            new([
                Head(1, "The  Title") with
                {
                    Source = Source.Unknown with { Anchors = ["top"] },
                },
                linked,
                Head(2, "One"),
                Head(2, "Two"),
            ])
            {
                Name = "The Title",
            }
        );

        Assert.Equal(["one <", "two <"], Sections(Outline.Of(document)));
        Assert.Equal("The  Title", PlainText.Of(document.Title));
        Assert.Equal("one", Outline.Of(document).Links[0].Link.Target);
    }

    [Fact]
    public void It_stays_a_chapter_where_it_is_one_of_several_or_says_something_else()
    {
        var several = new Document([Head(1, "Title"), Line("x"), Head(1, "Other")])
        {
            Name = "Title",
        };
        var other = new Document([Head(1, "Chapter"), Head(2, "Part")]) { Name = "Title" };
        var alone = new Document([Head(1, "Title"), Line("x")]) { Name = "Title" };

        Assert.Equal(["title <", "other <"], Sections(Outline.Of(Normaliser.Normalise(several))));
        Assert.Equal(
            ["chapter <", "part < chapter"],
            Sections(Outline.Of(Normaliser.Normalise(other)))
        );
        Assert.Equal(["title <"], Sections(Outline.Of(Normaliser.Normalise(alone))));
    }

    [Fact]
    public void A_table_all_in_bold_has_no_header()
    {
        var row = new TableRow([Cell("a", TextStyle.Bold), Cell("b", TextStyle.Bold)]);
        var document = Normaliser.Normalise(new([new Table([row, row], 0)]));

        Assert.Equal(0, Assert.IsType<Table>(document.Blocks[0]).HeaderRows);
    }

    [Fact]
    public void A_link_to_the_title_leads_to_the_first_part()
    {
        var document = Normaliser.Normalise(
            new([new Paragraph([Linked("#h.title")]), Head(1, "One")])
            {
                Title = [new Text("Title") { Source = new("", 1, ["h.title"]) }],
            }
        );

        Assert.Equal("one", Assert.Single(Outline.Of(document).Links).Link.Target);
    }

    [Fact]
    public void A_table_of_figures_defines_nothing() =>
        Assert.Empty(
            Normalised(Grid(1, ["Model", "Loss"], ["small", "3.1"], ["large", "2.7"])).Entries
        );

    [Fact]
    public void Lowest_headings_of_a_glossary_are_entries()
    {
        var outline = Normalised(
            Head(1, "Glossary"),
            Head(2, "Logit (score)"),
            Line("What a model gives a token."),
            Head(2, "Token"),
            Line("A piece of text."),
            Head(2, "Head"),
            Line("A part of a layer.")
        );

        Assert.Equal(["glossary <"], Sections(outline));
        Assert.Equal(["logit", "token", "head"], outline.Entries.Select(entry => entry.Id));
        Assert.Equal(["Logit", "score"], outline.Entries[0].Headword.Terms);
        Assert.All(outline.Entries, entry => Assert.Equal("glossary", entry.Section));
    }

    [Fact]
    public void Headings_of_an_essay_are_sections()
    {
        var outline = Normalised(
            Head(1, "Energy policy"),
            Head(2, "Principles"),
            Line("We will act."),
            Head(2, "Aims"),
            Line("We aim high."),
            Head(2, "Measures"),
            Line("We have plans.")
        );

        Assert.Empty(outline.Entries);
    }

    [Fact]
    public void Ids_are_unique_and_the_plain_name_belongs_to_the_entry()
    {
        Document document = new([
            Head(1, "Feature"),
            Defined("Feature"),
            Defined("Edge"),
            Head(1, "Vision"),
            Defined("Feature"),
            Defined("Curve"),
        ])
        {
            Name = "Glossary",
        };
        var outline = Outline.Of(Normaliser.Normalise(document));

        Assert.Equal(
            ["feature", "edge", "feature-vision", "curve"],
            outline.Entries.Select(entry => entry.Id)
        );
        Assert.Equal(["feature-section <", "vision <"], Sections(outline));
    }

    [Fact]
    public void Ids_stay_when_unrelated_text_changes()
    {
        Block[] blocks =
        [
            Head(1, "Vision"),
            Defined("Edge"),
            Defined("Curve"),
            Head(1, "Language"),
            Defined("Token"),
        ];
        var before = Normalised(blocks).Entries.Select(entry => entry.Id);
        var after = Normalised([Head(1, "New"), Defined("Word"), .. blocks, Line("More.")]).Entries;

        Assert.Equal(["word", .. before], after.Select(entry => entry.Id));
    }

    [Fact]
    public void Links_lead_to_the_entry_or_section_around_their_anchor()
    {
        var outline = Normalised(
            Head(1, "One") with
            {
                Source = new("", 1, ["h.1"]),
            },
            Line("text") with
            {
                Source = new("", 2, ["id.a"]),
            },
            Defined("Term") with
            {
                Source = new("", 3, ["id.b"]),
            },
            new Paragraph([
                Linked("#h.1"),
                Linked("#id.a"),
                Linked("#id.b"),
                Linked("#id.gone"),
                Linked("https://example.org/#h.1"),
            ])
        );

        Assert.Equal(
            ["one", "one", "term", null, null],
            outline.Links.Select(place => place.Link.Target)
        );
    }

    [Fact]
    public void No_pass_loses_a_word()
    {
        Document document = new([
            Line("before"),
            Head(1, "Glossary of things"),
            Head(2, "A"),
            Line("is a letter"),
            Head(2, "B"),
            Line("is a letter"),
            Head(2, "C"),
            Bullets(
                Item(
                    [new Text("D", TextStyle.Bold), new Text(": x")],
                    Bullets(Item([new Text("y")]))
                )
            ),
            Grid(0, ["E", "the fifth letter of it"], ["F", "the sixth letter of it"]),
        ]);

        Assert.Equal(PlainText.Of(document), PlainText.Of(Normaliser.Normalise(document)));
    }

    private static Outline Normalised(params Block[] blocks) =>
        Outline.Of(Normaliser.Normalise(new([.. blocks])));

    private static IEnumerable<string> Sections(Outline outline) =>
        outline.Sections.Select(section => $"{section.Id} < {section.Parent}".TrimEnd());

    private static Heading Head(int level, string text) => new(level, [new Text(text)]);

    private static Paragraph Line(string text) => new([new Text(text)]);

    private static Paragraph Defined(string term) =>
        new([new Text(term, TextStyle.Bold), new Text(" is a thing")]);

    private static Link Linked(string address) => new([new Text("link")], address);

    private static List Bullets(params ListItem[] items) => new(ListStyle.Bullet, 1, [.. items]);

    private static ListItem Item(Items<Inline> content, params Block[] rest) =>
        new([new Paragraph(content), .. rest]);

    private static TableCell Cell(string text, TextStyle style) =>
        new([new Paragraph([new Text(text, style)])]);

    private static Table Grid(int headers, params string[][] rows) =>
        new(
            [
                .. rows.Select(row => new TableRow([
                    .. row.Select(cell => new TableCell([new Paragraph([new Text(cell)])])),
                ])),
            ],
            headers
        );
}
