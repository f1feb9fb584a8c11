using System.Globalization;
using Publisher.Editions.Pdf;
using Publisher.Editions.Pdf.Themes;
using Publisher.Model;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The numbers of the pages of the text, as far as our own typesetting can tell them. The text is set when the first
/// is asked for.</summary>
internal sealed class DocxPageNumbers
{
    private readonly Lazy<Theme> _theme;
    private readonly Lazy<BodyDraft> _draft;
    private readonly Lazy<ChapterPages> _chapters;
    private readonly Lazy<IndexedPages> _indexed;
    private PageReferences? _references;

    public DocxPageNumbers(
        Document document,
        DocxStyleSheet styles,
        DocxPage page,
        EditionSettings settings,
        string language,
        EditionWords words
    )
    {
        _theme = new(() => DocxDraft.ThemeOf(styles, page, settings, language));
        _chapters = new(() => ChapterPages.Of(document, _theme.Value));
        _draft = new(() =>
        {
            var draft = null as BodyDraft;
            BodyDraft Drafted(PageReferences? known) =>
                draft = BodyDraft.Of(document, _theme.Value, words, known);
            _references = HasReferences ? PageReferences.Settled(Drafted) : null;
            return draft ?? Drafted(null);
        });
        _indexed = new(() => new(Draft.Book, Draft.Mentions, new(Outline.Of(document))));
    }

    /// <summary>Bookmarks of the parts behind the text, in their order; each opens a page.</summary>
    public List<string> Added { get; init; } = [];

    /// <summary>Whether links say which page they lead to.</summary>
    public bool HasReferences { get; init; }

    /// <summary>The page that a link names; null where it names none.</summary>
    public string? PageOf(Link link)
    {
        if (!HasReferences)
        {
            return null;
        }

        _ = Draft;
        return _references!.PageOf(link);
    }

    /// <summary>The text as it was set.</summary>
    public BodyDraft Draft => _draft.Value;

    /// <summary>What the index says of the text.</summary>
    public IndexedPages Indexed => _indexed.Value;

    /// <summary>Whether a section of the first level opens a page.</summary>
    public bool IsOpenedBy(Section section) => _chapters.Value.IsOpenedBy(section);

    /// <summary>The number of a line of the contents; empty where it is not known.</summary>
    public string Of(DocxContents.Line line) =>
        line.Id.Length > 0 ? Draft.PageOf(line.Id) ?? ""
        : line.Anchor.Length > 0
            ? (Draft.Pages + 1 + Added.IndexOf(line.Anchor)).ToString(CultureInfo.InvariantCulture)
        : "";
}
