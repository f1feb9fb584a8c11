namespace Publisher.Mathematics.Markup;

/// <summary>Reads tables of MathML.</summary>
internal sealed class MathMlTables(Func<MarkupElement, Expression> inside)
{
    public Expression Read(MarkupElement table)
    {
        var rows = table.Children.Where(child => child.Name is "mtr" or "mlabeledtr").ToList();
        if (
            table.HasClass(MathMlGrid.NumberedClass)
            && rows is [{ Children: [var content, var tag] }]
        )
        {
            return new Numbered(inside(content), Text(tag), "");
        }

        if (rows.Count == 0)
        {
            return Row.Empty;
        }

        var kind = Kind(table);
        var read = rows.Select(GridRow).ToList();
        return new Grid(kind, [.. read])
        {
            Columns = kind is GridKind.Array or GridKind.Matrix ? Columns(table) : [],
            Rules = [.. Rules(rows[0])],
            HasRuleBelow = rows[^1].Child("mtd") is { } last && MathMlGrid.HasRuleBelow(last),
        };
    }

    private GridRow GridRow(MarkupElement row)
    {
        var cells = row.Children.Where(child => child.Name == "mtd").ToList();
        if (row.Name == "mlabeledtr" && cells.Count > 1)
        {
            cells =
            [
                .. cells[1..],
                new MarkupElement("mtd")
                {
                    Children = cells[0].Children,
                    Attributes = [("class", MathMlGrid.Tag)],
                },
            ];
        }

        var tag = cells.Count > 1 && cells[^1].HasClass(MathMlGrid.Tag) ? Text(cells[^1]) : "";
        var read = new GridRow([.. (tag.Length > 0 ? cells[..^1] : cells).Select(inside)]);
        return (tag.Length > 0 ? OmmlGrids.Trimmed(read) : read) with
        {
            Tag = tag,
            HasRuleAbove = cells.Count > 0 && MathMlGrid.HasRuleAbove(cells[0]),
        };
    }

    /// <summary>Programs that have no classes align the equations of a set right and left.</summary>
    private static GridKind Kind(MarkupElement table) =>
        table["class"].Split(' ').Select(MathMlGrid.Kind).FirstOrDefault(kind => kind is not null)
        ?? (
            table["columnalign"].StartsWith("right left", StringComparison.Ordinal)
                ? GridKind.Aligned
            : table["columnalign"].Length > 0 && table["columnalign"] != "center" ? GridKind.Array
            : GridKind.Matrix
        );

    private static Items<ColumnAlignment> Columns(MarkupElement table) =>
        [
            .. table["columnalign"]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(column =>
                    column switch
                    {
                        "left" => ColumnAlignment.Left,
                        "right" => ColumnAlignment.Right,
                        _ => ColumnAlignment.Centre,
                    }
                ),
        ];

    private static IEnumerable<int> Rules(MarkupElement row)
    {
        var cells = row.Children.Where(cell => !cell.HasClass(MathMlGrid.Tag)).ToList();
        for (var at = 0; at < cells.Count; at++)
        {
            if (MathMlGrid.HasRuleBefore(cells[at]))
            {
                yield return at;
            }
        }

        if (cells.Count > 0 && MathMlGrid.HasRuleAfter(cells[^1]))
        {
            yield return cells.Count;
        }
    }

    private static string Text(MarkupElement cell) =>
        cell.Children.Count == 0 ? cell.Text : string.Concat(cell.Children.Select(Text));
}
