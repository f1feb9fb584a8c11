using System.Text;
using Publisher.Editions.Html;
using Publisher.Editions.Html.Search;
using Publisher.Editions.Images;
using Publisher.Editions.Revisions;
using Publisher.Editions.Site.Markdown;
using Publisher.Editions.Site.Terms;
using Publisher.Editions.Templating;
using Publisher.Model;
using Publisher.References.Index;

namespace Publisher.Editions.Site;

/// <summary>Writes the files of a site: its pages, what they share, and what tells others of them.</summary>
internal sealed class SiteWriter
{
    /// <summary>Id of the element around a page's text, as the shell has it.</summary>
    public const string Top = "_text";

    private const string IndexPath = "terms.html";
    private const string Changes = "changes";
    private const string ChangesPath = $"{Changes}.html";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Document _document;
    private readonly EditionSettings _settings;
    private readonly Action<string, ReadOnlyMemory<byte>> _write;
    private readonly EditionWords _words;
    private readonly Anchors _anchors = new();
    private readonly ShownImages _images;
    private readonly SiteContent _content;
    private readonly SiteFrame _frame;
    private readonly SocialCards _cards;
    private readonly StyleClasses _styles = new();
    private readonly Items<IndexLetter> _index;
    private readonly RevisionList _revisions;
    private readonly PageTheme _theme;
    private readonly IReadOnlyList<SitePage> _pages;
    private readonly PageNotes _notes;

    /// <summary>The pages with formulas.</summary>
    private readonly StringBuilder _formulas = new();

    public SiteWriter(
        Document document,
        EditionSettings settings,
        Action<string, ReadOnlyMemory<byte>> write
    )
    {
        (_document, _settings, _write) = (document, settings, write);
        _words = EditionWords.Of(document.Language, settings.Templates);
        _pages = SitePage.Of(document, settings.Site.HasPageATerm);
        _notes = new(document, _pages);
        _index = settings.Index(document);
        _theme = PageTheme.Of(settings);
        _revisions = new(settings.Since, document, _words);
        _images = new(document, "site", ShownImages.OfTheWeb);
        var own = _pages
            .Where(page => page.Entry is not null)
            .DistinctBy(page => page.Id)
            .ToDictionary(page => page.Id, page => page.Path, StringComparer.Ordinal);
        Locate();
        _content = new(document, _anchors, _words, _images, own) { Revisions = new(_revisions) };
        _frame = new(document, settings, _words, Navigation(), _pages.Count)
        {
            Changes = _revisions.Groups.Count > 0 ? (ChangesPath, _revisions.Title) : ("", ""),
        };
        _cards = new(document, settings);
    }

    public Items<Finding> Write()
    {
        for (var at = 0; at < _pages.Count; at++)
        {
            Page(at);
        }

        Cards();
        ChangesPage();
        IndexPage();
        NoPage();
        Markdown();
        Shared();
        Sitemap();
        Moved();
        var terms = SiteTerm.Of(_document, _anchors);
        TermFiles.Write(_document, _settings, _anchors, terms, _write);
        var feed = new SiteFeed(_document, _settings, _words, _revisions, _anchors).Of(terms);
        if (feed is not null)
        {
            Add(SiteFeed.Path, feed);
        }

        return [.. _content.Findings, .. _theme.Findings];
    }

    /// <summary>Tells every id's file before the first link is written.</summary>
    private void Locate()
    {
        _anchors.Add(Top, $"{SitePage.Home}.html");
        foreach (var page in _pages)
        {
            _anchors.Add(new Document(page.Blocks) { Notes = _notes.Of(page) }, page.Path);
        }

        if (_revisions.Groups.Count > 0)
        {
            _anchors.Add(RevisionList.Id, ChangesPath);
        }

        if (_index.Count > 0)
        {
            _anchors.Add(IndexPart.Id, IndexPath);
        }
    }

    private SiteNavigation Navigation()
    {
        var lines = Contents.Of(_document.Blocks).ToList();
        if (_revisions.Groups.Count > 0)
        {
            lines.Add(new(RevisionList.Id, _revisions.Title, IsSection: true));
        }

        if (_index.Count > 0)
        {
            lines.Add(new(IndexPart.Id, _words.Index, IsSection: true));
        }

        return new(lines, _anchors, _words, _settings.Site.HasPageATerm);
    }

    private void Page(int at)
    {
        var page = _pages[at];
        _anchors.File = page.Path;
        var body = Markup(markup => Body(page, markup));
        var notes = Markup(markup => _content.Notes(_notes.Of(page), markup));
        Add(
            page.Path,
            _frame.Fill(
                page,
                new(body, notes)
                {
                    Before = at > 0 ? _pages[at - 1] : null,
                    After = at + 1 < _pages.Count ? _pages[at + 1] : null,
                }
            )
        );
    }

