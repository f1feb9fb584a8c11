using System.Text;
using Publisher.Editions.Html;
using Publisher.Model;
using Xunit;

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

    private static string Page(params Block[] blocks)
    {
        using var page = new MemoryStream();
        var document = new Document(blocks.ToItems()) { Notes = [new("1", [])] };
        new HtmlEdition().Write(document, TemplateFolder.Settings, page);
        return Encoding.UTF8.GetString(page.ToArray());
    }
}
