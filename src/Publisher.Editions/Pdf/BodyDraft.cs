using Publisher.Editions.Pdf.Themes;
using Publisher.Model;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;

namespace Publisher.Editions.Pdf;

/// <summary>A document's body as it comes to stand on the pages of a theme, set and written nowhere: for what has to know a
/// page before there is any, or without ever making one.</summary>
internal sealed class BodyDraft
{
    private readonly Book _book;

    private BodyDraft(Book book, int pages, IEnumerable<InternalMention> mentions)
    {
        (_book, Pages) = (book, pages);
        Mentions = mentions.ToLookup(mention => mention.Target.Name, StringComparer.Ordinal);
    }

    /// <summary>How many there are.</summary>
    public int Pages { get; }

    /// <param name="references">What cross-references print of the pages they lead to; null for nothing.</param>
    public static BodyDraft Of(
        Document document,
        Theme theme,
        EditionWords words,
        PageReferences? references = null
    )
    {
        var metadata = new PdfMetadata { Title = document.Name, Language = "und" };
        using var pdf = new PdfDocument(output: null, metadata);
        var setting = new Setting(document, theme, pdf) { References = references, Words = words };
        new BodyWriter(setting).Write();
        setting.Book.Finish();
        return new(setting.Book, pdf.PageCount, setting.Mentions);
    }

    public Book Book => _book;

    /// <summary>The printed number of the page of an entry, a section or another named place; null where it has none.</summary>
    public string? PageOf(string id) => _book.PageOf(id);

    /// <summary>The links within the document, by what they lead to.</summary>
    public ILookup<string, InternalMention> Mentions { get; }
}
