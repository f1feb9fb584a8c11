using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Code that stands beside the numbers of its lines, in a table (Pygments, Hugo), is code.</summary>
internal static class CodeTables
{
    public static void Unbox(Page page)
    {
        if (page.IsOfGoogle)
        {
            return;
        }

        foreach (var element in page.Elements())
        {
            for (var at = 0; at < element.Children.Count; at++)
            {
                if (CodeOf(element.Children[at]) is { } code)
                {
                    element.Children[at] = code;
                }
            }
        }
    }

    /// <summary>What a table holds whose other cells are line numbers, which are left out.</summary>
    private static Element? CodeOf(Element table)
    {
        if (table.Name != "table")
        {
            return null;
        }

        var cells = table
            .SelfAndDescendants()
            .Where(inner => inner.Name is "td" or "th" && inner.HasWords())
            .Take(3)
            .ToList();
        if (
            cells is not [var numbers, var text]
            || !IsNumbers(numbers)
            || CodeIn(text) is not { } code
        )
        {
            return null;
        }

        var column = numbers.Renamed("div");
        column.LeftOut = "numbers of lines";
        return new("div") { Children = [column, code], HoldsBlock = true };
    }

    private static bool IsNumbers(Element cell) =>
        cell.SelfAndDescendants().Any(inner => inner.Name == "pre")
        && cell.Words()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Index()
            .All(line =>
                int.TryParse(
                    line.Item,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                )
                && number > line.Index
            );

    private static Element? CodeIn(Element cell) =>
        cell.SelfAndDescendants().Where(inner => inner.Name == "pre").Take(2).ToList() is [var code]
        && Blank.Single(code.Words()) == Blank.Single(cell.Words())
            ? code
            : null;
}
