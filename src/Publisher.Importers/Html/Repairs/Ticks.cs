using Publisher.Importers.Canonical;
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

    /// <summary>Programs without checklists write the box as the first sign of an item.</summary>
    public static void ReadSigns(Page page)
    {
        if (page.IsOfGoogle)
        {
            return;
        }

        foreach (var item in page.Elements().Where(element => element.Name == "li"))
        {
            if (
                item.SelfAndDescendants()
                    .FirstOrDefault(element => element.IsText && !Blank.Is(element.Text))
                    is { } first
                && BoxSigns.StateOf(first.Text) is { } isDone
            )
            {
                item[Checklists.State] = isDone ? "true" : "false";
                first.Text = first.Text.TrimStart()[1..];
                page.Ledger.Omit(Model.ContentKind.Word, "box of an item", item.Ordinal);
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
