using FsCheck;
using FsCheck.Fluent;
using Publisher.Editions;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Generators;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Editions;

public sealed class UniformHeadwordsTests
{
    private const string Mixed = """
        # Glossary

        **Anode**: the electrode that takes electrons in.

        **Bus**: a bar that many wires join.

        *Cathode*: the electrode that gives electrons off.

        *Choke*: a coil that passes slow currents only.

        Diode: a part that passes current one way.

        Earth: the point that voltages are counted from.

        ## Fuse

        A wire that melts before others do.

        ## Gate (transistor)

        The electrode that opens and closes the way.
        """;

    [Fact]
    public void Where_shapes_are_mixed_every_headword_is_bold_and_no_word_is_changed()
    {
        var document = Read(Mixed);
        Assert.Equal(8, Outline.Of(document).Entries.Count);

        var uniform = UniformHeadwords.Of(document, isUniform: null);

        var entries = Outline.Of(uniform).Entries;
        Assert.All(entries, entry => Assert.NotEqual(EntryForm.Heading, entry.Form));
        Assert.All(
            entries,
            entry =>
            {
                var first = Assert.IsType<Text>(entry.Head[0]);
                Assert.Equal(entry.Headword.Term, first.Value);
                Assert.Equal(TextStyle.Bold, first.Style);
            }
        );
        Assert.Equal(PlainText.Of(document), PlainText.Of(uniform));
    }

    [Fact]
    public void As_written_is_as_written()
    {
        var document = Read(Mixed);

        Assert.Same(document, UniformHeadwords.Of(document, isUniform: false));
    }

    [Fact]
    public void Two_shapes_stay_unless_one_is_asked_for()
    {
        var document = Read(
            """
            # Glossary

            **Anode**: the electrode that takes electrons in.

            **Bus**: a bar that many wires join.

            ## Fuse

            A wire that melts before others do.

            ## Gate

            The electrode that opens and closes the way.
            """
        );

        Assert.Same(document, UniformHeadwords.Of(document, isUniform: null));
        Assert.DoesNotContain(
            Outline.Of(UniformHeadwords.Of(document, isUniform: true)).Entries,
            entry => entry.Form == EntryForm.Heading
        );
    }

    [Fact]
    public void A_heading_stays_over_sections_and_behind_them()
    {
        Entry Heading(string term, params Items<Block> body) =>
            new(new([term]) { Id = term }, EntryForm.Heading, [new Text(term)], body) { Level = 2 };
        var words = new Paragraph([new Text("Words.")]);
        var section = new Section(3, [new Text("Part")], [words]) { Id = "part" };
        var document = new Document([
            Heading("Lone", words),
            Heading("Chapter", words, section),
            section with
            {
                Level = 2,
            },
            Heading("Behind", words),
        ]);

        var uniform = UniformHeadwords.Of(document, isUniform: true);

        Assert.Equal(
            [EntryForm.Paragraph, EntryForm.Heading, EntryForm.Heading],
            Outline.Of(uniform).Entries.Select(entry => entry.Form!.Value)
        );
    }

    [Fact]
    public void Words_ids_and_order_of_any_document_stay() =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true),
            Prop.ForAll(
                new DocumentGenerator(new()).Documents,
                raw =>
                {
                    var document = Normaliser.Normalise(raw);
                    var uniform = UniformHeadwords.Of(document, isUniform: true);
                    Assert.Equal(PlainText.Of(document), PlainText.Of(uniform));
                    Assert.Equal(Ids(document), Ids(uniform));
                }
            )
        );

    private static IEnumerable<string> Ids(Document document)
    {
        var outline = Outline.Of(document);
        return outline.Entries.Select(entry => entry.Id).Concat(outline.Sections.Select(s => s.Id));
    }

    private static Document Read(string markdown) =>
        Normaliser.Normalise(
            Publisher
                .Importers.Markdown.MarkdownImporter.Import(
                    "x.md",
                    new MemoryFiles("x.md", System.Text.Encoding.UTF8.GetBytes(markdown))
                )
                .Value
        );
}
