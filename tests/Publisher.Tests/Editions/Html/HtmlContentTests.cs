using System.Text;
using Publisher.Editions.Html;
using Publisher.Model;
using Xunit;
using Identifier = Publisher.Mathematics.Identifier;

namespace Publisher.Tests.Editions.Html;

public sealed class HtmlContentTests
{
    [Fact]
    public void The_mark_of_a_note_stands_behind_the_link_that_holds_it() =>
        Assert.Contains(
            """<a href="https://example.org/">linked words</a><sup class="furniture"><a role="doc-noteref" """,
            Page(
                new Paragraph([
                    new Link(
                        [new Text("linked "), new NoteReference("1"), new Text("words")],
                        "https://example.org/"
                    ),
                ])
            ),
            StringComparison.Ordinal
        );

    /// <summary>On paper the address stands behind the words of a link.</summary>
    [Theory]
    [InlineData("https://example.org/a", "class=\"bare\" ")]
    [InlineData("example.org/a/", "class=\"bare\" ")]
    [InlineData("an example", "")]
    public void A_link_says_whether_its_words_are_its_address(string words, string told)
    {
        var link = Page(new Paragraph([new Link([new Text(words)], "https://example.org/a")]));

        Assert.Contains(
            $"<a href=\"https://example.org/a\" {told}".TrimEnd() + $">{words}</a>",
            link,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Words_in_another_language_say_so_and_a_paragraph_of_them_does()
    {
        var page = Page(
            new Paragraph([
                new Text("A "),
                new Text("mot", TextStyle.Italic) { Language = "fr" },
                new Text("."),
            ]),
            new Paragraph([new Text("Ein Satz") { Language = "de" }])
        );

        Assert.Contains(
            "<p>A <span lang=\"fr\"><em>mot</em></span>.</p>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<p lang=\"de\">Ein Satz</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_run_as_their_letters_do()
    {
        static ListItem Item(string words) => new([new Paragraph([new Text(words)])]);

        var page = Page(
            new Paragraph([new Text("12 שלום, HTML")]),
            new Paragraph([new Text("HTML is שלום")]),
            new List(ListStyle.Bullet, 1, [Item("שלום"), Item("plain")]),
            new List(ListStyle.Bullet, 1, [Item("אחד"), Item("שתיים")])
        );

        Assert.Contains("<p dir=\"rtl\">12", page, StringComparison.Ordinal);
        Assert.Contains("<p>HTML", page, StringComparison.Ordinal);
        Assert.Contains("<ul>\n<li dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("<li>plain", page, StringComparison.Ordinal);
        Assert.Contains("<ul dir=\"rtl\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_within_a_cell_that_heads_a_column_has_no_heading_element()
    {
        var entry = new Entry(
            new(["Term"]) { Id = "term" },
            EntryForm.Heading,
            [new Text("Term")],
            []
        )
        {
            Level = 2,
        };

        var page = Page(new Table([new([new TableCell([entry])])], HeaderRows: 1));

        Assert.Contains(
            "<th scope=\"col\">\n<div class=\"entry\" id=\"term\">\n<p>",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_definition_list_is_one_with_its_ids_and_a_definition_for_every_term()
    {
        var page = Page(SampleDocument.Beyond);

        Assert.Contains(
            "<dl>\n<div class=\"entry\" id=\"residue\">\n<dt>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<dfn>Residue</dfn></dt>\n<dt>", page, StringComparison.Ordinal);
        Assert.Contains("defined</dt>\n<dd></dd></div></dl>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Captions_heads_of_rows_and_the_foot_stand_in_their_elements()
    {
        var page = Page(SampleDocument.Beyond);

        Assert.Contains(
            "<table>\n<caption>How wide the layers are</caption>\n<thead>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<tfoot>\n<tr>\n<th scope=\"row\">All</th>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("</p>\n<figcaption>Bars, from", page, StringComparison.Ordinal);
        Assert.Contains("<figure>\n<figcaption>A listing", page, StringComparison.Ordinal);
    }

    /// <summary>Browsers would begin a line with the full stop.</summary>
    [Fact]
    public void Punctuation_behind_a_formula_stays_on_its_line()
    {
        var formula = new Formula("x") { Content = new Identifier("x") };

        var page = Page(
            new Paragraph([
                new Text("See "),
                formula,
                new Text("). Then "),
                formula,
                new Text(" it"),
            ])
        );

        Assert.Matches(
            @"See <span class=""kept""><math .*?</math>\)\.</span> Then <math .*?</math> it",
            page
        );
    }

    private static string Page(params Block[] blocks) =>
        Page(new Document(blocks.ToItems()) { Notes = [new("1", [])] });

    private static string Page(Document document)
    {
        using var page = new MemoryStream();
        new HtmlEdition().Write(document, TemplateFolder.Settings, page);
        return Encoding.UTF8.GetString(page.ToArray());
    }
}
