using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Matrices, cases, aligned formulas: lines with columns, in the middle around the axis, as LaTeX's array and amsmath
/// set them.</summary>
internal sealed class TableSetter(FormulaSetter setter, MathFace face)
{
    // A line is at least as high and as deep as a strut: of its leading 0.7 above the baseline, 0.3 below it.
    private const double StrutHeight = 0.7;
    private const double LineSkip = 0.1;
    private const double RuleGap = 0.1;

    public MathBox Set(TableAtom atom, MathStyle style)
    {
        var layout = atom.Layout;
        var inner = style.IsScript && !layout.KeepsSize ? style : style.As(layout.Size);
        var size = setter.SizeOf(layout.KeepsSize ? inner : style);
        var lines = atom
            .Lines.Select(line => line.Cells.Select(cell => setter.Write(cell, inner)).ToArray())
            .ToArray();
        var widths = Widths(lines);
        var (starts, width) = Columns(layout, widths, size);
        var parts = new List<PlacedMathBox>();
        var across = MathBox.Rule(
            width,
            face[MathConstant.FractionRuleThickness] * size,
            style.Color
        );
        var baselines = new double[lines.Length];
        var y = 0.0;
        for (var i = 0; i < lines.Length; i++)
        {
            var (height, depth) = Room(lines[i], layout, size);
            y -= i > 0 ? layout.LineGap * size : 0;
            if (atom.Lines[i].HasRuleAbove)
            {
                parts.Add(new(across, 0, y));
                y -= RuleGap * size;
            }

            y -= height;
            baselines[i] = y;
            for (var column = 0; column < lines[i].Length; column++)
            {
                var cell = lines[i][column];
                var spare = widths[column] - cell.Width;
                parts.Add(new(cell, starts[column] + (spare * Share(layout, column)), y));
            }

            y -= depth;
        }

        if (layout.HasRuleBelow)
        {
            parts.Add(new(across, 0, y));
        }

        var table = Framed(layout, parts, starts, width, -y, size, style);
        return new(table.Width, table.Height, table.Depth)
        {
            Parts = table.Parts,
            Baselines = [.. baselines.Select(baseline => baseline + table.Height)],
        };
    }

    private static double[] Widths(MathBox[][] lines)
    {
        var widths = new double[lines.Select(line => line.Length).DefaultIfEmpty().Max()];
        foreach (var line in lines)
        {
            for (var column = 0; column < line.Length; column++)
            {
                widths[column] = Math.Max(widths[column], line[column].Width);
            }
        }

        return widths;
    }

    private static (double[] Starts, double Width) Columns(
        TableLayout layout,
        double[] widths,
        double size
    )
    {
        var starts = new double[widths.Length + 1];
        var pen = layout.Margin * size;
        for (var column = 0; column < widths.Length; column++)
        {
            starts[column] = pen;
            pen += widths[column];
            pen += column + 1 < widths.Length ? Repeating(layout.Gaps, column, 0) * size : 0;
        }

        starts[widths.Length] = pen;
        return (starts, pen + (layout.Margin * size));
    }

    /// <summary>Lines at an even distance, further apart where their cells are higher.</summary>
    private static (double Height, double Depth) Room(
        MathBox[] line,
        TableLayout layout,
        double size
    )
    {
        var leading = layout.Leading * size;
        var (height, depth) = (leading * StrutHeight, leading * (1 - StrutHeight));
        foreach (var cell in line)
        {
            height = Math.Max(height, cell.Height + (LineSkip * size / 2));
            depth = Math.Max(depth, cell.Depth + (LineSkip * size / 2));
        }

        return (height, depth);
    }

    private static double Share(TableLayout layout, int column) =>
        Repeating(layout.Columns, column, ColumnAlign.Center) switch
        {
            ColumnAlign.Left => 0,
            ColumnAlign.Right => 1,
            _ => 0.5,
        };

    /// <summary>Beyond the end the last two go on in turn.</summary>
    private static T Repeating<T>(IReadOnlyList<T> values, int index, T none)
    {
        var count = values.Count;
        return count == 0 ? none
            : index < count ? values[index]
            : count == 1 ? values[0]
            : values[count - 2 + ((index - count) % 2)];
    }

    private MathBox Framed(
        TableLayout layout,
        List<PlacedMathBox> parts,
        double[] starts,
        double width,
        double height,
        double size,
        MathStyle style
    )
    {
        var thickness = face[MathConstant.FractionRuleThickness] * size;
        foreach (var column in layout.Rules.Where(column => column >= 0 && column < starts.Length))
        {
            var gap =
                column == 0 || column == starts.Length - 1
                    ? 0
                    : Repeating(layout.Gaps, column - 1, 0) * size / 2;
            var rule = MathBox.Rule(thickness, height, style.Color);
            var x =
                column == starts.Length - 1
                    ? width - thickness
                    : Math.Max(
                        0,
                        starts[column] - gap - (layout.Margin * size * (column == 0 ? 1 : 0))
                    );
            parts.Add(new(rule, x, -height));
        }

        var axis = face[MathConstant.AxisHeight] * setter.SizeOf(style);
        var table = new MathBox(width, 0, height) { Parts = parts };
        var raised = table.Raised((height / 2) + axis);
        return new(raised.Width, raised.Height, raised.Depth) { Parts = raised.Parts };
    }
}
