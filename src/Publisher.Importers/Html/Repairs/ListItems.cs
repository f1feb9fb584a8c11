using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Pages that other tools have gone over hold lists directly within lists. Afterwards a list holds items only.</summary>
internal static class ListItems
{
    public static void Gather(Page page)
    {
        foreach (var list in page.Elements().Where(element => element.IsList))
        {
            var items = new List<Element>();
            foreach (var child in list.Children)
            {
                if (child.Name == "li")
                {
                    items.Add(child);
                }
                else if (
                    child.IsList
                    && items.Count > 0
                    && Last(items[^1]) is { } last
                    && last.Name == child.Name
                )
                {
                    last.Children.AddRange(child.Children);
                }
                else if (child.IsList && items.Count > 0)
                {
                    items[^1].Children.Add(child);
                    items[^1].HoldsBlock = true;
                }
                else if (child.IsVisible())
                {
                    items.Add(
                        new("li")
                        {
                            Children = [child],
                            HoldsBlock = child.IsBlock || child.HoldsBlock,
                        }
                    );
                }
            }

            list.Children = items;
        }
    }

    /// <summary>The list that an item ends with.</summary>
    private static Element? Last(Element item) =>
        item.Children.FindLast(child => child.IsBlock || child.IsVisible()) is { IsList: true } list
            ? list
            : null;
}
