using System.Text.RegularExpressions;
using Publisher.Importers.Canonical;
using Publisher.Importers.Docx;
using Publisher.Importers.Html;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Tests.Importers.Html;
using Xunit;

namespace Publisher.Tests.Importers.Docx;

/// <summary>One document, exported as Word document and otherwise, is one document but for what a format can't hold.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed partial class DocxPairTests
{
    public static TheoryData<string, string> PagesAndWord => SamplePairs.OfPageAndWord;

    public static TheoryData<string, string> MarkdownAndWord => SamplePairs.OfMarkdownAndWord;

    [Theory]
    [MemberData(nameof(PagesAndWord))]
    public void The_web_page_and_the_Word_document_of_a_document_are_read_alike(
        string page,
        string word
    )
    {
        var sample = Samples.Read(page);
        var html = HtmlImporter.Import(sample.Path, sample.Files).Value;

        var docx = Docx(word);

        Assert.Equal(Dump(WithoutPictures.Of(html)), Dump(WithoutPictures.Of(docx)));
    }

    /// <summary>Where the Markdown is a later revision of the text, this compares what the two have in common: nearly all
    /// headings, and the tables.</summary>
    [Theory]
    [MemberData(nameof(MarkdownAndWord))]
    public void The_Markdown_and_the_Word_document_have_the_same_outline_and_tables(
        string page,
        string word
    )
    {
        var bytes = SampleFiles.Bytes(page);
        var markdown = MarkdownImporter.Import("a.md", new MemoryFiles("a.md", bytes)).Value;

        var docx = Docx(word);

        Assert.Equal(
            Headings(markdown).Where(heading => !OnlyInMarkdown.Any(heading.StartsWith)),
            Headings(docx).Where(heading => !OnlyInWord.Any(heading.StartsWith))
        );
        Assert.Equal(Shapes(markdown), Shapes(docx));
    }

    private static readonly string[] OnlyInMarkdown =
    [
        "2 Interactive Web Report",
        "3 SRAM-based gating is",
        "2 VII. Formal Constraint: The Goukassian Principle",
    ];

    private static readonly string[] OnlyInWord =
    [
        "2 VII. Formal Constraint: The Goukassian Promise",
        "3 VIII.2 Invalidating Hardware Assumptions",
        "3 VIII.3 Sufficient Binary Execution Scenarios",
    ];

    /// <summary>A title is told from a heading of the first level in one format and not in the other.</summary>
    private static IEnumerable<string> Headings(Document document) =>
        document
            .Blocks.OfType<Heading>()
            .Select(heading =>
                FormattableString.Invariant($"{heading.Level} {PlainText.Of(heading.Content)}")
            )
            .Prepend($"1 {PlainText.Of(document.Title)}")
            .Where(heading => heading != "1 ");

    private static IEnumerable<(int Rows, int Columns, int Headers)> Shapes(Document document) =>
        document
            .Blocks.OfType<Table>()
            .Select(table => (table.Rows.Count, table.Columns, table.HeaderRows));

    private static Document Docx(string name) =>
        DocxImporter.Import("a.docx", DocxSamples.Files(DocxSamples.Bytes(name))).Value;

    /// <summary>A Word document names a heading as its bookmark and as the web page does.</summary>
    private static string Dump(Document document) =>
        Bookmark().Replace(DocumentDump.Of(new(document, [])), "");

    [GeneratedRegex(@" #_\w+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Bookmark();

    /// <summary>The exporters write one picture in two files and round its size in another way.</summary>
    private sealed class WithoutPictures : DocumentRewriter
    {
        public static Document Of(Document document) =>
            new WithoutPictures().Rewrite(document) with
            {
                Images = [],
            };

        protected override void Image(Image node, Built into) =>
            into.Inlines.Add(new Image(null, node.AltText));
    }
}
