using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A list is exported as siblings, one for each run of items of one level. They are nested by adjacency and level, never
/// by the list's id: in documents that came from Word every level has another. A second paragraph of an item is a
/// plain paragraph with the item's margin, between two pieces of its list.</summary>
internal static class ListTrees
{
    public static void Grow(Page page) => page.RewriteBlocks(container => Grow(container.Children));

    private static List<Element> Grow(List<Element> blocks)
    {
        if (!blocks.Exists(block => block.IsList))
        {
            return blocks;
        }

        var grown = new List<Element>();
        var tree = new ListTree(grown);
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].IsList)
            {
                tree.Add(blocks[at]);
                continue;
            }

            var end = tree.IsOpen ? blocks.FindIndex(at, block => !IsContinuation(block)) : at;
            if (
                end > at
                && blocks[end].IsList
                && tree.TryContinue(blocks.GetRange(at, end - at), blocks[end])
            )
            {
                at = end - 1;
                continue;
            }

            tree.Close();
            grown.Add(blocks[at]);
        }

        return grown;
    }

    private static bool IsContinuation(Element block) =>
        block is { Name: "p", Style.MarginLeft: > 0 };
}
