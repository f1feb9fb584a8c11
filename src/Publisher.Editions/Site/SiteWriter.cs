using System.Text;
using Publisher.Editions.Html;
using Publisher.Editions.Html.Map;
using Publisher.Editions.Html.Search;
using Publisher.Editions.Images;
using Publisher.Editions.Revisions;
using Publisher.Editions.Site.Markdown;
using Publisher.Editions.Site.Terms;
using Publisher.Editions.Templating;
using Publisher.Model;

namespace Publisher.Editions.Site;

/// <summary>Writes the files of a site: its pages, what they share, and what tells others of them.</summary>
internal sealed class SiteWriter
{
    /// <summary>Id of the element around a page's text, as the shell has it.</summary>
    public const string Top = "_text";

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
    private readonly RevisionList _revisions;
    private readonly PageTheme _theme;
    private readonly IReadOnlyList<SitePart> _parts;
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
        _theme = PageTheme.Of(settings);
        _revisions = new(settings.Since, document, _words);
        _images = new(document, "site", ShownImages.OfTheWeb);
        var own = _pages
            .Where(page => page.Entry is not null)
            .DistinctBy(page => page.Id)
            .ToDictionary(page => page.Id, page => page.Path, StringComparer.Ordinal);
        _parts = [.. Parts()];
        Locate();
        _content = new(document, _anchors, _words, _images, own) { Revisions = new(_revisions) };
        _frame = new(document, settings, _words, Navigation(), _pages.Count)
        {
            Changes = _parts.FirstOrDefault(part => part.Id == RevisionList.Id),
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
        foreach (var part in _parts)
        {
            Part(part);
        }

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

    /// <summary>What the edition has to say, in the order of its contents.</summary>
    private IEnumerable<SitePart> Parts()
    {
        if (_revisions.Groups.Count > 0)
        {
            yield return new(
                "changes",
                RevisionList.Id,
                _revisions.Title,
                markup => _content.Revisions!.List(_anchors, level: 1, markup)
            );
        }

        if (GraphMap.Of(_document) is { Count: > 0 } map)
        {
            yield return new(
                "map",
                GraphMap.Id,
                _words.Map,
                markup => MapMarkup.Write(map, _anchors, _words, level: 1, markup)
            );
        }

        if (_settings.Index(_document) is { Count: > 0 } index)
        {
            yield return new(
                "terms",
                IndexPart.Id,
                _words.Index,
                markup =>
                    IndexPart.Write(index, _anchors, _content.Mentions, _words, level: 1, markup)
            );
        }
    }

    /// <summary>Tells every id's file before the first link is written.</summary>
    private void Locate()
    {
        _anchors.Add(Top, $"{SitePage.Home}.html");
        foreach (var page in _pages)
        {
            _anchors.Add(new Document(page.Blocks) { Notes = _notes.Of(page) }, page.Path);
        }

        foreach (var part in _parts)
        {
            _anchors.Add(part.Id, part.Path);
        }
    }

    private SiteNavigation Navigation()
    {
        var lines = Contents.Of(_document.Blocks).ToList();
        lines.AddRange(
            _parts.Select(part => new ContentsLine(part.Id, part.Title, IsSection: true))
        );
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

    private void Part(SitePart part)
    {
        _anchors.File = part.Path;
        var page = new SitePage(part.Name, part.Id, part.Title, []);
        Add(part.Path, _frame.Fill(page, new(Markup(part.Write), "")));
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
            style
                + Template.Text(templates, "site/style.css")
                + own
                + _styles.Rules
                + _settings.Page.Css
        );
        foreach (var font in _theme.Fonts)
        {
            _write($"fonts/{font.Name}", templates.Read(font.Path));
        }

        foreach (var face in faces)
        {
            _write(face.Path, templates.Read(face.Path));
        }

        string[] scripts = ["contents", "search", "reading", "layout"];
        Add(
            "assets/reading.js",
            string.Concat(scripts.Select(name => Template.Text(templates, $"html/{name}.js")))
        );
        var (logo, icon) = (_settings.Page.Logo, _settings.Page.Icon);
        _write(SiteFrame.IconPath(icon), icon?.Bytes ?? templates.Read("site/icon.svg"));
        if (logo is not null)
        {
            _write(SiteFrame.LogoPath(logo), logo.Bytes);
        }

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
            paths = paths.Concat(_parts.Select(part => part.Path));
            Add("sitemap.xml", Site.Sitemap.Of(paths, _settings));
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
