using Publisher.Importers.Canonical;
using Publisher.Importers.Html;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Tests.Importers.Html;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>One document, exported as a web page and as Markdown, is one document.</summary>
[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class CrossFormatTests
{
    public static TheoryData<string, string> Pairs => SamplePairs.OfPageAndMarkdown;

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_web_page_and_the_Markdown_of_a_document_are_read_alike(
        string page,
        string markdown
    )
    {
        var zip = Samples.Read(page);
        var bytes = SampleFiles.Bytes(markdown);

        var html = HtmlImporter.Import(zip.Path, zip.Files).Value;
        var other = MarkdownImporter.Import("a.md", new MemoryFiles("a.md", bytes)).Value;

        Assert.Equal(Dump(html), Dump(other));
        Assert.Equal(Comparable.Of(html), Comparable.Of(other));
    }

    private static string Dump(Document document) =>
        DocumentDump.Of(new(Comparable.Of(document), []));

    /// <summary>Evens out what the two files themselves say otherwise: the ids of headings and so where links
    /// within it lead (<see cref="PairTests"/> follows them), the date that only a zip has, and
    /// the two links in an italic paragraph, which the web page sets upright.</summary>
    private sealed class Comparable : DocumentRewriter
    {
        public static Document Of(Document document) =>
            new Comparable().Rewrite(document) with
            {
                Date = null,
            };

        protected override void Heading(Heading node, Built into) =>
            into.Blocks.Add(node with { Source = Source.Unknown });

        protected override void Link(Link node, Built into) =>
            into.Inlines.Add(
                node with
                {
                    Address = node.IsInternal ? "#" : node.Address,
                    Content = InlineRuns.Canonical(node.Content.Select(Upright)),
                }
            );

        private static Inline Upright(Inline inline) =>
            inline is Text text ? text with { Style = text.Style & ~TextStyle.Italic } : inline;
    }
}
