namespace Publisher.Mathematics.Tex.Commands;

/// <summary>LaTeX's and amsmath's environments of mathematics.</summary>
internal static class Environments
{
    public static Expression Read(TexParser parser, TexToken begin)
    {
        var name = parser.Tokens.Text(begin);
        var kind = name.TrimEnd('*');
        if (kind is "equation" or "math" or "displaymath" or "subequations")
        {
            var content = parser.Row();
            End(parser, begin, name);
            return content;
        }

        if (Kind(kind) is not { } grid)
        {
            if (!parser.Tokens.IsOver)
            {
                parser.Tokens.Note(
                    TexFaultKind.UnknownEnvironment,
                    begin with
                    {
                        Text = $"begin{{{name}}}",
                    }
                );
            }

            grid = GridKind.Matrix;
        }

        var columns = Columns(parser, begin, kind, name);
        var reader = new GridReader(parser);
        var rows = reader.Rows();
        End(parser, begin, name);
        if (kind == "eqnarray")
        {
            rows = [.. rows.Select(Paired)];
        }

        return Enclosed(
            kind,
            new Grid(grid, rows)
            {
                Columns = columns.Alignments,
                Rules = columns.Rules,
                HasRuleBelow = reader.HasRuleBelow,
            }
        );
    }

    public static Expression Substack(TexParser parser, TexToken of)
    {
        var open = parser.Tokens.Next();
        if (open.Kind != TokenKind.Open)
        {
            parser.Tokens.Stop(TexFaultKind.MissingArgument, of);
            return Row.Empty;
        }

        var rows = new GridReader(parser).Rows();
        parser.Expect(open, token => token.Kind == TokenKind.Close, TexFaultKind.MissingBrace);
        return new Grid(GridKind.Substack, rows);
    }

    private static GridKind? Kind(string name) =>
        name switch
        {
            "matrix" or "pmatrix" or "bmatrix" or "Bmatrix" or "vmatrix" or "Vmatrix" =>
                GridKind.Matrix,
            "smallmatrix" or "psmallmatrix" or "bsmallmatrix" => GridKind.SmallMatrix,
            "array" or "darray" or "tabular" => GridKind.Array,
            "cases" or "dcases" or "rcases" or "drcases" => GridKind.Cases,
            "aligned"
            or "align"
            or "alignedat"
            or "alignat"
            or "split"
            or "eqnarray"
            or "flalign"
            or "xalignat" => GridKind.Aligned,
            "gathered" or "gather" or "multline" or "multlined" => GridKind.Gathered,
            "subarray" => GridKind.Substack,
            _ => null,
        };

    private static (Items<ColumnAlignment> Alignments, Items<int> Rules) Columns(
        TexParser parser,
        TexToken begin,
        string kind,
        string name
    )
    {
        if (kind is "aligned" or "gathered" or "array" or "multlined")
        {
            parser.Tokens.Option();
        }

        if (kind is "alignedat" or "alignat" or "xalignat")
        {
            parser.Tokens.Argument(begin);
        }

        var written = kind switch
        {
            "array" or "darray" or "tabular" or "subarray" => parser.Tokens.Text(begin),
            _ when name.EndsWith("matrix*", StringComparison.Ordinal)
                    && parser.Tokens.Option() is { } option => TokenStream.Text(option),
            _ => "",
        };
        return kind == "subarray" ? ([], []) : Columns(written);
    }

    private static (Items<ColumnAlignment>, Items<int>) Columns(string written)
    {
        var (alignments, rules) = (new List<ColumnAlignment>(), new List<int>());
        foreach (var mark in written)
        {
            if (mark is 'l' or 'c' or 'r')
            {
                alignments.Add(
                    mark switch
                    {
                        'l' => ColumnAlignment.Left,
                        'r' => ColumnAlignment.Right,
                        _ => ColumnAlignment.Centre,
                    }
                );
            }
            else if (mark == '|' && !rules.Contains(alignments.Count))
            {
                rules.Add(alignments.Count);
            }
        }

        return (alignments.ToItems(), rules.ToItems());
    }

    private static void End(TexParser parser, TexToken begin, string name)
    {
        var end = parser.Tokens.Next();
        if (!end.IsCommand("end") || parser.Tokens.Text(end) != name)
        {
            parser.Tokens.Stop(TexFaultKind.MissingEnd, begin with { Text = $"begin{{{name}}}" });
        }
    }

    private static Expression Enclosed(string kind, Grid grid) =>
        kind switch
        {
            "pmatrix" or "psmallmatrix" => Fence.Around("(", grid, ")"),
            "bmatrix" or "bsmallmatrix" => Fence.Around("[", grid, "]"),
            "Bmatrix" => Fence.Around("{", grid, "}"),
            "vmatrix" => Fence.Around("|", grid, "|"),
            "Vmatrix" => Fence.Around("‖", grid, "‖"),
            "cases" => Fence.Around("{", grid, ""),
            "dcases" => Fence.Around("{", Display(grid), ""),
            "rcases" => Fence.Around("", grid, "}"),
            "drcases" => Fence.Around("", Display(grid), "}"),
            _ => grid,
        };

    /// <summary>LaTeX's old environment has a column for the relation, which goes with what follows it.</summary>
    private static GridRow Paired(GridRow row) =>
        row.Cells.Count < 3
            ? row
            : row with
            {
                Cells = [row.Cells[0], Row.Of([.. row.Cells.Skip(1)])],
            };

    private static Grid Display(Grid grid) =>
        grid with
        {
            Rows =
            [
                .. grid.Rows.Select(row =>
                    row with
                    {
                        Cells =
                        [
                            .. row.Cells.Select(cell =>
                                TexSwitches.Styled(cell, MathStyle.Display)
                            ),
                        ],
                    }
                ),
            ],
        };
}
