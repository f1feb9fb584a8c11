using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>The words that an element's classes and id are made of: <c>cookie-banner</c> and <c>cookieBanner</c> have two.</summary>
internal static class NameWords
{
    public static readonly HashSet<string> Consent = new(StringComparer.OrdinalIgnoreCase)
    {
        "cookie",
        "cookies",
        "consent",
        "gdpr",
    };

    public static readonly HashSet<string> Promotion = new(StringComparer.OrdinalIgnoreCase)
    {
        "ad",
        "ads",
        "advert",
        "advertisement",
        "promo",
        "newsletter",
        "subscribe",
    };

    public static readonly HashSet<string> Sharing = new(StringComparer.OrdinalIgnoreCase)
    {
        "share",
        "sharing",
        "social",
    };

    /// <summary>What stands beside a text on a site.</summary>
    public static readonly HashSet<string> Site = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav",
        "navbar",
        "navigation",
        "menu",
        "sidebar",
        "breadcrumb",
        "breadcrumbs",
        "header",
        "footer",
        "banner",
        "masthead",
        "related",
        "share",
        "social",
        "toc",
        "search",
        "skip",
        "catlinks",
        "comments",
        "advert",
        "promo",
    };

    public static HashSet<string> Of(Element element)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in element.Classes.Append(element["id"]))
        {
            var from = 0;
            for (var at = 0; at <= name.Length; at++)
            {
                var isEnd = at == name.Length || !char.IsAsciiLetter(name[at]);
                var isNext =
                    !isEnd
                    && at > from
                    && char.IsAsciiLetterUpper(name[at])
                    && char.IsAsciiLetterLower(name[at - 1]);
                if (isEnd || isNext)
                {
                    _ = at > from && words.Add(name[from..at]);
                    from = isEnd ? at + 1 : at;
                }
            }
        }

        return words;
    }
}
