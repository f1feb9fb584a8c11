using Publisher.Importers.Docx;
using Publisher.Importers.Html;
using Publisher.Importers.Markdown;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers.Docx;
using Publisher.Tests.Importers.Html;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>The project's own document, as Google would have exported it in its other formats, is the same document.</summary>
public sealed class SourceDocumentTests
{
    private const int Seed = 20261130;

    private static readonly Lazy<Document> AsMarkdown = new(() =>
    {
        const string name = "glossary.md";
        var bytes = File.ReadAllBytes(Path.Combine(Golden.Repository, "source-doc", name));
        return new Languageless().Rewrite(
            MarkdownImporter.ImportGoogles(name, new MemoryFiles(name, bytes)).Value
        );
    });

    [Fact]
    public void Its_web_page_is_the_same() =>
        Same(
            HtmlImporter.Import(
                GoogleHtmlWriter.Path,
                GoogleHtmlWriter.Write(AsMarkdown.Value, Seed).Files
            )
        );

    [Fact]
    public void Its_Word_document_is_the_same() =>
        Same(DocxImporter.Import("a.docx", GoogleDocxWriter.Write(AsMarkdown.Value, Seed)));

    private static void Same(ImportResult other)
    {
        var document = AsMarkdown.Value;

        Assert.True(other.Account.IsBalanced);
        Assert.Equal(Dump(document), Dump(other.Value));
        Assert.Equal(Understood(document), Understood(other.Value));
    }

    private static string Dump(Document document) =>
        DocumentDump.Of(new(new Unplaced().Rewrite(document) with { Name = "", Date = null }, []));

    private static List<string> Understood(Document document)
    {
        var outline = Outline.Of(Normaliser.Normalise(document));
        return
        [
            .. outline.Sections.Select(section => $"{section.Id}: {section.Title}"),
            .. outline.Entries.Select(entry =>
                $"{entry.Section}/{entry.Id}: {string.Join(", ", entry.Headword.Terms)}"
            ),
            .. outline.Links.Select(link => $"{link.From} -> {link.To}"),
        ];
    }

    /// <summary>Only Markdown names the language of a block of code.</summary>
    private sealed class Languageless : DocumentRewriter
    {
        protected override void CodeBlock(CodeBlock node, Built into) =>
            into.Blocks.Add(node with { Language = "" });
    }
}
