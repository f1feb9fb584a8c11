using Publisher.Editions;
using Publisher.Editions.Pdf;
using Publisher.Model;
using Publisher.Tests.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class PdfNoteTests
{
    private static readonly EditedTemplates AtEnd = new(
        new TemplateFolder(),
        "notes: foot",
        "notes: end"
    );

    private static readonly EditedTemplates WithAddresses = new(
        new TemplateFolder(),
        "addresses: sources",
        "addresses: foot"
    );

    [Fact]
    public void Notes_stand_on_the_pages_of_their_marks()
    {
        var file = Write(new TemplateFolder(), Marked(120));
        var pages = file.Destinations().ToDictionary(d => d.Name, d => d.Page);

        Assert.False(pages.ContainsKey("@notes"));
        Assert.True(file.Pages.Count > 5);
        for (var i = 1; i <= 120; i++)
        {
            Assert.Equal(pages[$"@mark-{i}"], pages[$"@note-{i}"]);
        }
    }

    [Fact]
    public void The_theme_may_set_all_notes_at_the_end()
    {
        var file = Write(AtEnd, Marked(120));
        var pages = file.Destinations().ToDictionary(d => d.Name, d => d.Page);

        Assert.True(pages["@mark-120"] <= pages["@notes"]);
        Assert.True(pages["@note-1"] >= pages["@notes"]);
    }

    [Fact]
    public void A_note_without_a_mark_stands_at_the_end()
    {
        var document = Marked(1);
        var file = Write(
            new TemplateFolder(),
            document with
            {
                Notes = [.. document.Notes, new("2", [Line("unmarked")])],
            }
        );

        Assert.Contains(file.Destinations(), destination => destination.Name == "@notes");
        Assert.Single(Words(file), "unmarked");
    }

    [Fact]
    public void A_note_that_is_marked_twice_and_in_itself_is_set_once()
    {
        var mark = new NoteReference("1");
        var note = new Paragraph([new Text("only once"), new NoteReference("1")]);
        var file = Write(
            new TemplateFolder(),
            new([new Paragraph([new Text("a"), mark, new Text(" b"), new NoteReference("1")])])
            {
                Name = "x",
                Notes = [new("1", [note])],
            }
        );

        Assert.Single(Words(file), "once");
    }

    [Fact]
    public void Notes_that_are_marked_in_notes_follow_them()
    {
        const int Count = 3000;
        var notes = Enumerable
            .Range(1, Count)
            .Select(i => new Note(
                $"{i}",
                [new Paragraph([new Text($"note{i}x"), new NoteReference($"{i + 1}")])]
            ));
        var file = Write(
            new TemplateFolder(),
            new([new Paragraph([new Text("a"), new NoteReference("1")])])
            {
                Name = "x",
                Notes = [.. notes],
            }
        );

        var said = string.Concat(file.Pages.SelectMany(page => page.Lines));
        Assert.All(
            Enumerable.Range(1, Count),
            i => Assert.Contains($"note{i}x", said, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_note_of_a_table_that_is_set_small_is_set_once()
    {
        var cells = Enumerable.Repeat(new TableCell([Line("Transparency")]), 6);
        var marked = new TableCell([new Paragraph([new Text("x"), new NoteReference("1")])]);
        var file = Write(
            new TemplateFolder(),
            new([new Table([new([.. cells, marked])], 1)])
            {
                Name = "x",
                Notes = [new("1", [Line("The only note.")])],
            }
        );

        Assert.Single(Words(file), "only");
        Assert.Single(file.Objects, entry => entry.Contains("/S/Table", StringComparison.Ordinal));
    }

    [Fact]
    public void The_addresses_of_links_stand_at_the_foot_once_an_entry()
    {
        Link Link(string words) => new([new Text(words)], "https://example.org/a");
        Entry Entry(string name) =>
            new(
                new([name]) { Id = name },
                EntryForm.Paragraph,
                [new Text($"{name} has "), Link("a page"), new Text(" and "), Link("the same")],
                []
            );
        var document = new Document([Entry("one"), Entry("two")]) { Name = "x" };

        Assert.Equal(2, Addresses(Write(WithAddresses, document)));
        Assert.Equal(1, Addresses(Write(new TemplateFolder(), document)));

        static int Addresses(PdfFile file) =>
            file
                .Pages.SelectMany(page => page.Lines)
                .Count(line => line.Contains("https://example.org/a", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("example.org/a", "https://www.example.org/a/")]
    [InlineData("HTTPS://example.org/a", "https://example.org/a")]
    [InlineData("someone@example.org", "mailto:someone@example.org")]
    public void A_link_whose_words_are_its_address_has_no_note(string words, string address)
    {
        var link = new Link([new Text(words)], address);
        var file = Write(WithAddresses, new([new Paragraph([link])]) { Name = "x" });

        Assert.DoesNotContain(file.Destinations(), d => d.Name == "@address-1");
    }

    private static Document Marked(int count) =>
        new([
            .. Enumerable
                .Range(1, count)
                .Select(i => new Paragraph([
                    new Text($"Paragraph {i} has a note"),
                    new NoteReference($"{i}"),
                    new Text(" and goes on after it."),
                ])),
        ])
        {
            Name = "x",
            Notes =
            [
                .. Enumerable.Range(1, count).Select(i => new Note($"{i}", [Line($"No. {i}")])),
            ],
        };

    private static Paragraph Line(string text) => new([new Text(text)]);

    private static IEnumerable<string> Words(PdfFile file) =>
        file
            .Pages.SelectMany(page => page.Lines)
            .SelectMany(line => line.Split([' ', '¹', '.'], StringSplitOptions.None));

    private static PdfFile Write(ITemplates templates, Document document)
    {
        var output = new MemoryStream();
        new PdfEdition().Write(document, new(templates, SampleDocument.Date), output);
        return new(output.ToArray());
    }
}
