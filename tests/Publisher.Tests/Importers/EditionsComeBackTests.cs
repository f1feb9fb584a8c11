using System.Text;
using Publisher.Editions;
using Publisher.Editions.Docx;
using Publisher.Editions.Epub;
using Publisher.Editions.Html;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Editions;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>Our own web page, book and Word document are documents like any other, and come back as the one that they were made from: its
/// words, notes, sections, entries and links.</summary>
public sealed class EditionsComeBackTests
{
    public static TheoryData<string> Sources => ["hive.md", "hive.docx", "hive.zip"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_web_page_comes_back(string source) => ComesBack<HtmlEdition>(source, "a.html");

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_book_comes_back(string source) => ComesBack<EpubEdition>(source, "a.epub");

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_Word_document_comes_back(string source) =>
        ComesBack<DocxEdition>(source, "a.docx");

    /// <summary>Word's form of a formula has not all that TeX says; what the author spelled is kept beside it.</summary>
    [Fact]
    public void Formulas_come_back_from_Word_as_they_were_spelled()
    {
        const string Text =
            "# Norms\n\nThe norm $\\lVert x \\rVert_2 = \\sqrt{x \\cdot x}$ and, apart,\n\n$$H(p) = -\\sum_i p_i \\, \\log p_i$$\n";
        var document = Read("a.md", Encoding.UTF8.GetBytes(Text));

        var back = Read("a.docx", Edition.Of<DocxEdition>(document));

        Assert.Equal(document.Blocks, back.Blocks);
    }

    private static void ComesBack<T>(string source, string name)
        where T : IEdition, new()
    {
        var path = Path.Combine(Golden.Repository, "tests", "Samples", "pairs", source);
        var document = Read(source, File.ReadAllBytes(path));

        var back = Read(name, Edition.Of<T>(document));

        Assert.Equal(Said(document), Said(back));
    }

    private static Document Read(string name, byte[] bytes)
    {
        var result = Publisher.Importers.Importers.Import(name, name, new MemoryFiles(name, bytes));
        Assert.True(result.Account.IsBalanced);
        return Normaliser.Normalise(result.Value);
    }

    private static IEnumerable<string> Said(Document document)
    {
        var outline = Outline.Of(document);
        return
        [
            PlainText.Of(document.Title),
            .. PlainText.Of(document).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            .. document.Notes.Select(note => PlainText.Of(note.Blocks).Trim()),
            .. outline.Sections.Select(section => $"{section.Section.Level} {section.Id}"),
            .. outline.Entries.Select(entry =>
                $"{entry.Id}: {string.Join(", ", entry.Headword.Terms)}"
            ),
            .. outline.Links.Select(link => $"{link.From} > {link.To} ({link.Link.Kind})"),
        ];
    }
}
