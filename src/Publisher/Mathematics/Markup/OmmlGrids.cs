using System.Globalization;

namespace Publisher.Mathematics.Markup;

/// <summary>Reads matrices and arrays of equations of Office Math.</summary>
internal static class OmmlGrids
{
    public static Grid Matrix(MarkupElement node, Func<MarkupElement, Expression> inside)
    {
        var rows = node
            .Children.Where(child => child.Name == "mr")
            .Select(row => new GridRow([
                .. row.Children.Where(cell => cell.Name == "e").Select(inside),
            ]))
            .ToList();
        var shapes = node.Child("mPr")?.Child("mcs")?.Children ?? [];
        var columns = shapes.SelectMany(Columns).ToList();
        if (rows.Count == 0)
        {
            rows.Add(new GridRow([Row.Empty]));
        }

        if (node.Child("mPr")?.Child("cGp")?["val"] == "0")
        {
            var isTagged = columns is [.., ColumnAlignment.Centre];
            return new(
                columns is [ColumnAlignment.Centre, ..] ? GridKind.Gathered : GridKind.Aligned,
                [.. rows.Select(row => Aligned(row, isTagged))]
            );
        }

        var isArray =
            shapes.Count > 1 || columns.Exists(column => column != ColumnAlignment.Centre);
        return new(isArray ? GridKind.Array : GridKind.Matrix, [.. rows])
        {
            Columns = isArray ? [.. columns] : [],
        };
    }

    /// <summary>Cells of a row without those that only fill it.</summary>
    public static GridRow Trimmed(GridRow row)
    {
        var count = row.Cells.Count;
        while (count > 1 && row.Cells[count - 1] is Row { Parts.Count: 0 })
        {
            count--;
        }

        return row with
        {
            Cells = row.Cells.Slice(0, count),
        };
    }

    /// <summary>A row of equations, of which the last cell may be the number.</summary>
    private static GridRow Aligned(GridRow row, bool isTagged)
    {
        if (!isTagged || row.Cells.Count < 2)
        {
            return Trimmed(row);
        }

        var tag = row.Cells[^1] is Words words ? words.Value.Trim() : "";
        return Trimmed(row with { Cells = row.Cells.Slice(0, row.Cells.Count - 1) }) with
        {
            Tag = tag,
        };
    }

    /// <summary>Lines: an ampersand parts cells, a # the number from its line.</summary>
    public static Expression Lines(
        MarkupElement node,
        Func<MarkupElement, Expression> inside,
        GridKind kind
    )
    {
        var rows = node
            .Children.Where(child => child.Name == "e")
            .Select(line => Line(line, inside))
            .ToList();
        if (rows is [{ Cells: [var only], Tag: { Length: > 0 } tag }])
        {
            return new Numbered(only, tag, "");
        }

        return new Grid(
            rows.Exists(row => row.Cells.Count > 1) ? GridKind.Aligned : kind,
            rows.Count > 0 ? [.. rows] : [new GridRow([Row.Empty])]
        );
    }

    private static GridRow Line(MarkupElement line, Func<MarkupElement, Expression> inside)
    {
        var (cells, cell) = (new List<Expression>(), new List<Expression>());
        var tag = "";
        var parts = Row.PartsOf(inside(line));
        for (var at = 0; at < parts.Count; at++)
        {
            if (parts[at] is Operator { Sign: "#" })
            {
                // Word makes brackets of those that were typed around the number.
                tag = LinearText.Of(Row.Of([.. parts.Skip(at + 1)]));
                break;
            }

            if (parts[at] is Operator { Sign: "&" })
            {
                cells.Add(Row.Of(cell));
                cell = [];
            }
            else
            {
                cell.Add(parts[at]);
            }
        }

        cells.Add(Row.Of(cell));
        return new([.. cells]) { Tag = tag };
    }

    private static IEnumerable<ColumnAlignment> Columns(MarkupElement shape)
    {
        var properties = shape.Child("mcPr");
        var count = int.TryParse(
            properties?.Child("count")?["val"],
            CultureInfo.InvariantCulture,
            out var said
        )
            ? Math.Clamp(said, 1, 100)
            : 1;
        return Enumerable.Repeat(
            properties?.Child("mcJc")?["val"] switch
            {
                "left" => ColumnAlignment.Left,
                "right" => ColumnAlignment.Right,
                _ => ColumnAlignment.Centre,
            },
            count
        );
    }
}
