using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Items that begin with a box to tick: a form's, a drawn one of Notion's or Confluence's, or one of our
/// editions'.</summary>
internal static class Ticks
{
    public static void Read(Page page)
    {
        if (page.IsOfGoogle)
        {
            return;
        }

        foreach (var item in page.Body.SelfAndDescendants().Where(element => element.Name == "li"))
        {
            if (item.Has("data-inline-task-id"))
            {
                item[Checklists.State] = item.HasClass("checked") ? "true" : "false";
            }
            else if (
                item.SelfAndDescendants()
                    .Skip(1)
                    .TakeWhile(IsBlank)
                    .Select(State)
                    .FirstOrDefault(state => state.Length > 0) is
                { } state
            )
            {
                item[Checklists.State] = state;
            }
        }
    }

    private static bool IsBlank(Element element) =>
        Blank.Is(element.Text) && element.Name is not ("li" or "img");

    private static string State(Element element) =>
        element.Name == "input"
            ? element["type"].Equals("checkbox", StringComparison.OrdinalIgnoreCase)
                ? element.Has("checked")
                    ? "true"
                    : "false"
                : ""
            : element.HasClass("checkbox-on")
            || (element.HasClass("furniture") && element.HasClass("done"))
                ? "true"
                : element.HasClass("checkbox-off")
                || (element.HasClass("furniture") && element.HasClass("open"))
                    ? "false"
                    : "";
}
