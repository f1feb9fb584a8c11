using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A link to what is left out has nowhere to lead, and is no slip of the author's: a diagram that a button shows, the
/// top of a site.</summary>
internal static class HiddenPlaces
{
    public static void Unlink(Page page)
    {
        var (hidden, shown) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>());
        var links = new List<(Element Link, int Ordinal)>();
        var ordinal = 0;
        var open = new Stack<(Element Element, bool IsHidden)>([(page.Body, false)]);
        while (open.TryPop(out var place))
        {
            var (element, isHidden) = place;
            ordinal = element.Ordinal > 0 ? element.Ordinal : ordinal;
            isHidden |= element.Style.IsHidden || element.LeftOut.Length > 0;
            (isHidden ? hidden : shown).UnionWith(Ids(element));
            if (!isHidden && element.Name == "a" && element["href"] is ['#', _, ..])
            {
                links.Add((element, ordinal));
            }

            for (var at = element.Children.Count - 1; at >= 0; at--)
            {
                open.Push((element.Children[at], isHidden));
            }
        }

        hidden.ExceptWith(shown);
        foreach (var (link, place) in links)
        {
            var address = link["href"];
            if (hidden.Contains(address[1..]))
            {
                link["href"] = "";
                page.Report(
                    Severity.Note,
                    $"A link leads to {address}, in a part of the page that is left out; its words are kept without the link.",
                    "Nothing, unless that part belongs to the text: then let the page show it.",
                    Blank.Single(link.Words()),
                    place,
                    same: "left out"
                );
            }
        }
    }

    private static IEnumerable<string> Ids(Element element)
    {
        if (element["id"] is { Length: > 0 } id)
        {
            yield return id;
        }

        if (element.Name == "a" && element["name"] is { Length: > 0 } name)
        {
            yield return name;
        }
    }
}
