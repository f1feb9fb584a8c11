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
[Trait(SampleFiles.Trait, SampleFiles.Used)]
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

    public static TheoryData<string> Samples =>
        [.. SampleFiles.Named(".md", ".docx", ".zip", ".html", ".opml").Where(IsExport)];

    /// <summary>Whoever edits the Word document loses nothing of the document that it was made from.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_comes_back_from_Word(string name)
    {
        // Word's headings have no gaps between their levels, by which entries are judged.
        var document = Read(Path.GetFileName(name), SampleFiles.Bytes(name), WithoutGaps);

        var back = Read("a.docx", Edition.Of<DocxEdition>(document));

        Assert.Equal(Said(document), Said(back));
        Assert.Equal(Kinds.Of(document), Kinds.Of(back));
    }

    private static bool IsExport(string name) =>
        Path.GetFileName(name) is not ("README.md" or "INDEX.md")
        && !name.Contains(".expected.", StringComparison.Ordinal);

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

    private static Document Read(string name, byte[] bytes, Func<Document, Document>? change = null)
    {
        var result = Publisher.Importers.Importers.Import(name, name, new MemoryFiles(name, bytes));
        Assert.True(result.Account.IsBalanced);
        return Normaliser.Normalise(change?.Invoke(result.Value) ?? result.Value);
    }

    private static Document WithoutGaps(Document document)
    {
        var above = new Stack<int>();
        return document with
        {
            Blocks =
            [
                .. document.Blocks.Select(block =>
                {
                    if (block is not Heading heading)
                    {
                        return block;
                    }

                    while (above.TryPeek(out var level) && level >= heading.Level)
                    {
                        above.Pop();
                    }

                    above.Push(heading.Level);
                    return heading with { Level = above.Count };
                }),
            ],
        };
    }

    private static IEnumerable<string> Said(Document document)
    {
        var outline = Outline.Of(document);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in outline.Sections)
        {
            // However an author numbers levels, an edition counts them without gaps.
            depths[section.Id] = depths.GetValueOrDefault(section.Parent) + 1;
        }

        return
        [
            PlainText.Of(document.Title),
            .. PlainText.Of(document).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            .. document.Notes.Select(note => PlainText.Of(note.Blocks).Trim()),
            .. outline.Sections.Select(section => $"{depths[section.Id]} {section.Id}"),
            .. outline.Entries.Select(entry =>
                $"{entry.Id}: {string.Join(", ", entry.Headword.Terms)}"
            ),
            .. outline.Links.Select(link => $"{link.From} > {link.To} ({link.Link.Kind})"),
        ];
    }

    /// <summary>What kinds of blocks and formulas a document has, in their order.</summary>
    private sealed class Kinds : DocumentWalker<List<string>>
    {
        public static List<string> Of(Document document)
        {
            var kinds = new List<string>();
            new Kinds().Write(document.Blocks, kinds);
            return kinds;
        }

        protected override void List(List node, List<string> into)
        {
            foreach (var (at, item) in node.Items.Index())
            {
                var number = node.IsOrdered ? node.Start + at : 0;
                into.Add($"{node.Style} {number} {item.Checked}");
                Write(item.Blocks, into);
            }
        }

        protected override void Table(Table node, List<string> into)
        {
            into.Add(
                $"table of {node.Rows.Count}, {node.HeaderRows} of them a header: {PlainText.Of(node.Caption)}"
            );
            base.Table(node, into);
        }

        protected override void Quote(Quote node, List<string> into)
        {
            into.Add("quote");
            base.Quote(node, into);
        }

        protected override void CodeBlock(CodeBlock node, List<string> into) =>
            into.Add($"code in {node.Language}: {node.Code}");

        protected override void Figure(Figure node, List<string> into)
        {
            into.Add($"figure: {PlainText.Of(node.Caption)}");
            base.Figure(node, into);
        }

        protected override void Formula(Formula node, List<string> into) => into.Add(node.Tex);
    }
}
