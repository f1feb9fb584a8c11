using System.Globalization;
using Publisher.Editions.Html;
using Publisher.Editions.Site.Markdown;
using Publisher.Editions.Templating;
using Publisher.Model;
using Publisher.Words;

namespace Publisher.Editions.Site;

/// <summary>What one page has within the frame that all share.</summary>
internal sealed record FramedText(string Body, string Notes)
{
    /// <summary>Before every address of the frame: empty on a page that lies in the site's folder.</summary>
    public string Root { get; init; } = "";

    public SitePage? Before { get; init; }

    public SitePage? After { get; init; }
}

/// <summary>Fills in <c>site/page.hbs</c>, the frame of every page.</summary>
internal sealed class SiteFrame(
    Document document,
    EditionSettings settings,
    EditionWords words,
    SiteNavigation navigation,
    int count
)
{
    /// <summary>The page that lists what changed since an earlier edition; null for none.</summary>
    public SitePart? Changes { get; init; }

    /// <summary>Where a site has more pages, only those of sections have a card.</summary>
    private const int MostCards = 200;

    /// <summary>Whether a page has a picture for messages that link to it, which only an address makes of use.</summary>
    public bool HasCard(SitePage page) =>
        settings.Site.Address.Length > 0
        && page.Blocks.Count + (page.IsHome ? 1 : 0) > 0
        && (page.Entry is null || count <= MostCards);

    /// <summary>Where the site begins, seen from any address of its host; empty where nobody said.</summary>
    public static string RootOf(EditionSettings settings) =>
        settings.Site.Address.Length > 0 ? new Uri(settings.Site.Address).AbsolutePath : "";

    public static string LogoPath(ImageFile logo) => $"assets/logo{logo.Format.Extension}";

    /// <param name="icon">The author's; null for ours.</param>
    public static string IconPath(ImageFile? icon) =>
        $"assets/icon{icon?.Format.Extension ?? ".svg"}";

    /// <summary>The head of the first page: title, who made it, and what else there is of it.</summary>
    public void Header(HtmlContent content, MarkupWriter markup)
    {
        using (markup.Block("header"))
        {
            content.Title(markup);
            Imprint(markup);
            Files(markup);
        }
    }

    /// <summary>The sections with how many terms each defines, for whoever begins on the first page.</summary>
    public void Overview(IReadOnlyList<SitePage> pages, MarkupWriter markup)
    {
        var shown = pages.Where(page => page.Id.Length > 0 && page.Entry is null).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        using (
            markup.Block(
                "section",
                ("class", $"{HtmlContent.Furniture} overview"),
                ("aria-label", words.Contents)
            )
        )
        using (markup.Block("ul"))
        {
            foreach (var page in shown)
            {
                var terms = Outline.Of(new Document(page.Blocks)).Entries.Count;
                using (markup.Block("li"))
                {
                    using (markup.Inline("a", ("href", page.Path)))
                    {
                        markup.Text(page.Title);
                    }

                    markup.Text(
                        terms == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({terms})")
                    );
                }
            }
        }
    }

    public string Fill(SitePage page, FramedText text)
    {
        var address = settings.Site.Address;
        var isFound = text.Root.Length == 0 && page.Name != "404";
        return Template.Fill(
            settings.Templates,
            "site/page.hbs",
            new Dictionary<string, object>(PageWords.Of(words), StringComparer.Ordinal)
            {
                ["language"] = document.Language,
                ["rightToLeft"] = WritingDirection.IsRightToLeft(document.Language),
                ["name"] = document.Name,
                ["title"] =
                    page.IsHome || page.Title.Length == 0
                        ? document.Name
                        : $"{page.Title} · {document.Name}",
                ["description"] = Description(page),
                ["authors"] = settings.Authors.ToArray(),
                ["root"] = text.Root,
                ["canonical"] =
                    isFound && address.Length > 0 ? address + (page.IsHome ? "" : page.Path) : "",
                ["isFound"] = isFound,
                ["logo"] = settings.Page.Logo is { } logo ? LogoPath(logo) : "",
                ["icon"] = IconPath(settings.Page.Icon),
                ["feed"] = settings.IsDated && address.Length > 0 ? SiteFeed.Path : "",
                ["pageTitle"] = page.Title.Length > 0 ? page.Title : document.Name,
                ["card"] = HasCard(page) ? address + SocialCards.PathOf(page) : "",
                ["markdown"] = page.Blocks.Count > 0 ? MarkdownPages.PathOf(page) : "",
                ["terms"] = TermSet.Of(document with { Blocks = page.Blocks, Notes = [] }),
                ["contents"] = navigation.Of(page, text.Root),
                ["isFlat"] = navigation.IsFlat,
                ["body"] = text.Body,
                ["notes"] = text.Notes,
                ["before"] = text.Before?.Path ?? "",
                ["beforeTitle"] = text.Before?.Title ?? "",
                ["after"] = text.After?.Path ?? "",
                ["afterTitle"] = text.After?.Title ?? "",
            }
        );
    }

    private string Description(SitePage page)
    {
        const int Longest = 200;
        var text = page.IsHome
            ? document.Summary
            : PlainText.Of(new Document(page.Blocks.Take(1).ToItems()));
        var line = string.Join(
            ' ',
            text[..Math.Min(text.Length, 4 * Longest)]
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        var end = line.Length <= Longest ? line.Length : line.LastIndexOf(' ', Longest);
        return end > 0 ? line[..end] : "";
    }

    private void Imprint(MarkupWriter markup)
    {
        if (
            !settings.IsDated
            && settings.Authors.Count == 0
            && settings.Licence.Length == 0
            && Changes is null
        )
        {
            return;
        }

        using (markup.Block("p", ("class", $"{HtmlContent.Furniture} edition")))
        {
            foreach (var author in settings.Authors)
            {
                Span(author, markup);
            }

            if (settings.IsDated)
            {
                var day = settings.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                using (markup.Block("time", ("datetime", day)))
                {
                    markup.Text(words.Date(settings.Date));
                }
            }

            if (settings.Licence.Length > 0)
            {
                Span(settings.Licence, markup);
            }

            if (Changes is not null)
            {
                using (markup.Block("a", ("href", Changes.Path)))
                {
                    markup.Text(Changes.Title);
                }
            }
        }
    }

    private void Files(MarkupWriter markup)
    {
        if (settings.Site.Files.Count == 0)
        {
            return;
        }

        using (markup.Block("p", ("class", $"{HtmlContent.Furniture} edition files")))
        {
            Span(words.OtherEditions, markup);
            foreach (var file in settings.Site.Files)
            {
                using (
                    markup.Block(
                        "a",
                        ("href", $"{SiteSettings.Folder}/{Uri.EscapeDataString(file)}")
                    )
                )
                {
                    markup.Text(file);
                }
            }
        }
    }

    private static void Span(string text, MarkupWriter markup)
    {
        using (markup.Block("span"))
        {
            markup.Text(text);
        }
    }
}
