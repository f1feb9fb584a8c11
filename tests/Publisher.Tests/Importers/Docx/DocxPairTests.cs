using Publisher.Importers.Canonical;
using Publisher.Importers.Docx;
using Publisher.Importers.Html;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Tests.Importers.Html;
using Xunit;

namespace Publisher.Tests.Importers.Docx;

/// <summary>One document, exported as Word document and otherwise, is one document but for what a format can't hold.</summary>
public sealed class DocxPairTests
{
    private const string Folder = "google-docs/";

    public static TheoryData<string> Where => Golden.Samples is null ? [] : ["samples"];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Where))]
    public void The_web_page_and_the_Word_document_of_a_document_are_read_alike(string _)
    {
        var page = Samples.Read(
            Folder + "html/gdg-hoa-2015/HowtoCaptureHighQualityAudioinaGoogleHangoutP.html"
        );
        var html = HtmlImporter.Import(page.Path, page.Files).Value;

        var docx = Docx("gdg-hoa-2015");

        Assert.Equal(Dump(WithoutPictures.Of(html)), Dump(WithoutPictures.Of(docx)));
    }

    /// <summary>The Markdown is a later revision of the text, so this compares what the two have in common: nearly all headings,
    /// and the tables.</summary>
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Where))]
    public void The_Markdown_and_the_Word_document_have_the_same_outline_and_tables(string _)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Golden.Samples!, Folder, "md/tl-atomic.md"));
        var markdown = MarkdownImporter.Import("a.md", new MemoryFiles("a.md", bytes)).Value;

        var docx = Docx("tl-atomic");

        Assert.Equal(
            Headings(markdown)
                .Where(heading => !OnlyInMarkdown.Any(heading.StartsWith))
                .Prepend($"1 {PlainText.Of(markdown.Title)}"),
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

    private static IEnumerable<string> Headings(Document document) =>
        document
            .Blocks.OfType<Heading>()
            .Select(heading =>
                FormattableString.Invariant($"{heading.Level} {PlainText.Of(heading.Content)}")
            );

    private static IEnumerable<(int Rows, int Columns, int Headers)> Shapes(Document document) =>
        document
            .Blocks.OfType<Table>()
            .Select(table => (table.Rows.Count, table.Columns, table.HeaderRows));

    private static Document Docx(string name) =>
        DocxImporter
            .Import("a.docx", DocxSamples.Files(DocxSamples.Bytes($"{Folder}docx/{name}.docx")))
            .Value;

    private static string Dump(Document document) => DocumentDump.Of(new(document, []));

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
