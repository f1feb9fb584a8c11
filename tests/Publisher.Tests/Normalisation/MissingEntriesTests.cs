using Publisher.Model;
using Publisher.Normalisation;
using Xunit;

namespace Publisher.Tests.Normalisation;

public sealed class MissingEntriesTests
{
    [Theory]
    [InlineData("Glossary", "document-has-entries", false)]
    [InlineData("Key terms", "glossary-has-entries", true)]
    [InlineData("Terms and definitions", "glossary-has-entries", true)]
    [InlineData("Terms of use", "document-has-entries", true)]
    [InlineData("Terms and conditions", "document-has-entries", true)]
    [InlineData("History", "document-has-entries", true)]
    [InlineData("How to read this glossary", "document-has-entries", true)]
    [InlineData("Notes on the terms", "document-has-entries", true)]
    [InlineData("The Glossary", "glossary-has-entries", true)]
    [InlineData("In Struct Definitions", "document-has-entries", true)]
    [InlineData("Glossar", "glossary-has-entries", true)]
    [InlineData("Glosario de términos", "glossary-has-entries", true)]
    [InlineData("Глоссарий", "glossary-has-entries", true)]
    public void A_section_without_entries_is_told_by_its_title_if_it_has_words(
        string title,
        string expected,
        bool hasWords
    )
    {
        var document = Normaliser.Normalise(
            new([
                new Heading(1, [new Text(title)]),
                .. hasWords ? Plain("It went on for years.") : [],
                new Heading(1, [new Text("Notes")]),
                .. Plain("Nothing is defined here."),
            ])
        );

        var finding = Assert.Single(MissingEntries.Of(document, new()));

        Assert.Equal(expected, finding.Check);
        Assert.Contains(
            "none of its lines opens as an entry does",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Glossary of terms", Severity.Warning)]
    [InlineData("Key terms", Severity.Warning)]
    [InlineData("Add new preprocessor definitions", Severity.Note)]
    public void A_title_that_says_more_is_a_doubt(string title, Severity severity)
    {
        var document = Normaliser.Normalise(
            new([
                new Heading(1, [new Text(title)]),
                .. Plain("It went on for years."),
                new Heading(1, [new Text("Notes")]),
                .. Plain("Nothing is defined here."),
            ])
        );

        Assert.Equal(severity, Assert.Single(MissingEntries.Of(document, new())).Severity);
    }

    [Fact]
    public void Settings_that_call_nothing_an_entry_are_taken_at_their_word()
    {
        var document = Normaliser.Normalise(
            new([new Heading(1, [new Text("Glossary")]), .. Plain("It went on for years.")])
        );

        Assert.Empty(MissingEntries.Of(document, new() { Shape = ShapeRule.None }));
        Assert.DoesNotContain(
            MissingEntries.Of(document, new() { Sections = [new("Glossary", ShapeRule.None)] }),
            finding => finding.Check == "glossary-has-entries"
        );
    }

    [Theory]
    [InlineData("Add new preprocessor definitions (-D)")]
    [InlineData("limit-of-definitions")]
    public void A_heading_that_says_what_is_done_with_definitions_calls_itself_no_glossary(
        string title
    )
    {
        var document = Normaliser.Normalise(
            new([new Heading(1, [new Text(title)]), .. Plain("It went on for years.")])
        );

        Assert.DoesNotContain(
            MissingEntries.Of(document, new()),
            finding => finding.Check == "glossary-has-entries"
        );
    }

    [Fact]
    public void An_entry_anywhere_below_is_enough()
    {
        var document = Normaliser.Normalise(
            new([
                new Heading(1, [new Text("Glossary")]),
                new Heading(2, [new Text("A")]),
                new Paragraph([new Text("Alpha", TextStyle.Bold), new Text(" is a letter.")]),
            ])
        );

        Assert.Empty(MissingEntries.Of(document, new()));
    }

    private static IEnumerable<Block> Plain(string words) => [new Paragraph([new Text(words)])];
}
