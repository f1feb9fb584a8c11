using Publisher.Mathematics;
using Publisher.Typesetting.Mathematics;

namespace Publisher.Editions.Pdf.Formulas;

/// <summary>How grids are set: the distances are those of LaTeX and amsmath.</summary>
internal static class GridLayouts
{
    // Ems: an equation's lines are a \jot further apart than lines of text; two \arraycolsep part the columns of a matrix.
    private const double Jot = 0.3;
    private const double Columns = 1;
    private const double Pairs = 2;

    public static TableAtom Of(Grid grid, Func<Expression, Atom> write)
    {
        // The number of a line stands in a column of its own behind all others.
        var columns = grid.Rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max();
        return new(
            [
                .. grid.Rows.Select(row => new TableLine([.. row.Cells.Select(Cell), .. Tag(row)])
                {
                    HasRuleAbove = row.HasRuleAbove,
                }),
            ],
            Layout(grid)
        );
        IEnumerable<Atom> Tag(GridRow row) =>
            row.Tag.Length == 0
                ? []
                :
                [
                    .. Enumerable.Repeat(new RowAtom([]), columns - row.Cells.Count),
                    new RowAtom([
                        new SpaceAtom(Pairs),
                        write(new Publisher.Mathematics.Words(row.Tag)),
                    ]),
                ];
        // The second column of each pair goes on with the first: its relation stands as behind a letter.
        Atom Cell(Expression cell, int column) =>
            grid.Kind == GridKind.Aligned && column % 2 == 1
                ? new RowAtom([new RowAtom([]), .. Row.PartsOf(cell).Select(write)])
                : write(cell);
    }

    private static TableLayout Layout(Grid grid)
    {
        var layout = grid.Kind switch
        {
            GridKind.SmallMatrix => new TableLayout
            {
                Gaps = [0.5],
                Leading = 0.62,
                Size = MathSize.Script,
            },
            GridKind.Cases => new()
            {
                Columns = [ColumnAlign.Left],
                Gaps = [Columns],
                Leading = 1.44,
            },
            GridKind.Aligned => new()
            {
                Columns = [ColumnAlign.Right, ColumnAlign.Left],
                Gaps = [0, Pairs],
                LineGap = Jot,
                Size = MathSize.Display,
            },
            GridKind.Gathered => new() { LineGap = Jot, Size = MathSize.Display },
            GridKind.Substack => new()
            {
                Leading = 0.75,
                Size = MathSize.Script,
                Gaps = [0.5],
            },
            GridKind.Array => new()
            {
                Gaps = [Columns],
                Margin = Columns / 2,
                Rules = [.. grid.Rules],
            },
            _ => new() { Gaps = [Columns] },
        };
        layout = layout with { HasRuleBelow = grid.HasRuleBelow };
        return grid.Columns.Count > 0
            ? layout with
            {
                Columns = [.. grid.Columns.Select(AlignOf)],
            }
            : layout;
    }

    private static ColumnAlign AlignOf(ColumnAlignment alignment) =>
        alignment switch
        {
            ColumnAlignment.Left => ColumnAlign.Left,
            ColumnAlignment.Right => ColumnAlign.Right,
            _ => ColumnAlign.Center,
        };
}
