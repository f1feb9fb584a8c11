using System.Globalization;
using System.Text;
using Publisher.Editions.Html;
using Publisher.Editions.Images;
using Publisher.Editions.Revisions;
using Publisher.Model;
using Publisher.References.Index;

namespace Publisher.Editions.Epub;

/// <summary>The files of the publication, those of the spine in reading order: cover, title page with what precedes
/// the first section, contents, the parts, notes.</summary>
internal sealed class EpubBook
{
    /// <summary>Of the cover's picture in the manifest.</summary>
    public const string CoverId = "cover-image";

    private const string TitlePath = "title.xhtml";
    private const string NotesPath = "notes.xhtml";
    private const string IndexPath = "index.xhtml";
    private const string ChangesPath = "changes.xhtml";
    private const string ContentsPath = "contents.xhtml";
    private const string CoverPath = "cover.xhtml";
    private const string ColophonPath = "colophon.xhtml";

    /// <summary>What a file with formulas says in the manifest (EPUB 3.3, D.4).</summary>
    private const string Mathematics = "mathml";

    private readonly Document _document;
    private readonly EditionSettings _settings;
    private readonly Anchors _anchors = new();
    private readonly ShownImages _images;
    private readonly EpubContent _content;
    private readonly EpubPageBreaks _pages;
    private readonly List<EpubFile> _files = [];

    /// <summary>The pages with formulas.</summary>
    private readonly StringBuilder _markup = new();
    private readonly Items<IndexLetter> _index;
    private readonly EditionWords _words;
    private readonly RevisionList _revisions;
    private bool _hasContents;
    private EpubFonts? _fonts;

    private EpubBook(Document document, EditionSettings settings)
    {
        (_document, _settings) = (document, settings);
        _words = EditionWords.Of(document.Language, settings.Templates);
        _images = new(document, "EPUB", ShownImages.OfTheWeb);
        _pages = new(settings.Pages);
        _content = new(document, _anchors, _words, _images, _pages);
        _index = settings.Index(document);
        _revisions = new(settings.Since, document, _words);
    }

    public IReadOnlyList<EpubFile> Files => _files;

    public EditionWords Words => _words;

    public bool HasIndex => _index.Count > 0;

    /// <summary>Whether the pages of the PDF are marked in it.</summary>
    public bool HasPages => _pages.Marked.Count > 0;

    public Items<Finding> Findings => [.. _content.Findings, .. _fonts?.Findings ?? []];

    public static EpubBook Of(Document document, EditionSettings settings)
    {
        var book = new EpubBook(document, settings);
        var (front, parts) = EpubPart.Split(document);
        book.Locate(front, parts);
        book.AddCover();
        book.AddPage("title", TitlePath, document.Name, book.TitlePage(front));
        book.AddContents();
        foreach (var part in parts)
        {
            book.AddPage(
                part.Id,
                part.Path,
                part.Title,
                markup => book._content.Blocks(part.Blocks.AsSpan(), markup)
            );
        }

        if (document.Notes.Count > 0)
        {
            book.AddPage("notes", NotesPath, book._words.Notes, book._content.Notes);
        }

        if (book._revisions.Groups.Count > 0)
        {
            book.AddPage(
                "changes",
                ChangesPath,
                book._revisions.Title,
                markup => new RevisionMarkup(book._revisions).List(book._anchors, level: 1, markup)
            );
        }

        if (book._index.Count > 0)
        {
            book.AddPage(
                "index",
                IndexPath,
                book._words.Index,
                markup =>
                    IndexPart.Write(
                        book._index,
                        book._anchors,
                        book._content.Mentions,
                        book._words,
                        level: 1,
                        markup
                    )
            );
        }

        book.AddPage(
            "colophon",
            ColophonPath,
            book._words.Colophon,
            markup => EpubColophon.Write(document, settings, book._words, markup)
        );
        book.AddNavigation(parts);
        book.AddResources();
        return book;
    }

    /// <summary>Tells every id's file before the first link is written.</summary>
    private void Locate(Items<Block> front, IReadOnlyList<EpubPart> parts)
    {
        _anchors.Add(new Document(front), TitlePath);
        foreach (var part in parts)
        {
            _anchors.Add(new Document(part.Blocks), part.Path);
        }

        _anchors.Add(_document with { Blocks = [] }, NotesPath);
        if (_revisions.Groups.Count > 0)
        {
            _anchors.Add(RevisionList.Id, ChangesPath);
        }

        if (_index.Count > 0)
        {
            _anchors.Add(IndexPart.Id, IndexPath);
        }
    }

