using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Groups may stand in a <c>div</c> each, and pages put what they like between them. Afterwards a definition list
/// holds terms and definitions only.</summary>
internal static class DefinitionLists
{
    public static void Gather(Page page)
    {
        foreach (var list in page.Elements().Where(element => element.Name == "dl"))
        {
            var parts = new List<Element>();
            Gather(list, parts);
            list.Children = parts;
        }
    }

    private static void Gather(Element around, List<Element> parts)
    {
        foreach (var child in around.Children)
        {
            if (child.Name is "dt" or "dd")
            {
                parts.Add(child);
            }
            else if (child.Name is "div")
            {
                Gather(child, parts);
            }
            else if (child.IsVisible())
            {
                Stray(child, parts);
            }
        }
    }

    /// <summary>What belongs to no part goes on with the one before it.</summary>
    private static void Stray(Element child, List<Element> parts)
    {
        if (parts.Count == 0 || parts[^1].Name == "dt")
        {
            parts.Add(new("dd"));
        }

        parts[^1].Children.Add(child);
        parts[^1].HoldsBlock |= child.IsBlock || child.HoldsBlock;
    }
}
