using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>An edition of ours comes back as the document that it was made from: the title is one, headings have their own
/// levels, and what was linked for the reader is plain again.</summary>
internal static class OwnEdition
{
    public static void Restore(Page page)
    {
        if (!page.IsEdition)
        {
            return;
        }

        var isWebPage = page.Format == Features.ExportFormat.Html;
        foreach (var parent in page.Body.SelfAndDescendants().ToList())
        {
            for (var at = 0; at < parent.Children.Count; at++)
            {
                var child = parent.Children[at];
                if (parent.Name == "header" && child.Name == "h1")
                {
                    child["class"] += " title";
                    parent.Children[at] = child.Renamed("p");
                }
                else if (isWebPage && child.Name is ['h', >= '2' and <= '6' and var level])
                {
                    parent.Children[at] = child.Renamed($"h{(char)(level - 1)}");
                }
                else if (child.Name == "a" && (child.HasClass("seen") || child.HasClass("added")))
                {
                    child["href"] = "";
                }
            }
        }
    }
}
