using System.Globalization;
using System.Text;
using Publisher.Editions.Html;
using Publisher.Editions.Images;
using Publisher.Model;

namespace Publisher.Editions.Site.Markdown;

/// <summary>Each page as Markdown beside it, and <c>llms.txt</c>, which lists them for programs that read
/// (llmstxt.org).</summary>
internal sealed class MarkdownPages
{
    private readonly Document _document;
    private readonly EditionSettings _settings;
    private readonly IReadOnlyList<SitePage> _pages;
    private readonly PageNotes _notes;
    private readonly string _title;
    private readonly Anchors _anchors = new();
    private readonly MarkdownContent _content;

    public MarkdownPages(
        Document document,
        EditionSettings settings,
        IReadOnlyList<SitePage> pages,
        PageNotes notes,
        ShownImages images,
        EditionWords words
    )
    {
        (_document, _settings, _pages, _notes) = (document, settings, pages, notes);
        _title = words.Contents;
        foreach (var page in pages)
        {
            _anchors.Add(new Document(page.Blocks), PathOf(page));
        }

        var own = pages
            .Where(page => page.Entry is not null)
            .DistinctBy(page => page.Id)
            .ToDictionary(page => page.Id, PathOf, StringComparer.Ordinal);
        _content = new(
            _anchors,
            own,
            image => images.Of(image) is { } file ? SiteContent.AddressOf(file) : null
        );
    }

    public static string PathOf(SitePage page) => $"{page.Name}.md";

    public string Page(SitePage page)
    {
        _anchors.File = PathOf(page);
        var text = new StringBuilder();
        if (!page.IsHeaded)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {MarkdownText.Of(page.Title)}\n\n");
        }

        if (page.IsHome && _document.Subtitle.Count > 0)
        {
            text.Append(_content.Line(_document.Subtitle)).Append("\n\n");
        }

        var headed = page.IsHeaded ? 1 : 0;
        _content.Depth = 0;
        _content.Blocks(page.Blocks.Take(headed).ToItems(), text);
        _content.Depth = 1;
        _content.Blocks(page.Blocks.Skip(headed).ToItems(), text);
        _content.Notes(_notes.Of(page), text);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    public string List()
    {
        var list = new StringBuilder($"# {MarkdownText.Of(_document.Name)}\n\n");
        if (_document.Summary.Length > 0)
        {
            var summary = _document.Summary.ReplaceLineEndings(" ");
            list.Append(CultureInfo.InvariantCulture, $"> {MarkdownText.Of(summary)}\n\n");
        }

        list.Append(CultureInfo.InvariantCulture, $"## {MarkdownText.Of(_title)}\n\n");
        foreach (var page in _pages.Where(page => page.Blocks.Count > 0))
        {
            var terms = Outline.Of(new Document(page.Blocks)).Entries.Count;
            var told =
                page.Entry is null && terms > 0
                    ? string.Create(CultureInfo.InvariantCulture, $" ({terms})")
                    : "";
            list.Append(
                CultureInfo.InvariantCulture,
                $"- [{MarkdownText.Of(page.Title)}]({_settings.Site.Address}{PathOf(page)}){told}\n"
            );
        }

        list.Append("\n## Optional\n\n");
        list.Append(
            CultureInfo.InvariantCulture,
            $"- [terms.json]({_settings.Site.Address}terms.json)\n"
        );
        return list.ToString();
    }
}
