using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Finds the text of a page: what it marks as its main part or its article, else the part that holds nearly all words
/// that are no links, with nothing but links and furniture beside it; and within that the one article that has the title, since
/// comments and other posts are articles too (HTML Standard, 4.3.2).</summary>
internal sealed class Article
{
    /// <summary>A part that is marked, and holds less of the page's words, is not the text.</summary>
    private const double LeastShare = 0.2;

    private const double DenseShare = 0.8;
    private const double TitledShare = 0.5;
    private const int FewLinks = 4;

    private readonly Dictionary<Element, (int Words, int Linked, int Links)> _counts = [];

    private Article() { }

    /// <summary>The elements from the body down to the text; the body alone where it is the text.</summary>
    public static List<Element> PathTo(Element body)
    {
        var article = new Article();
        article.Count(body, isLinked: false);
        var path =
            article.Marked(body, "main") ?? article.Marked(body, "article") ?? article.Dense(body);
        return [.. path, .. article.Titled(path[^1])];
    }

    /// <summary>The way from a part to the article in it that alone has a title, where that holds half of its words.</summary>
    private List<Element> Titled(Element part)
    {
        var titles = part.SelfAndDescendants().Where(inner => inner.Name == "h1").Take(2).ToList();
        if (titles is not [var title] || Is(part, "article"))
        {
            return [];
        }

        var way = new List<Element>();
        while (
            (way.LastOrDefault() ?? part).Children.Find(child =>
                child.SelfAndDescendants().Contains(title)
            )
                is { } next
            && next != title
        )
        {
            way.Add(next);
            if (Is(next, "article"))
            {
                return Prose(next) >= TitledShare * Prose(part) ? way : [];
            }
        }

        return [];
    }

    private (int Words, int Linked, int Links) Count(Element element, bool isLinked)
    {
        if (element.IsText)
        {
            var words = element
                .Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Length;
            return (words, isLinked ? words : 0, 0);
        }

        if (
            element.Style.IsHidden
            || element.Name is "template" or "noscript" or "select" or "button"
        )
        {
            return (0, 0, 0);
        }

        var isLink = element.Name == "a" && element["href"].Length > 0;
        var (all, linked, links) = (0, 0, isLink ? 1 : 0);
        foreach (var child in element.Children)
        {
            var (words, ofLinks, count) = Count(child, isLinked || isLink);
            (all, linked, links) = (all + words, linked + ofLinks, links + count);
        }

        if (element.IsBlock || element.HoldsBlock)
        {
            _counts[element] = (all, linked, links);
        }

        return (all, linked, links);
    }

    private int Prose(Element element) =>
        _counts.TryGetValue(element, out var count) ? count.Words - count.Linked : 0;

    /// <summary>The way to the one element of a name, or to what holds all of them.</summary>
    private List<Element>? Marked(Element body, string name)
    {
        var path = new List<Element> { body };
        while (Only(path[^1], name) is { } next)
        {
            path.Add(next);
            if (Is(next, name))
            {
                return Prose(next) >= LeastShare * Prose(body) ? path : null;
            }
        }

        return
            path.Count > 1
            && path[^1].Children.Exists(child => Is(child, name))
            && Prose(path[^1]) >= LeastShare * Prose(body)
            ? path
            : null;
    }

    private static Element? Only(Element parent, string name)
    {
        var holding = parent.Children.FindAll(child =>
            child.SelfAndDescendants().Any(inner => Is(inner, name) && inner.HasWords())
        );
        return holding is [var only] ? only : null;
    }

    private static bool Is(Element element, string name) =>
        element.Name == name || element["role"] == name;

    private List<Element> Dense(Element body)
    {
        var path = new List<Element> { body };
        while (true)
        {
            var parent = path[^1];
            var next = parent
                .Children.Where(child =>
                    child.IsBlock
                    && child.Name
                        is "div"
                            or "section"
                            or "td"
                            or "tr"
                            or "tbody"
                            or "table"
                            or "form"
                )
                .MaxBy(Prose);
            if (
                next is null
                || next.IsList
                || Prose(next) < DenseShare * Prose(parent)
                || Prose(next) == 0
            )
            {
                return path;
            }

            var others = parent.Children.FindAll(child =>
                child != next && (child.IsText ? !Blank.Is(child.Text) : child.IsVisible())
            );
            if (!others.TrueForAll(IsBeside))
            {
                return path;
            }

            path.Add(next);
        }
    }

    private bool IsBeside(Element element) =>
        element.Name is "nav" or "header" or "footer" or "script" or "style" or "form" or "aside"
        || (element.Name == "a" && element["href"].StartsWith('#'))
        || NameWords.Of(element).Overlaps(NameWords.Consent)
        || SiteNames.Reason(element, isWithinArticle: false).Length > 0
        || (
            _counts.TryGetValue(element, out var count)
            && count.Words > 0
            && (
                (
                    count.Links > FewLinks
                    && count.Linked >= DenseShare * count.Words
                    && !element.SelfAndDescendants().Any(inner => inner.IsHeading)
                )
                || (
                    NameWords.Of(element).Overlaps(NameWords.Site)
                    && count.Linked * 2 >= count.Words
                )
            )
        );
}
