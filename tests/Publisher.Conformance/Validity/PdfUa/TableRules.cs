namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>Tables (clauses 7.2 and 7.5).</summary>
internal static class TableRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.OfEach(
            "UA 7.2-3",
            "Table holds rows, groups of rows and a Caption",
            "Table",
            (_, node) =>
                node.Kids.TrueForAll(kid =>
                    kid.Role is "TR" or "THead" or "TBody" or "TFoot" or "Caption"
                )
        ),
        Rule.OfEach(
            "UA 7.2-4",
            "TR is in a table or a group of rows",
            "TR",
            (_, node) => node.Parent?.Role is "Table" or "THead" or "TBody" or "TFoot"
        ),
        IsIn("UA 7.2-5", "THead", "Table"),
        IsIn("UA 7.2-6", "TBody", "Table"),
        IsIn("UA 7.2-7", "TFoot", "Table"),
        IsIn("UA 7.2-8", "TH", "TR"),
        IsIn("UA 7.2-9", "TD", "TR"),
        Holds("UA 7.2-10", "TR", "TH", "TD"),
        Counts("UA 7.2-11", "at most one THead", (heads, _, _) => heads < 2),
        Counts("UA 7.2-12", "at most one TFoot", (_, feet, _) => feet < 2),
        Counts("UA 7.2-13", "TBody beside TFoot", (_, feet, bodies) => feet == 0 || bodies > 0),
        Counts("UA 7.2-14", "TBody beside THead", (heads, _, bodies) => heads == 0 || bodies > 0),
        Rule.OfEach(
            "UA 7.2-15",
            "no cell covers another",
            "Table",
            (pdf, node) => !new TableCells(pdf, node).Intersect
        ),
        Rule.OfEach(
            "UA 7.2-16",
            "a Caption stands first or last",
            "Table",
            (_, node) => !node.Kids.Skip(1).SkipLast(1).Any(kid => kid.Role == "Caption")
        ),
        Holds("UA 7.2-36", "THead", "TR"),
        Holds("UA 7.2-37", "TBody", "TR"),
        Holds("UA 7.2-38", "TFoot", "TR"),
        Rule.OfEach(
            "UA 7.2-39",
            "there is one Caption at most",
            "Table",
            (_, node) => node.Kids.Count(kid => kid.Role == "Caption") < 2
        ),
        Rule.OfEach(
            "UA 7.2-41",
            "all columns have the same number of rows",
            "Table",
            (pdf, node) => new TableCells(pdf, node).IsEvenDown
        ),
        // veraPDF tells apart whether the row's width is known (43) or not (42).
        Rule.OfEach(
            "UA 7.2-42",
            "all rows have cells",
            "Table",
            (pdf, node) => !new TableCells(pdf, node).HasBareRow
        ),
        Rule.OfEach(
            "UA 7.2-43",
            "all rows have the same number of columns",
            "Table",
            (pdf, node) => new TableCells(pdf, node).IsEvenAcross
        ),
        Rule.OfEach(
            "UA 7.5-1",
            "a header without scope heads nothing: cells name their headers, or all headers have a scope",
            "TH",
            (pdf, node) =>
                pdf.File.Name(pdf.Attribute(node, "Table", "/Scope")) is "Row" or "Column" or "Both"
        ),
        Rule.OfEach(
            "UA 7.5-2",
            "the headers that a cell names are there",
            "TD TH",
            (pdf, node) =>
                pdf
                    .File.Array(pdf.Attribute(node, "Table", "/Headers"))
                    .All(header =>
                        pdf.Of("TH")
                            .Any(th => pdf.File.Text(th.Entries["/ID"]) == pdf.File.Text(header))
                    )
        ),
    ];

    private static Rule IsIn(string id, string role, string parent) =>
        Rule.OfEach(id, $"{role} is in {parent}", role, (_, node) => node.Parent?.Role == parent);

    private static Rule Holds(string id, string role, params string[] kids) =>
        Rule.OfEach(
            id,
            $"{role} holds {string.Join(" and ", kids)}",
            role,
            (_, node) => node.Kids.TrueForAll(kid => kids.Contains(kid.Role))
        );

    private static Rule Counts(string id, string says, Func<int, int, int, bool> isKept) =>
        Rule.OfEach(
            id,
            says,
            "Table",
            (_, node) =>
                isKept(
                    node.Kids.Count(kid => kid.Role == "THead"),
                    node.Kids.Count(kid => kid.Role == "TFoot"),
                    node.Kids.Count(kid => kid.Role == "TBody")
                )
        );
}

/// <summary>The cells of a table laid out in its grid, spans counted.</summary>
internal sealed class TableCells
{
    private readonly Dictionary<(int Row, int Column), StructureNode> places = [];
    private readonly int rows;
    private readonly int columns;

    public TableCells(TaggedPdf pdf, StructureNode table)
    {
        var lines = table
            .Kids.SelectMany(kid => kid.Role == "TR" ? [kid] : kid.Kids)
            .Where(kid => kid.Role == "TR")
            .ToList();
        rows = lines.Count;
        for (var row = 0; row < rows; row++)
        {
            var column = 0;
            foreach (var cell in lines[row].Kids)
            {
                while (places.ContainsKey((row, column)))
                {
                    column++;
                }

                Place(cell, row, column, Span(pdf, cell, "/RowSpan"), Span(pdf, cell, "/ColSpan"));
            }

            HasBareRow |= !places.Keys.Any(place => place.Row == row);
        }

        columns = places.Keys.Select(place => place.Column + 1).DefaultIfEmpty().Max();
    }

    public bool Intersect { get; private set; }

    public bool HasBareRow { get; }

    public bool IsEvenAcross =>
        Enumerable
            .Range(0, rows)
            .All(row =>
                HasNone(row) || Enumerable.Range(0, columns).All(c => places.ContainsKey((row, c)))
            );

    /// <summary>No cell goes on below the last row.</summary>
    public bool IsEvenDown => places.Keys.All(place => place.Row < rows);

    private bool HasNone(int row) => !places.Keys.Any(place => place.Row == row);

    private static int Span(TaggedPdf pdf, StructureNode cell, string key) =>
        Math.Clamp(pdf.File.Integer(pdf.Attribute(cell, "Table", key)) ?? 1, 1, 1000);

    private void Place(StructureNode cell, int row, int column, int height, int width)
    {
        for (var r = row; r < row + height; r++)
        {
            for (var c = column; c < column + width; c++)
            {
                Intersect |= !places.TryAdd((r, c), cell);
            }
        }
    }
}
