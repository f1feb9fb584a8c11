using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Footnotes and comments are both a mark that links to a block at the end, which links back to its mark:
/// <c>#ftnt1</c> and <c>#ftnt_ref1</c>, <c>#cmnt1</c> and <c>#cmnt_ref1</c>.</summary>
internal static class Endnotes
{
    /// <summary>The number of a link that starts like this; empty when it is another link.</summary>
    public static string Number(Element element, string prefix)
    {
        var address = element.Name == "a" ? element["href"] : "";
        return
            address.StartsWith(prefix, StringComparison.Ordinal)
            && address.AsSpan(prefix.Length) is { Length: > 0 } number
            && !number.ContainsAnyExceptInRange('0', '9')
            ? number.ToString()
            : "";
    }

    /// <summary>Takes the blocks that open with a link back to a wanted mark out of the page; the link goes.</summary>
    public static Dictionary<string, Element> TakeBodies(
        Element parent,
        string prefix,
        IReadOnlySet<string> wanted
    )
    {
        var bodies = new Dictionary<string, Element>(StringComparer.Ordinal);
        Take(parent);
        return bodies;

        void Take(Element around) =>
            around.Children.RemoveAll(child =>
            {
                if (child.Name is not ("div" or "p" or "section"))
                {
                    return false;
                }

                var backs = child
                    .SelfAndDescendants()
                    .Where(one => Number(one, prefix).Length > 0)
                    .Take(2)
                    .ToList();
                if (backs.Count > 1 && child.Name != "p")
                {
                    Take(child);
                    return !child.IsVisible();
                }

                if (
                    backs is not [var back]
                    || !Opens(child, back)
                    || !wanted.Contains(Number(back, prefix))
                )
                {
                    return false;
                }

                var isNew = bodies.TryAdd(Number(back, prefix), child);
                Empty(back);
                return isNew;
            });
    }

    /// <summary>Leaves nothing of a link.</summary>
    public static void Empty(Element link)
    {
        link.Children = [];
        link["href"] = link["id"] = link["name"] = "";
    }

    private static bool Opens(Element block, Element link) =>
        block.SelfAndDescendants().First(element => element == link || !Blank.Is(element.Text))
        == link;
}
