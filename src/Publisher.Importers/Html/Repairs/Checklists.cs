using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A checklist is a plain list. An item that is ticked off is struck through itself while its words say that they are
/// not; the others of its list look like any item.</summary>
internal static class Checklists
{
    public const string State = "checked";

    public static void Tick(Page page)
    {
        var lists = page.Elements().Where(element => element.IsList).ToList();
        var ticked = lists
            .Where(list => list.Children.Exists(IsTicked))
            .Select(list => list[ListMarkers.Family])
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var item in lists
                .Where(list => ticked.Contains(list[ListMarkers.Family]))
                .SelectMany(list => list.Children)
        )
        {
            item[State] = IsTicked(item) ? "true" : "false";
        }
    }

    private static bool IsTicked(Element item) =>
        item.Style.Strike == true
        && item.SelfAndDescendants()
            .All(inner => Blank.Is(inner.Text) || !inner.Look.HasFlag(TextStyle.Strike));
}
