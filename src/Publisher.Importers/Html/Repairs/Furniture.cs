using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>What a page has around its text and no edition shows: navigation, the site's header and footer, notes on cookies,
/// forms, the signs that link a heading to itself, links to edit it. It is marked before the page is counted, so that the
/// account has it, and dropped by <see cref="HiddenElements"/>.</summary>
internal sealed class Furniture
{
    public const string Navigation = "navigation";
    public const string SiteHeader = "header of the site";
    public const string SiteFooter = "footer of the site";
    public const string ArticleFooter = "footer of the article";
    public const string Beside = "beside the text";
    public const string Form = "form control";
    public const string Sign = "sign that links to its own place";
    public const string Edition = "what an edition adds";

    /// <summary>In letters.</summary>
    private const int LongestFiling = 300;

    /// <summary>In letters: what a site sets among the text, as an invitation or an advertisement, is brief.</summary>
    private const int LongestBox = 200;

    private readonly bool _isEdition;
    private readonly bool _hasTitle;

    private Furniture(Page page, Element article)
    {
        _isEdition = page.IsEdition;
        _hasTitle = article.SelfAndDescendants().Any(IsTitle);
    }

    public static void Mark(Page page)
    {
        if (page.IsOfGoogle)
        {
            return;
        }

        var path =
            page.Format == Features.ExportFormat.Html ? Article.PathTo(page.Body) : [page.Body];
        var furniture = new Furniture(page, path[^1]);
        for (var at = 0; at + 1 < path.Count; at++)
        {
            foreach (var beside in path[at].Children.Where(child => child != path[at + 1]))
            {
                furniture.MarkBeside(beside);
            }
        }

        furniture.Visit(path[^1], isWithinArticle: path.Count > 1, heading: null);
        PageMatter.Tell(page);
    }

    /// <summary>All that stands beside the article but a title, the notes and what its author set there.</summary>
    private void MarkBeside(Element element)
    {
        if (
            element.LeftOut.Length > 0
            || element.IsText && Blank.Is(element.Text)
            || IsNote(element)
        )
        {
            return;
        }

        if (!_hasTitle && element.SelfAndDescendants().Any(IsTitle))
        {
            if (!IsTitle(element))
            {
                element.Children.ForEach(MarkBeside);
            }

            return;
        }

        element.LeftOut = Reason(element, isWithinArticle: false) is { Length: > 0 } reason
            ? reason
            : Beside;
    }

    private static bool IsNote(Element element) =>
        element.Name == "div"
        && element.Children is [{ Name: "a" } link, ..]
        && Endnotes.Number(link, "#ftnt_ref").Length > 0;

    private void Visit(Element parent, bool isWithinArticle, Element? heading)
    {
        foreach (var element in parent.Children)
        {
            if (element.IsText || element.LeftOut.Length > 0)
            {
                continue;
            }

            var reason = Reason(element, isWithinArticle);
            if (reason is SiteHeader && !_hasTitle | HoldsTitle(element))
            {
                Visit(element, isWithinArticle: true, heading);
                continue;
            }

            element.LeftOut =
                reason.Length > 0 ? reason
                : IsSelfLink(element, heading ?? parent) ? Sign
                : "";
            if (element.LeftOut.Length == 0)
            {
                Unlink(element, heading ?? parent);
                var isWithin =
                    isWithinArticle
                    || element.Name is "main" or "article" or "section" or "blockquote";
                Visit(element, isWithin, IsNamed(element) ? element : heading);
            }
        }
    }

    private static bool IsTitle(Element element) =>
        element.Name == "h1" || (element.Name == "p" && element.HasClass("title"));

    private static bool HoldsTitle(Element header) => header.SelfAndDescendants().Any(IsTitle);

    /// <summary>Why an element is furniture by what it is; empty for what is none.</summary>
    private string Reason(Element element, bool isWithinArticle)
    {
        var role = element["role"];
        if (element.HasClass("furniture") && !HoldsNote(element))
        {
            return Edition;
        }

        if (role == "doc-pagebreak" || element["epub:type"] == "pagebreak")
        {
            return "number of a page";
        }

        return element.Name switch
        {
            "template"
            or "noscript"
            or "noembed"
            or "noframes"
            or "iframe"
            or "video"
            or "audio"
            or "canvas" => "not shown by a browser",
            "input" or "select" or "button" or "textarea" or "datalist" or "progress" or "meter" =>
                IsTick(element) ? "" : Form,
            "nav" => Navigation,
            "dialog" when !element.Has("open") => "not shown by a browser",
            "header" when !isWithinArticle && !_isEdition => SiteHeader,
            "footer" when !isWithinArticle && !_isEdition => SiteFooter,
            "footer" when !_isEdition && IsAboutArticle(element) => ArticleFooter,
            _ when element.Has("hidden") && element["hidden"] != "until-found" => "hidden",
            _ => role switch
            {
                "navigation" or "menubar" or "doc-toc" or "doc-pagelist" => Navigation,
                "banner" when !isWithinArticle => SiteHeader,
                "contentinfo" when !isWithinArticle => SiteFooter,
                "search" or "dialog" or "alertdialog" or "toolbar" => Beside,
                _ when IsForm(element) => Form,
                _ => ByNames(element, isWithinArticle),
            },
        };
    }

