using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Normalisation;

public sealed class EntrySettingsTests
{
    private const string Essay =
        "# An Essay\n\n## Yields\n\n**Wheat:** it grew.\n\n**Rye:** it fell.\n\n**Oats:** same.\n\n## Tools\n\nFlail: it beat them.\n";

    [Fact]
    public void A_shape_holds_for_its_section_only()
    {
        Assert.Empty(Terms(Essay, new()));
        Assert.Equal(
            ["Wheat", "Rye", "Oats"],
            Terms(Essay, new() { Sections = [new("yields", ShapeRule.Bold)] })
        );
    }

    [Fact]
    public void A_shape_holds_for_the_whole_document_unless_a_section_has_another() =>
        Assert.Equal(
            ["Flail"],
            Terms(
                Essay,
                new() { Shape = ShapeRule.Colon, Sections = [new("Yields", ShapeRule.None)] }
            )
        );

    [Fact]
    public void None_leaves_nothing() =>
        Assert.Empty(
            Terms("# Glossary\n\n* **Rye** is a grain\n", new() { Shape = ShapeRule.None })
        );

    [Fact]
    public void Quotes_force_and_forbid()
    {
        const string glossary =
            "# Glossary\n\n* **Rye** is a grain.\n* Bread “of the poor” was rye.\n* **Oats** are a grain.\n";

        Assert.Equal(
            ["Bread of the poor", "poor bread", "Oats"],
            Normalised(
                glossary,
                new()
                {
                    NotEntries = ["Rye is"],
                    Entries = [new("bread \"of", "Bread of the poor (poor bread)")],
                }
            )
                .Entries.SelectMany(entry => entry.Headword.Terms)
        );
    }

    [Fact]
    public void A_quote_alone_takes_the_term_out_of_its_line() =>
        Assert.Equal(
            ["Wheat"],
            Terms(Essay, new() { Entries = [new("Wheat: it grew", Term: null)] })
        );

    [Fact]
    public void A_quote_of_nothing_is_reported_with_the_nearest_line()
    {
        var settings = new EntrySettings
        {
            NotEntries = ["Wheat: it grows"],
            Sections = [new("Tool", ShapeRule.None)],
        };
        var document = Read(Essay, settings);

        Assert.Equal(
            [
                "not-entries: no line begins with “Wheat: it grows”. The nearest is “Wheat: it grew.”. Copy its first words into publisher.yml, or take the quote out.",
                "entry-shapes: no section is called “Tool”. The nearest is “Tools”. Copy its first words into publisher.yml, or take the quote out.",
            ],
            QuotedLines
                .Unmatched(document, settings)
                .Select(finding => $"{finding.Message} {finding.Hint}")
        );
    }

    private static IEnumerable<string> Terms(string markdown, EntrySettings settings) =>
        Normalised(markdown, settings).Entries.Select(entry => entry.Headword.Term);

    private static Outline Normalised(string markdown, EntrySettings settings) =>
        Outline.Of(Read(markdown, settings));

    private static Document Read(string markdown, EntrySettings settings)
    {
        var files = new MemoryFiles("a.md", System.Text.Encoding.UTF8.GetBytes(markdown));
        return Normaliser.Normalise(
            MarkdownImporter.Import("a.md", files).Value,
            new() { Entries = settings }
        );
    }
}
