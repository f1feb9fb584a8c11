namespace Publisher.Mathematics.Markup;

/// <summary>Tables of mathematics in MathML: the kind is a class, which style sheets align.</summary>
internal static class MathMlGrid
{
    public const string Tag = "tag";
    public const string NumberedClass = "numbered";

    // A table as wide as the line, for the numbers of its rows stand at the end of it.
    private const string Tagged = "tagged";

    private const string RuleBefore = "border-left:thin solid";
    private const string RuleAfter = "border-right:thin solid";
    private const string RuleAbove = "border-top:thin solid";
    private const string RuleBelow = "border-bottom:thin solid";

    public static MarkupElement Write(Grid node, Func<Expression, MarkupElement[]> inside)
    {
        var columns = node.Rows.Max(row => row.Cells.Count);
        var table = MarkupElement.Of(
            "mtable",
            node.Rows.Select((row, at) => Row(node, at, columns, inside))
        );
        var isTagged = node.Rows.Any(row => row.Tag.Length > 0);
        table.With("class", isTagged ? $"{Name(node.Kind)} {Tagged}" : Name(node.Kind));
        if (Alignment(node, columns) is { Length: > 0 } alignment)
        {
            table.With("columnalign", alignment);
        }

        return node.Kind switch
        {
            GridKind.Aligned or GridKind.Gathered => table.With("displaystyle", "true"),
            // MathML 3, which checkers go by, has the size of tables on elements around them.
            GridKind.SmallMatrix => MarkupElement.Of("mstyle", table).With("scriptlevel", "1"),
            _ => table,
        };
    }

    /// <summary>A formula with its number at the end of the line.</summary>
    public static MarkupElement Numbered(MarkupElement[] content, string tag) =>
        MarkupElement
            .Of("mtable", MarkupElement.Of("mtr", MarkupElement.Of("mtd", content), Cell(tag)))
            .With("class", NumberedClass)
            .With("displaystyle", "true");

    public static GridKind? Kind(string name) =>
        Enum.GetValues<GridKind>()
            .Cast<GridKind?>()
            .FirstOrDefault(kind => Name(kind!.Value) == name);

    private static string Name(GridKind kind) =>
        kind switch
        {
            GridKind.Array => "array",
            GridKind.SmallMatrix => "smallmatrix",
            GridKind.Cases => "cases",
            GridKind.Aligned => "aligned",
            GridKind.Gathered => "gathered",
            GridKind.Substack => "substack",
            _ => "matrix",
        };

    /// <summary>MathML 3's word for the columns, which engines without style sheets read.</summary>
    private static string Alignment(Grid node, int columns) =>
        node.Columns.Count > 0
            ? string.Join(
                ' ',
                node.Columns.Select(column =>
                    column switch
                    {
                        ColumnAlignment.Left => "left",
                        ColumnAlignment.Right => "right",
                        _ => "center",
                    }
                )
            )
        : node.Kind == GridKind.Cases ? "left"
        : node.Kind == GridKind.Aligned
            ? string.Join(
                ' ',
                Enumerable.Range(0, columns).Select(at => at % 2 == 0 ? "right" : "left")
            )
        : "";

    private static MarkupElement Row(
        Grid grid,
        int index,
        int columns,
        Func<Expression, MarkupElement[]> inside
    )
    {
        var row = grid.Rows[index];
        var isAboveRule = grid.HasRuleBelow && index + 1 == grid.Rows.Count;
        var cells = row.Cells.Select(
            (cell, at) =>
            {
                var written = MarkupElement.Of("mtd", inside(cell));
                var style = Style(grid, row, at, at == columns - 1, isAboveRule);
                return style.Length > 0 ? written.With("style", style) : written;
            }
        );
        if (row.Tag.Length == 0)
        {
            return MarkupElement.Of("mtr", cells);
        }

        var missing = Enumerable.Repeat(new MarkupElement("mtd"), columns - row.Cells.Count);
        return MarkupElement.Of("mtr", [.. cells, .. missing, Cell(row.Tag)]);
    }

    /// <remarks>Chromium takes what is in a cell for a block, which it aligns by a word of its own.</remarks>
    private static string Style(Grid grid, GridRow row, int at, bool isLast, bool isAboveRule)
    {
        var alignment =
            at >= grid.Columns.Count ? ""
            : grid.Columns[at] == ColumnAlignment.Left ? "text-align:left"
            : grid.Columns[at] == ColumnAlignment.Right
                ? "text-align:right;text-align:-webkit-right"
            : "";
        return string.Join(
            ';',
            new[]
            {
                alignment,
                grid.Rules.Contains(at) ? RuleBefore : "",
                isLast && grid.Rules.Contains(at + 1) ? RuleAfter : "",
                row.HasRuleAbove ? RuleAbove : "",
                isAboveRule ? RuleBelow : "",
            }.Where(part => part.Length > 0)
        );
    }

    private static MarkupElement Cell(string tag) =>
        MarkupElement.Of("mtd", MarkupElement.Leaf("mtext", tag)).With("class", Tag);

    public static bool HasRuleBefore(MarkupElement cell) =>
        cell["style"].Contains(RuleBefore, StringComparison.Ordinal);

    public static bool HasRuleAfter(MarkupElement cell) =>
        cell["style"].Contains(RuleAfter, StringComparison.Ordinal);

    public static bool HasRuleAbove(MarkupElement cell) =>
        cell["style"].Contains(RuleAbove, StringComparison.Ordinal);

    public static bool HasRuleBelow(MarkupElement cell) =>
        cell["style"].Contains(RuleBelow, StringComparison.Ordinal);
}
