using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>The page header is a bare div before the first block, the page footer one after the last: furniture of
/// pages that an edition does not have.</summary>
internal static class HeadersAndFooters
{
    public static void Drop(Page page)
    {
        if (!page.IsOfGoogle)
        {
            return;
        }

        var children = page.Body.Children;
        var blocks = children.FindAll(child => !child.IsText || !Blank.Is(child.Text));
        if (!blocks.Exists(block => !IsBare(block) && block.IsVisible()))
        {
            return;
        }

        foreach (
            var (block, place) in (ReadOnlySpan<(Element, string)>)
                [(blocks[0], "header"), (blocks[^1], "footer")]
        )
        {
            if (IsBare(block))
            {
                children.Remove(block);
                page.Omit(block, $"page {place}");
                Tell(page, block, place);
            }
        }
    }

    private static void Tell(Page page, Element block, string place)
    {
        if (block.IsVisible())
        {
            page.Report(
                Severity.Note,
                $"The page {place} is left out: it belongs to the pages of Google Docs.",
                "If it says something that the text does not, move it into the text.",
                Blank.Single(block.Words()),
                block.SelfAndDescendants().Max(element => element.Ordinal)
            );
        }
    }

    private static bool IsBare(Element element) =>
        element.Name == "div"
        && element["id"].Length == 0
        && element["style"].Length == 0
        && !element.SelfAndDescendants().Any(inner => inner.IsHeading || inner.IsList);
}