    private void AddCover()
    {
        var cover = EpubCover.Of(_document, _settings);
        _files.Add(new(CoverId, cover.Name, cover.MediaType, cover.Bytes, "cover-image"));
        AddPage(
            "cover",
            CoverPath,
            _words.Cover,
            markup =>
            {
                using (
                    markup.Block(
                        "section",
                        ("class", $"{HtmlContent.Furniture} cover"),
                        ("epub:type", "cover")
                    )
                )
                {
                    markup.Void(
                        "img",
                        ("src", cover.Name),
                        ("alt", _words.CoverOf(_document.Name))
                    );
                }
            }
        );
    }

    private Action<MarkupWriter> TitlePage(Items<Block> front) =>
        markup =>
        {
            using (markup.Block("header", ("class", "title-page")))
            {
                _content.Depth = 1;
                _content.Title(markup);
                EpubImprint.Write(_settings, _words, markup);
            }

            _content.Blocks(front.AsSpan(), markup);
        };

    private void AddContents()
    {
        var lines = Contents.Of(_document.Blocks);
        List<(string, string)> others =
        [
            .. _document.Notes.Count > 0
                ? [(NotesPath, _words.Notes)]
                : Array.Empty<(string, string)>(),
            .. _revisions.Groups.Count > 0
                ? [(ChangesPath, _revisions.Title)]
                : Array.Empty<(string, string)>(),
            .. _index.Count > 0 ? [(IndexPath, _words.Index)] : Array.Empty<(string, string)>(),
        ];
        if (EpubContentsPage.Of(lines, others, _anchors, _words) is { } write)
        {
            _hasContents = true;
            AddPage("contents", ContentsPath, _words.Contents, write);
        }
    }

    /// <summary>For the reading system, which shows it in a way of its own: it is no page of the book.</summary>
    private void AddNavigation(IReadOnlyList<EpubPart> parts)
    {
        var start = parts is [var first, ..] ? first.Path : TitlePath;
        var navigation = new EpubNavigation(_anchors, _words)
        {
            Name = _document.Name,
            Changes = _revisions.Title,
            Title = TitlePath,
            Start = start,
            Contents = _hasContents ? ContentsPath : null,
            Notes = _document.Notes.Count > 0 ? NotesPath : null,
            Colophon = ColophonPath,
            Pages = _pages.Marked,
        };
        AddPage(
            "nav",
            "nav.xhtml",
            _words.Contents,
            markup => navigation.Write(_document, markup),
            "nav",
            isInSpine: false
        );
    }

    private void AddPage(
        string id,
        string path,
        string title,
        Action<MarkupWriter> body,
        string properties = "",
        bool isInSpine = true
    )
    {
        _anchors.File = path;
        _content.Depth = 0;
        var page = EpubPage.Of(_document.Language, title, body);
        if (FormulaMarkup.IsIn(page))
        {
            _markup.Append(page);
            properties = properties.Length > 0 ? $"{properties} {Mathematics}" : Mathematics;
        }

        _files.Add(new(id, path, EpubFile.Xhtml, EpubEdition.Utf8(page), properties, isInSpine));
    }

    private void AddResources()
    {
        _fonts = _settings.EmbedsFonts
            ? new(
                _settings,
                _files.Where(file => file.MediaType == EpubFile.Xhtml).Select(file => file.Content)
            )
            : null;
        _files.AddRange(_fonts?.Files ?? []);
        var faces = FormulaFace.Of(_settings.Templates, _markup.ToString());
        _files.Add(
            new(
                "style",
                "style.css",
                "text/css",
                faces.Count == 0 && _fonts is null
                    ? _settings.Templates.Read("epub/style.css")
                    : EpubEdition.Utf8(
                        FormulaMarkup.Style(
                            _settings.Templates,
                            "epub/style.css",
                            faces,
                            face => face.Path
                        ) + _fonts?.Rules
                    )
            )
        );
        foreach (var face in faces)
        {
            _files.Add(
                new(
                    $"face-{face.Name}",
                    face.Path,
                    "font/woff2",
                    _settings.Templates.Read(face.Path)
                )
            );
        }

        foreach (var image in _images.Files)
        {
            _files.Add(
                new(
                    string.Create(CultureInfo.InvariantCulture, $"image-{_files.Count}"),
                    EpubContent.Path(image),
                    image.MediaType,
                    image.Bytes
                )
            );
        }
    }
}
