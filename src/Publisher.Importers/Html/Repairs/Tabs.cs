using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Tabs of which a page shows one at a time (MkDocs): each label stands over what it opens.</summary>
internal static class Tabs
{
    public static void Label(Page page)
    {
        if (page.IsOfGoogle)
        {
            return;
        }

        foreach (var set in page.Elements().Where(element => element.HasClass("tabbed-set")))
        {
            if (
                Within(set, "tabbed-labels") is { } labels
                && Within(set, "tabbed-content") is { } content
                && labels.Children.FindAll(child => child.HasWords()) is var names
                && content.Children.FindAll(child => child.IsBlock) is var blocks
                && names.Count == blocks.Count
            )
            {
                set.Children =
                [
                    .. names
                        .Zip(blocks)
                        .SelectMany(pair => new[] { Head(pair.First), pair.Second }),
                ];
            }
        }
    }

    private static Element? Within(Element set, string name) =>
        set.Children.Find(child => child.HasClass(name));

    private static Element Head(Element label)
    {
        foreach (var part in label.SelfAndDescendants())
        {
            part.Look |= TextStyle.Bold;
        }

        return label.With("p", label.Children);
    }
}
