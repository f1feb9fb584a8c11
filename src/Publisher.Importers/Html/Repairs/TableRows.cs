using System.Globalization;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A table whose first rows are pinned (2024 and later) is malformed: all rows stand in <c>thead</c>, with an empty
/// <c>tbody</c> within the last pinned one. Afterwards a table holds rows, a row holds cells, and the table knows how
/// many rows are its head and its foot. Its caption stands before them.</summary>
internal static class TableRows
{
    public const string HeadRows = "head-rows";
    public const string FootRows = "foot-rows";
    public const string RowHead = "row-head";

    public static void Gather(Page page)
    {
        foreach (var table in page.Elements().Where(element => element.Name == "table"))
        {
            var captions = table.Children.FindAll(child =>
                child.Name == "caption" && child.IsVisible()
            );
            var feet = table.Children.FindAll(child => child.Name == "tfoot");
            table.Children.RemoveAll(child => child.Name is "caption" or "tfoot");
            var rows = new List<Element>();
            var head = Gather(table, isHead: false, rows);
            head = head == 0 ? rows.TakeWhile(IsAllHeads).Count() : head;
            var body = rows.Count;
            foreach (var foot in feet)
            {
                Gather(foot, isHead: false, rows);
            }

            MarkHeads(rows.Skip(head));
            table.Children = [.. captions, .. rows];
            table[HeadRows] = head.ToString(CultureInfo.InvariantCulture);
            table[FootRows] = (rows.Count - body).ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Adds a section's rows; returns how many of them are the head.</summary>
    private static int Gather(Element section, bool isHead, List<Element> rows)
    {
        var head = 0;
        var isPinned = isHead;
        var loose = new List<Element>();
        foreach (var child in section.Children)
        {
            switch (child.Name)
            {
                case "thead" or "tbody":
                    head += Gather(child, child.Name == "thead", rows);
                    break;
                case "tr":
                    head += isPinned ? 1 : 0;
                    isPinned &= !child.Children.Exists(inner => inner.Name == "tbody");
                    child.Children = Cells(child.Children);
                    rows.Add(child);
                    break;
                case "td" or "th":
                    rows.Add(new("tr") { Children = [child] });
                    break;
                default:
                    loose.Add(child);
                    break;
            }
        }

        // What stands beside the rows, such as a caption, is the author's too.
        rows.AddRange(Cells(loose).Select(cell => new Element("tr") { Children = [cell] }));
        return head;
    }

    private static List<Element> Cells(List<Element> children)
    {
        var cells = new List<Element>();
        foreach (var child in children)
        {
            if (child.Name is "td" or "th")
            {
                cells.Add(child);
            }
            else if (child.IsVisible())
            {
                cells.Add(new("td") { Children = [child] });
            }
        }

        return cells;
    }

    private static void MarkHeads(IEnumerable<Element> rows)
    {
        foreach (var cell in rows.SelectMany(row => row.Children))
        {
            cell[RowHead] =
                cell.Name == "th" && cell["scope"] is not ("col" or "colgroup") ? "true" : "";
        }
    }

    private static bool IsAllHeads(Element row) =>
        row.Children.Count > 0 && row.Children.TrueForAll(cell => cell.Name == "th");
}
