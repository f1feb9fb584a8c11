using Publisher.Importers.Html.Parsing;
using Publisher.Model;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A checklist is a plain list. An item that is ticked off is struck through itself while its words say that they are
/// not; the others of its list look like any item. An author's own strike can reach the item too, but then it covers
/// its words; where it covers some of them, what tells is that a checklist has one glyph on all levels.</summary>
internal static class Checklists
{
    public const string State = "checked";

    public static void Tick(Page page)
    {
        var families = page.Elements()
            .Where(element => element.IsList)
            .Select((list, at) => (List: list, Family: FamilyOf(list, at)))
            .GroupBy(pair => pair.Family, pair => pair.List, StringComparer.Ordinal);
        foreach (var family in families)
        {
            var items = family.SelectMany(list => list.Children).ToList();
            var hasOneGlyph = HasOneGlyph(family.Key, page.Sheet);
            if (!items.Exists(item => IsTicked(item, hasOneGlyph)))
            {
                continue;
            }

            foreach (var item in items)
            {
                item[State] = IsTicked(item, hasOneGlyph) ? "true" : "false";
            }
        }
    }

    /// <summary>A list that belongs to none is a family of its own.</summary>
    private static string FamilyOf(Element list, int at) =>
        list[ListMarkers.Family] is { Length: > 0 } family
            ? family
            : FormattableString.Invariant($"\n{at}");

    private static bool IsTicked(Element item, bool hasOneGlyph)
    {
        if (item.Style.Strike != true)
        {
            return false;
        }

        var words = item.SelfAndDescendants().Where(inner => !Blank.Is(inner.Text)).ToList();
        return words.TrueForAll(inner => !IsStruck(inner))
            || (hasOneGlyph && words.Exists(inner => !IsStruck(inner)));
    }

    private static bool IsStruck(Element text) => text.Look.HasFlag(TextStyle.Strike);

    private static bool HasOneGlyph(string family, Stylesheet sheet)
    {
        var first = sheet.Value($".lst-kix_{family}-0>li:before", "content");
        return first is not null
            && Enumerable
                .Range(1, 8)
                .All(level =>
                    sheet.Value(
                        FormattableString.Invariant($".lst-kix_{family}-{level}>li:before"),
                        "content"
                    ) == first
                );
    }
}
