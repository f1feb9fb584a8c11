using System.Globalization;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A list that counts down, or whose items say their number, becomes lists that count up from their first: the
/// numbers that a browser shows are the ones that the text refers to.</summary>
internal static class NumberedLists
{
    public static void Cut(Page page)
    {
        if (page.IsOfGoogle)
        {
            return;
        }

        foreach (var parent in page.Elements().ToList())
        {
            if (parent.Children.Exists(IsCut))
            {
                parent.Children =
                [
                    .. parent.Children.SelectMany(child => IsCut(child) ? Pieces(child) : [child]),
                ];
            }
        }
    }

    private static bool IsCut(Element list) =>
        list.Name == "ol"
        && (
            list.Has("reversed") || list.Children.Exists(item => Number(item["value"]) is not null)
        );

    private static IEnumerable<Element> Pieces(Element list)
    {
        var step = list.Has("reversed") ? -1 : 1;
        var number =
            Number(list["start"])
            ?? (step < 0 ? list.Children.Count(child => child.Name == "li") : 1);
        Element? piece = null;
        var next = 0;
        foreach (var item in list.Children)
        {
            number = item.Name == "li" ? Number(item["value"]) ?? number : number;
            if (piece is null || (item.Name == "li" && number != next))
            {
                if (piece is not null)
                {
                    yield return piece;
                }

                piece = list.With("ol", []);
                piece["type"] = list["type"];
                piece["start"] = number.ToString(CultureInfo.InvariantCulture);
                piece.HoldsBlock = list.HoldsBlock;
                next = number;
            }

            piece.Children.Add(item);
            if (item.Name == "li")
            {
                next++;
                number += step;
            }
        }

        if (piece is not null)
        {
            yield return piece;
        }
    }

    private static int? Number(string text) =>
        int.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        ) && number is > -1_000_000 and < 1_000_000
            ? number
            : null;
}
