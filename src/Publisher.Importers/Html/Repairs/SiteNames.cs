using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>What the programs that make sites (MediaWiki, Sphinx, Confluence, WordPress, Docusaurus, DocBook's style sheets, Jupyter,
/// Quarto, Substack) call the parts of a page that are no text. A class or id counts as a whole; those that an author may use as well, only outside of what is marked as
/// the article.</summary>
internal static class SiteNames
{
    private const double LinkedShare = 0.6;

    private static readonly HashSet<string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        "catlinks",
        "printfooter",
        "navbox",
        "navbar",
        "sitenotice",
        "sitesub",
        "contentsub",
        "contentsub2",
        "jump-to-nav",
        "mw-jump-link",
        "mw-indicators",
        "mw-navigation",
        "page-metadata",
        "breadcrumb-section",
        "sphinxsidebar",
        "sphinxsidebarwrapper",
        "share-buttons",
        "sharedaddy",
        "related-posts",
        "disqus_thread",
        "skip-link",
        "skip-to-content",
        "screen-reader-shortcut",
        "page-navigation",
        "post-navigation",
        "prev-next",
        "pagination-nav",
        "entry-meta",
        "entry-footer",
        "comments-area",
        "comment-respond",
        "navheader",
        "navfooter",
        "jp-InputPrompt",
        "jp-OutputPrompt",
        "input_prompt",
        "output_prompt",
        "quarto-title-meta",
        "subscription-widget-wrap",
        "post-ufi",
        "byline-wrapper",
        "md-source-file",
        "wp-block-post-date",
        "wp-block-post-author",
        "wp-block-comments",
    };

    private static readonly HashSet<string> Outside = new(StringComparer.OrdinalIgnoreCase)
    {
        "sidebar",
        "side-bar",
        "widget-area",
        "comments",
        "comment-list",
        "respond",
        "footer",
        "site-footer",
        "page-footer",
        "site-header",
        "masthead",
        "colophon",
        "advertisement",
        "newsletter",
        "social-links",
    };

    private static readonly HashSet<string> Contents = new(StringComparer.OrdinalIgnoreCase)
    {
        "toc",
        "table-of-contents",
        "table_of_contents",
        "tableofcontents",
        "tocwrapper",
    };

    /// <summary>Why an element is none of the text; empty for what may be.</summary>
    public static string Reason(Element element, bool isWithinArticle)
    {
        if (element.Name is "body" or "main" or "article" || element.IsHeading)
        {
            return "";
        }

        var names = element.Classes.Append(element["id"]).ToList();
        return names.Exists(Always.Contains) ? Furniture.Beside
            : (names.Exists(Contents.Contains) || NameWords.Of(element).Contains("toc"))
            && IsOfLinks(element)
                ? Furniture.Navigation
            : !isWithinArticle && IsBox(element) && names.Exists(Outside.Contains)
                ? Furniture.Beside
            : "";
    }

    private static bool IsBox(Element element) =>
        element.Name is "div" or "section" or "aside" or "ul" or "td";

    /// <summary>Whether nearly all of its words, but for its title, lead to places of the page.</summary>
    private static bool IsOfLinks(Element element)
    {
        var (all, linked) = (0, 0);
        foreach (var inner in element.SelfAndDescendants())
        {
            var isLink = inner.Name == "a" && inner["href"].StartsWith('#');
            all += inner.Text.Count(char.IsLetterOrDigit);
            all -= IsTitle(inner) ? inner.Words().Count(char.IsLetterOrDigit) : 0;
            linked += isLink ? inner.Words().Count(char.IsLetterOrDigit) : 0;
        }

        return linked > 0 && linked >= LinkedShare * all;
    }

    /// <summary>Asciidoctor and MediaWiki set the title of the contents in a box.</summary>
    private static bool IsTitle(Element element) =>
        element.IsHeading
        || (element.Name is "div" or "p" or "span" && NameWords.Of(element).Any(IsTitleWord));

    private static bool IsTitleWord(string word) =>
        word.EndsWith("title", StringComparison.OrdinalIgnoreCase);
}
