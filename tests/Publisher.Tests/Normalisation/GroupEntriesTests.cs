using Publisher.Importers.Html;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Normalisation;

public sealed class GroupEntriesTests
{
    [Fact]
    public void Terms_of_a_definition_list_are_entries_and_its_ids_lead_there()
    {
        var document = Read(
            """
            <h1>Oven words</h1><p>See <a href="#s">stone</a> and <a href="#d">its weight</a>.</p>
            <dl><dt>Peel</dt><dt>Pele</dt><dd>The board that carries a loaf into the oven.</dd>
            <dt id="s">Stone</dt><dd>The floor of the oven, on the <b>peel</b>.</dd><dd id="d">Also a weight.</dd></dl>
            """
        );

        var outline = Outline.Of(document);

        Assert.Equal(
            [("peel", "Peel, Pele"), ("stone", "Stone")],
            outline.Entries.Select(entry => (entry.Id, string.Join(", ", entry.Headword.Terms)))
        );
        Assert.Equal(
            [("", "stone"), ("", "stone"), ("stone", "peel")],
            outline.Links.Select(link => (link.From, link.To))
        );
        Assert.Equal(EntryShape.DefinitionList, outline.Entries[0].Headword.Evidence?.Shape);
    }

    [Theory]
    [InlineData("<dl><dt>Author</dt><dd>Jane Doe</dd><dt>Version</dt><dd>1.2</dd></dl>")]
    [InlineData(
        "<dl><dt>How do I clean the stone of my oven at home?</dt><dd>Scrape it while it is warm, and never use soap on it.</dd></dl>"
    )]
    [InlineData("<h2>Glossary</h2><dl><dt>Peel</dt></dl>")]
    public void Values_questions_and_what_nobody_defined_are_no_entries(string list) =>
        Assert.Empty(Outline.Of(Read(list)).Entries);

    [Fact]
    public void In_a_glossary_a_definition_may_be_as_short_as_its_term() =>
        Assert.Single(
            Outline.Of(Read("<h1>Glossary</h1><dl><dt>Peel</dt><dd>a board</dd></dl>")).Entries
        );

    [Fact]
    public void The_author_says_what_is_an_entry()
    {
        const string List =
            "<dl><dt>Peel</dt><dd>The board that carries a loaf.</dd><dt>Heat</dt><dd>1</dd></dl>";

        Assert.Empty(Outline.Of(Read(List, new() { Shape = ShapeRule.None })).Entries);
        Assert.Equal(
            ["Heat"],
            Outline
                .Of(Read(List, new() { Entries = [new("Heat", null)], NotEntries = ["Peel"] }))
                .Entries.Select(entry => entry.Headword.Term)
        );
    }

    private static Document Read(string body, EntrySettings? settings = null)
    {
        var page = $"<!doctype html><html lang=\"en\"><body>{body}</body></html>";
        return Normaliser.Normalise(
            HtmlImporter.Import("a.html", new MemoryFiles("a.html", page)).Value,
            new() { Entries = settings ?? new() }
        );
    }
}
