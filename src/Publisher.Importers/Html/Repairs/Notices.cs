using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A box with a note to the reader is a quotation that opens with its title: of Sphinx, Confluence, Notion, GitHub,
/// Docusaurus, VitePress, Bootstrap, by the classes that they write.</summary>
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

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "admonition-title",
        "callout-title",
        "callout-title-container",
        "markdown-alert-title",
        "custom-block-title",
        "hint-container-title",
        "alert-heading",
        "alert-title",
        "title",
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
                inner.IsBlock && !inner.IsHeading && inner.Classes.Any(Titles.Contains)
            );
        foreach (var part in title?.SelfAndDescendants() ?? [])
        {
            part.Look |= TextStyle.Bold;
        }

        return box.Renamed("blockquote");
    }
}