    private void Body(SitePage page, MarkupWriter markup)
    {
        if (page.IsHome)
        {
            _frame.Header(_content, markup);
        }
        else if (!page.IsHeaded)
        {
            using (markup.Block("h1", ("class", HtmlContent.Furniture)))
            {
                markup.Text(page.Title);
            }
        }

        // A page has one heading of the first level: what follows the first block stands under it.
        var headed = page.IsHeaded ? 1 : 0;
        _content.Depth = 0;
        _content.Blocks(page.Blocks.AsSpan()[..headed], markup);
        _content.Depth = 1;
        _content.Blocks(page.Blocks.AsSpan()[headed..], markup);
        if (page.IsHome)
        {
            _frame.Overview(_pages, markup);
        }
    }

    private void ChangesPage()
    {
        if (_revisions.Groups.Count == 0)
        {
            return;
        }

        _anchors.File = ChangesPath;
        var body = Markup(markup => _content.Revisions!.List(_anchors, level: 1, markup));
        var page = new SitePage(Changes, RevisionList.Id, _revisions.Title, []);
        Add(ChangesPath, _frame.Fill(page, new(body, "")));
    }

    private void IndexPage()
    {
        if (_index.Count == 0)
        {
            return;
        }

        _anchors.File = IndexPath;
        var body = Markup(markup =>
            IndexPart.Write(_index, _anchors, _content.Mentions, _words, level: 1, markup)
        );
        var page = new SitePage("terms", IndexPart.Id, _words.Index, []);
        Add(IndexPath, _frame.Fill(page, new(body, "")));
    }

    /// <summary>A host shows it at whatever address it has nothing for, so that its own addresses begin at the host.</summary>
    private void NoPage()
    {
        _anchors.File = "404.html";
        var body = Markup(markup =>
        {
            using (markup.Block("h1", ("class", HtmlContent.Furniture)))
            {
                markup.Text(_words.NoPage);
            }
        });
        var page = new SitePage("404", "", _words.NoPage, []);
        Add(_anchors.File, _frame.Fill(page, new(body, "") { Root = SiteFrame.RootOf(_settings) }));
    }

    private void Shared()
    {
        var templates = _settings.Templates;
        var faces = FormulaFace.Of(templates, _formulas.ToString());
        var style = FormulaMarkup.Style(
            templates,
            "html/style.css",
            faces,
            face => $"../{face.Path}"
        );
        var own = _theme.Rules(font => $"../fonts/{font.Name}");
        Add(
            "assets/style.css",
            style + Template.Text(templates, "site/style.css") + own + _styles.Rules
        );
        foreach (var font in _theme.Fonts)
        {
            _write($"fonts/{font.Name}", templates.Read(font.Path));
        }

        foreach (var face in faces)
        {
            _write(face.Path, templates.Read(face.Path));
        }

        string[] scripts = ["contents", "search", "reading"];
        Add(
            "assets/reading.js",
            string.Concat(scripts.Select(name => Template.Text(templates, $"html/{name}.js")))
        );
        _write("assets/icon.svg", templates.Read("site/icon.svg"));
        Add(
            "assets/previews.js",
            Template.Text(templates, "html/previews.js")
                + Template.Text(templates, "html/points.js")
        );
        _anchors.File = "";
        var search = SearchIndex.Of(_document, Top, _words, id => _anchors.Address(id) ?? "");
        Add("assets/search.js", $"publisherSearch = {search};\n");
        foreach (var image in _images.Files)
        {
            _write(SiteContent.Path(image), image.Bytes);
        }
    }

    private void Cards()
    {
        foreach (var page in _pages.Where(_frame.HasCard))
        {
            var below = page.IsHome ? string.Join(", ", _settings.Authors) : _document.Name;
            if (_cards.Of(page.Title, below) is { } card)
            {
                _write(SocialCards.PathOf(page), card);
            }
        }
    }

    private void Markdown()
    {
        var pages = new MarkdownPages(_document, _settings, _pages, _notes, _images, _words);
        foreach (var page in _pages)
        {
            Add(MarkdownPages.PathOf(page), pages.Page(page));
        }

        Add("llms.txt", pages.List());
    }

    private void Moved()
    {
        Add("assets/places-index.js", Redirects.Places(_document, _anchors));
        Add("assets/places.js", Template.Text(_settings.Templates, "site/places.js"));
        foreach (
            var (path, page) in Redirects.Pages(_pages, _settings.Templates, _document.Language)
        )
        {
            Add(path, page);
        }
    }

    private void Sitemap()
    {
        if (_settings.Site.Address.Length > 0)
        {
            var paths = _pages.Select(page => page.IsHome ? "" : page.Path);
            Add(
                "sitemap.xml",
                Site.Sitemap.Of(_index.Count > 0 ? paths.Append(IndexPath) : paths, _settings)
            );
        }
    }

    private void Add(string path, string text)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            text = _styles.Take(text);
            if (FormulaMarkup.IsIn(text))
            {
                _formulas.Append(text);
            }
        }

        _write(path, Utf8.GetBytes(text));
    }

    private static string Markup(Action<MarkupWriter> write)
    {
        var markup = new MarkupWriter(isXml: false);
        write(markup);
        return markup.ToString();
    }
}
