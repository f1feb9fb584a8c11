using Publisher.Importers.Html;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Tests.Importers.Html;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>One document, exported as a web page and as Markdown, is one document.</summary>
public sealed class CrossFormatTests
{
    public static TheoryData<string> Pairs =>
        Golden.Samples is null
            ? []
            : ["glossary-part/glossary-part", "glossary-part/glossary-part-cut"];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Pairs))]
    public void The_web_page_and_the_Markdown_of_a_document_are_read_alike(string pair)
    {
        var zip = Samples.Read(pair + ".zip");
        var markdown = File.ReadAllBytes(Path.Combine(Golden.Samples!, pair + ".md"));

        var html = HtmlImporter.Import(zip.Path, zip.Files).Value;
        var other = MarkdownImporter.Import("a.md", new MemoryFiles("a.md", markdown)).Value;

        Assert.Equal(Dump(html), Dump(other));
        Assert.Equal(html with { Date = null }, other with { Date = null });
    }

    /// <summary>Without anchors, which each format makes in its own way, as lines to compare.</summary>
    private static string Dump(Document document) =>
        DocumentDump.Of(new(WithoutAnchors.Of(document), []));

    private sealed class WithoutAnchors : DocumentRewriter
    {
        public static Document Of(Document document) => new WithoutAnchors().Rewrite(document);

        protected override void Heading(Heading node, Built into) =>
            into.Blocks.Add(node with { Source = Source.Unknown });
    }
}
