using Publisher.Conformance.Readers;
using Publisher.Model;

namespace Publisher.Conformance.Conservation;

/// <summary>No word is lost, doubled or moved on the way from the export to a reader. What an edition adds is marked
/// as furniture in HTML and EPUB, stands in the contents field in DOCX, and on known pages in PDF.</summary>
public sealed class WordTests
{
    public static TheoryData<string> Exports => Sources.Names;

    public static TheoryData<string> ExportsOfText => Sources.NamesOfText;

    [Theory]
    [MemberData(nameof(ExportsOfText))]
    public void The_model_has_the_words_of_the_export(string name)
    {
        var published = Published.Of(name);
        var title = ReadWords.Of(PlainText.Of(published.Imported.Title));
        ReadWords.MustBeEqual(
            SaidOnce(title, ReadWords.Of(ExportReader.TextOf(published.Export.Path))),
            SaidOnce(title, ReadWords.Of(PlainText.Of(published.Imported))),
            "model"
        );
    }

    /// <summary>A title that the first heading says again is one title.</summary>
    private static List<Word> SaidOnce(List<Word> title, List<Word> words) =>
        words.Skip(title.Count).Take(title.Count).SequenceEqual(title)
            ? words[title.Count..]
            : words;

    [Theory]
    [MemberData(nameof(Exports))]
    public void Html_has_the_words_of_the_model(string name)
    {
        var published = Published.Of(name);
        var page = HtmlReader.Parse(File.ReadAllText(published.Edition("html")));
        ReadWords.MustBeEqual(
            Model(published),
            ReadWords.Of(HtmlReader.TextOf(page.Body!, HtmlReader.Furniture)),
            "HTML"
        );
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Epub_has_the_words_of_the_model(string name)
    {
        var published = Published.Of(name);
        var pages = EpubReader
            .Spine(published.Edition("epub"))
            .Select(file => HtmlReader.TextOf(file.Page.Body!, HtmlReader.Furniture));
        ReadWords.MustBeEqual(Model(published), ReadWords.Of(string.Join('\n', pages)), "EPUB");
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Docx_has_the_words_of_the_model(string name)
    {
        var published = Published.Of(name);
        ReadWords.MustBeEqual(
            ReadWords.Of(
                PlainText.Of(new ShownFormulas(numbers: false).Rewrite(published.Document))
            ),
            ReadWords.Of(DocxReader.TextOf(published.Edition("docx"))),
            "DOCX"
        );
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Pdf_reads_aloud_the_words_of_the_model_and_the_numbers_of_its_lists(string name)
    {
        var published = Published.Of(name);
        var (expected, title) = Printed(
            new ShownFormulas(numbers: true).Rewrite(published.Document)
        );
        ReadWords.MustBeEqual(
            expected,
            PdfReader.ReadWordsOf(published.Edition("pdf"), title),
            "PDF"
        );
    }

    /// <summary>Notes stand between the pages, and rows of tables part at their ends, so a document that has some is painted
    /// in another order than its model's.</summary>
    [Theory]
    [MemberData(nameof(Exports))]
    public void Pdf_shows_the_words_of_the_model_and_the_numbers_of_its_lists(string name)
    {
        var published = Published.Of(name);
        var (expected, title) = Printed(published.Document);
        var read = PdfReader.PaintedWordsOf(published.Edition("pdf"), title);
        if (published.Document.Notes.Count == 0 && !new ReadingOrder(published.Document).HasRows)
        {
            ReadWords.MustBeEqual(expected, read, "PDF");
        }
        else
        {
            Assert.Equal(Letters(expected), Letters(read));
        }
    }

    /// <summary>How often each character is there: a word that is broken over lines is two.</summary>
    private static SortedDictionary<char, int> Letters(List<Word> words) =>
        new(words.SelectMany(word => word.Text).CountBy(letter => letter).ToDictionary());

    private static (List<Word> Words, int InTitle) Printed(Document document) =>
        (
            ReadWords.Of(new ReadingOrder(document).Printed),
            ReadWords.Of($"{PlainText.Of(document.Title)}\n{PlainText.Of(document.Subtitle)}").Count
        );

    private static List<Word> Model(Published published) =>
        ReadWords.Of(PlainText.Of(published.Document));
}