    /// <summary>By the words that sites build their classes and ids of.</summary>
    private static string ByNames(Element element, bool isWithinArticle)
    {
        if (element["class"].Length == 0 && element["id"].Length == 0)
        {
            return "";
        }

        if (SiteNames.Reason(element, isWithinArticle) is { Length: > 0 } site)
        {
            return site;
        }

        var names = NameWords.Of(element);
        return names.Overlaps(NameWords.Consent) && !element.IsHeading ? "note on cookies"
            : names.Contains("editsection")
            || (element.Name is "a" or "span" && names.Contains("edit"))
                ? "link to edit"
            : names.Contains("breadcrumb") || names.Contains("breadcrumbs") ? Navigation
            // The author, the version and the day of Asciidoctor, which the head of the page has too.
            : element.HasClass("details")
            && element.Children.Exists(child => child["id"] == "author")
                ? Beside
            : IsButton(element, names) ? Form
            : IsBoxOfSite(element, names) ? Beside
            : names.Contains("noprint") || (names.Contains("no") && names.Contains("print"))
                ? "not printed"
            : "";
    }

    /// <summary>A link of the site's that shows a sign and no word.</summary>
    private static bool IsButton(Element element, HashSet<string> names) =>
        element.Name == "a"
        && (names.Contains("button") || names.Contains("btn") || names.Contains("icon"))
        && !element.HasWords();

    /// <summary>A form to write into, with the heading and the line that invite to it.</summary>
    private static bool IsForm(Element element) =>
        (
            element.Name == "form" && element.Holds(IsField)
            || element.Name is "div" or "section" or "aside"
                && element.Children.Exists(child => child.Name == "form" && child.Holds(IsField))
                && element.Children.Count(child => child.Name != "form" && child.HasWords()) <= 2
        ) && IsBrief(element);

    private static bool IsField(Element element) =>
        element.Name == "textarea"
        || (
            element.Name == "input"
            && element["type"].ToLowerInvariant() is "" or "text" or "email" or "search" or "tel"
        );

    /// <summary>What a site sets among the text: advertisements and invitations, links to share the page or to others of
    /// its pages, and who wrote it, where that is a link to all that he wrote.</summary>
    private static bool IsBoxOfSite(Element element, HashSet<string> names) =>
        element.Name is "div" or "section" or "aside" or "ul" or "ins" or "p"
        && (
            names.Overlaps(NameWords.Promotion) && IsBrief(element)
            || names.Overlaps(NameWords.Sharing) && IsOfLinks(element)
            || IsByline(element)
        );

    private static bool IsByline(Element element) =>
        IsBrief(element)
        && !element.Holds(inner => inner.IsHeading)
        && element.Holds(inner => inner.Name == "time")
        && element.Holds(inner => inner.Name == "a" && inner["rel"] == "author");

    /// <summary>With a heading of its own at most, which is not the page's title.</summary>
    private static bool IsBrief(Element element)
    {
        var (letters, headings) = (0, 0);
        foreach (var inner in element.SelfAndDescendants())
        {
            letters += inner.Text.Count(char.IsLetterOrDigit);
            headings += inner.IsHeading ? 1 : 0;
            if (letters > LongestBox || headings > 1 || IsTitle(inner))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all of its words are links.</summary>
    private static bool IsOfLinks(Element element)
    {
        var (all, linked) = (0, 0);
        foreach (var inner in element.SelfAndDescendants())
        {
            all += inner.IsHeading ? -inner.Words().Count(char.IsLetterOrDigit) : 0;
            all += inner.Text.Count(char.IsLetterOrDigit);
            linked += inner.Name == "a" ? inner.Words().Count(char.IsLetterOrDigit) : 0;
        }

        return linked > 0 && linked >= all;
    }

    /// <summary>Whether a footer files the article under links: its categories, its tags, where to edit it.</summary>
    private static bool IsAboutArticle(Element footer)
    {
        var (all, linked) = (0, 0);
        foreach (var inner in footer.SelfAndDescendants())
        {
            if (inner.IsHeading || inner.Name == Element.NoteName)
            {
                return false;
            }

            all += inner.Text.Count(char.IsLetterOrDigit);
            linked += inner.Name == "a" ? inner.Words().Count(char.IsLetterOrDigit) : 0;
        }

        return all is > 0 and <= LongestFiling && linked * 3 >= all;
    }

    /// <summary>The box of an item that is to be done.</summary>
    private static bool IsTick(Element element) =>
        element.Name == "input"
        && element["type"].Equals("checkbox", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsNote(Element element) =>
        element.SelfAndDescendants().Any(inner => Endnotes.Number(inner, "#ftnt").Length > 0);

    private static bool IsNamed(Element element) =>
        element.IsHeading
        || element.Name is "dt" or "caption" or "figcaption" or "summary" or "p" or "li";

    /// <summary>A heading that is a link to itself, as mdBook writes it, is a heading.</summary>
    private static void Unlink(Element element, Element around)
    {
        if (
            element.Name == "a"
            && around.IsHeading
            && element["href"] is ['#', _, ..] address
            && (address[1..] == around["id"] || address[1..] == element["id"])
        )
        {
            element["href"] = "";
        }
    }

    /// <summary>A link without a word that leads to its own place.</summary>
    private static bool IsSelfLink(Element element, Element around)
    {
        if (
            element.Name != "a"
            || element["href"] is not ['#', _, ..]
            || element.SelfAndDescendants().Any(inner => inner.Text.Any(char.IsLetterOrDigit))
        )
        {
            return false;
        }

        var isOnlySign = Blank.Single(element.Words()).Length <= 2;
        return isOnlySign
            && (
                around.IsHeading
                || around.Name is "dt" or "caption" or "figcaption"
                || element["href"] == "#" + around["id"]
            );
    }
}
