using System.Globalization;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Repairs;
using Publisher.Model;

namespace Publisher.Importers.Markdown.Common.Page;

/// <summary>What makes plain blocks of the page, in the order in which it is done. The repairs of Google's quirks have no
/// place here.</summary>
internal static class PageRepairs
{
    public static readonly IReadOnlyList<Action<Html.Page>> All =
    [
        HiddenElements.Drop,
        Anchors.Attach,
        RedirectedLinks.Open,
        DropEmptyHeads,
        TableRows.Gather,
        ListItems.Gather,
        DefinitionLists.Gather,
        Figures.Gather,
        ReadLists,
        Number,
        BlockStructure.Flatten,
        SpacerParagraphs.Drop,
    ];

    /// <summary>A table with pipes must have a head; one that says nothing stands there for that alone.</summary>
    private static void DropEmptyHeads(Html.Page page)
    {
        foreach (var table in page.Elements().Where(element => element.Name == "table"))
        {
            table.Children.RemoveAll(child => child.Name == "thead" && !child.IsVisible());
        }
    }

    /// <summary>What holds paragraphs has the number of its first.</summary>
    private static void Number(Html.Page page)
    {
        var last = 0;
        foreach (var element in page.Elements())
        {
            if (element.Ordinal > 0)
            {
                last = element.Ordinal;
            }
            else if (
                element.IsList
                || element.Name is "table" or "blockquote" or "dl" or "figure" or "hr" or "pre"
            )
            {
                element.Ordinal = last + 1;
            }
        }
    }

    private static void ReadLists(Html.Page page)
    {
        foreach (var list in page.Elements().Where(element => element.IsList))
        {
            list[ListMarkers.Style] = StyleOf(list).ToString();
            list[ListMarkers.Start] =
                list.Name == "ol"
                && int.TryParse(
                    list["start"],
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var start
                )
                    ? start.ToString(CultureInfo.InvariantCulture)
                    : "1";
        }
    }

    private static ListStyle StyleOf(Element list) =>
        list.Name == "ul"
            ? ListStyle.Bullet
            : list["type"] switch
            {
                "a" => ListStyle.LowerLetter,
                "A" => ListStyle.UpperLetter,
                "i" => ListStyle.LowerRoman,
                "I" => ListStyle.UpperRoman,
                _ => ListStyle.Decimal,
            };
}
