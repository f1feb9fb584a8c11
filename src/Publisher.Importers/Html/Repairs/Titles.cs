using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A title that a program set apart is no heading. And an edition of ours comes back as the document that it was made from: the title is one, headings have their own
/// levels, and what was linked for the reader is plain again.</summary>
internal static class Titles
{
    public static void Restore(Page page)
    {
        if (page.IsOfGoogle)
        {
            return;
        }

        var isWebPage = page.IsEdition && page.Format == Features.ExportFormat.Html;
        foreach (var parent in page.Body.SelfAndDescendants().ToList())
        {
            for (var at = 0; at < parent.Children.Count; at++)
            {
                var child = parent.Children[at];
                if (child.Name == "h1" && IsTitle(child, parent, page))
                {
                    child["class"] += " title";
                    parent.Children[at] = child.Renamed("p");
                }
                else if (isWebPage && child.Name is ['h', >= '2' and <= '6' and var level])
                {
                    parent.Children[at] = child.Renamed($"h{(char)(level - 1)}");
                }
                else if (
                    page.IsEdition
                    && child.Name == "a"
                    && (child.HasClass("seen") || child.HasClass("added"))
                )
                {
                    child["href"] = "";
                }
            }
        }
    }

    /// <summary>Programs that set a title apart from the headings say so.</summary>
    private static bool IsTitle(Element heading, Element parent, Page page) =>
        (parent.Name == "header" && (page.IsEdition || heading.HasClass("title")))
        || (parent.HasClass("titlepage") && heading.HasClass("title"));
}
