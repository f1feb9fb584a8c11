using Publisher.Model;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pdf;

namespace Publisher.Editions.Pdf;

/// <summary>A document's body as it comes to stand on the pages of a theme, set and written nowhere: for what has to know a
/// page before there is any, or without ever making one.</summary>
internal sealed class BodyDraft
{
    private readonly Book _book;
    private readonly BlockNames _names;

    private BodyDraft(Book book, int pages, BlockNames names, IEnumerable<InternalMention> mentions)
    {
        (_book, Pages, _names) = (book, pages, names);
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
        var names = new BlockNames();
        var metadata = new PdfMetadata { Title = document.Name, Language = "und" };
        using var pdf = new PdfDocument(Stream.Null, metadata);
        var setting = new Setting(document, theme, pdf)
        {
            References = references,
            Words = words,
            BlockNames = names,
        };
        new BodyWriter(setting).Write();
        setting.Book.Finish();
        return new(setting.Book, pdf.PageCount, names, setting.Mentions);
    }

    public Book Book => _book;

    /// <summary>The printed number of the page of an entry, a section or another named place; null where it has none.</summary>
    public string? PageOf(string id) => _book.PageOf(id);

    /// <summary>The links within the document, by what they lead to.</summary>
    public ILookup<string, InternalMention> Mentions { get; }

    /// <summary>For each page the first block whose words begin on it, in the order of the pages; a page within a single
    /// block has none.</summary>
    public IEnumerable<(Block First, string Page)> PageStarts()
    {
        var last = 0;
        foreach (var (block, name) in _names.All)
        {
            if (_book.NumberOf(name) is { } number && number > last)
            {
                last = number;
                yield return (block, _book.PageOf(name)!);
            }
        }
    }
}
