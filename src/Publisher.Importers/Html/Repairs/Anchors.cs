using System.Text.RegularExpressions;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>What a link can lead to is an id of a block, an <c>&lt;a name&gt;</c> in it (to 2015) or an empty
/// <c>&lt;a id&gt;</c> before it (bookmarks). An empty cell or item has no block: a link to it leads to what comes
/// next. Tables have anchors that nothing ever leads to.</summary>
internal static partial class Anchors
{
    public static void Attach(Page page)
    {
        foreach (var root in page.Notes.Prepend(page.Body))
        {
            var pending = new List<string>();
            Element? last = null;
            foreach (var child in root.Children)
            {
                Visit(child, block: null);
            }

            last?.Anchors.AddRange(pending);

            void Visit(Element element, Element? block, bool isEmpty = false)
            {
                isEmpty = isEmpty || (HoldsPlace(element) && !element.IsVisible());
                if (
                    element.IsBlock
                    && (!element.HoldsBlock || element.Name is "p" or "table" || element.IsHeading)
                    && element.Name != "hr"
                    && !isEmpty
                )
                {
                    if (pending.Count > 0)
                    {
                        element.Anchors.AddRange(pending);
                        pending.Clear();
                    }

                    block = last = element;
                }
                else if (element.IsBlock)
                {
                    block = null;
                }

                foreach (var anchor in Of(element))
                {
                    (block?.Anchors ?? pending).Add(anchor);
                }

                foreach (var child in element.Children)
                {
                    Visit(child, element.Name == "table" ? null : block, isEmpty);
                }
            }
        }
    }

    /// <summary>What stands in its row or list even where it holds no block that a link could lead to.</summary>
    private static bool HoldsPlace(Element element) =>
        element.Name is "td" or "th" or "li" or "dt" or "dd" or "pre";

    private static IEnumerable<string> Of(Element element)
    {
        var id = element["id"].Trim();
        var name = element.Name == "a" ? element["name"].Trim() : "";
        return id.Length == 0 && name.Length == 0
            ? []
            : new[] { id, name }
                .Distinct(StringComparer.Ordinal)
                .Where(anchor => anchor.Length > 0 && !Unused().IsMatch(anchor));
    }

    [GeneratedRegex(
        "^([0-9a-f]{40}|t\\.[0-9a-f]{1,40}|[0-9]{1,3}|(ftnt|cmnt)(_ref)?[0-9]+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unused();
}
