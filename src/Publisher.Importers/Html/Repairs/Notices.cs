using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A box with a note to the reader is a quotation that opens with its title: of Sphinx, Confluence, Notion, GitHub,
/// Docusaurus, VitePress, Bootstrap, Asciidoctor, by the classes that they write.</summary>
internal static class Notices
{
    private static readonly HashSet<string> Boxes = new(StringComparer.OrdinalIgnoreCase)
    {
        "admonition",
        "callout",
        "confluence-information-macro",
        "markdown-alert",
        "theme-admonition",
        "custom-block",
        "alert",
        "hint-container",
        "admonitionblock",
        "notice",
    };

    /// <summary>Of the names that title boxes have, whichever program writes them: <c>admonition-title</c>,
    /// <c>admonitionHeading_Gvgb</c>.</summary>
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "title",
        "heading",
    };

    public static void Quote(Page page)
    {
        if (page.IsOfGoogle || page.IsEdition)
        {
            return;
        }

        foreach (var element in page.Elements())
        {
            for (var at = 0; at < element.Children.Count; at++)
            {
                if (IsBox(element.Children[at]))
                {
                    element.Children[at] = Quoted(element.Children[at]);
                }
            }
        }
    }

    private static bool IsBox(Element element) =>
        element.Name is "div" or "aside" or "section" or "figure"
        && element["class"].Length > 0
        && element.Classes.Any(Boxes.Contains)
        && element.HasWords()
        && !element.SelfAndDescendants().Any(inner => inner.Name is "h1" or "figcaption");

    private static Element Quoted(Element box)
    {
        var title = box.SelfAndDescendants()
            .Skip(1)
            .Take(20)
            .FirstOrDefault(inner =>
                inner.IsBlock && !inner.IsHeading && NameWords.Of(inner).Overlaps(Titles)
            );
        foreach (var part in title?.SelfAndDescendants() ?? [])
        {
            part.Look |= TextStyle.Bold;
            part.Children.RemoveAll(IsIcon);
        }

        var quote = box.Renamed("blockquote");
        quote.Children = Unboxed(box);
        return quote;
    }

    private static bool IsIcon(Element element) =>
        element.Name == "img" && element["alt"].Length == 0;

    /// <summary>Asciidoctor sets the title and the text side by side, in a table of one row.</summary>
    private static List<Element> Unboxed(Element box)
    {
        var cells = box.SelfAndDescendants()
            .Take(30)
            .Where(inner =>
                inner.Name == "td" && (inner.HasClass("icon") || inner.HasClass("content"))
            )
            .Take(2)
            .ToList();
        return
            cells is [var icon, var content] && icon.HasClass("icon") && content.HasClass("content")
            ? [.. icon.Children, content.Renamed("div")]
            : box.Children;
    }
}
