using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Pages;

/// <summary>A paragraph.</summary>
/// <param name="leading">From baseline to baseline, in points.</param>
public class TextBlock(ShapedText text, double leading) : FlowBlock
{
    // In points, between a high formula and the line above or below: TeX's \lineskip.
    private const double FormulaGap = 1;

    public Alignment Alignment { get; init; }

    /// <summary>Points that the first line is moved in by.</summary>
    public double FirstIndent { get; init; }

    /// <summary>In points: where the measure is less, a justified paragraph is ragged.</summary>
    public double JustifyFrom { get; init; }

    /// <summary>Points that all lines but the first are moved in by.</summary>
    public double HangingIndent { get; init; }

    /// <summary>Whether its element goes on in the next block: a line of code. A blank at its end keeps the words apart.</summary>
    public bool IsContinued { get; init; }

    public override double PartedWidth => text.LongestPart + Math.Max(FirstIndent, HangingIndent);

    public override double MinWidth => text.LongestBox + Math.Max(FirstIndent, HangingIndent);

    public override double MaxWidth => text.NaturalWidth + Math.Max(FirstIndent, HangingIndent);

    internal override void Set(Column column)
    {
        // In a narrow cell an indent gives way to the text.
        var first = Math.Min(FirstIndent, column.Measure / 3);
        var hanging = Math.Min(HangingIndent, column.Measure / 3);
        var fitted = (column.HasLabel ? text.BesideLabel : text).FitPictures(
            column.Measure - Math.Max(first, hanging),
            column.PageHeight - leading
        );
        var set = new SetLines(
            fitted,
            column.Measure - first,
            column.Measure - hanging,
            Alignment == Alignment.Justified && column.Measure - hanging < JustifyFrom
                ? Alignment.Start
                : Alignment
        );
        var count = set.Lines.Count;
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && (i == 1 || i == count - 1))
            {
                // Neither the first line nor the last stands alone on a page.
                column.KeepNext();
            }

            column.Emit(Slice(set, i, column.Left + (i == 0 ? first : hanging)));
        }
    }

    private LineSlice Slice(SetLines set, int index, double indent)
    {
        var lines = set.Lines;
        var style = lines.Runs[0].Style;
        var (above, below) = Reach(lines, lines[index]);
        var first = FirstBaseline(style, leading);
        var baseline = Math.Max(first, above);
        var height = Math.Max(leading, above + leading - first);
        height = Math.Max(height, below > leading - first ? baseline + below : 0);
        return new(set, index, indent, height, baseline, leading)
        {
            Tag = Tag,
            EndsWithBlank = IsContinued && index == lines.Count - 1,
        };
    }

    /// <summary>Half of what the leading leaves over stands above the letters, half below.</summary>
    internal static double FirstBaseline(TextStyle style, double leading)
    {
        var font = style.Fonts.Primary;
        var (above, below) = (
            font.Ascender * style.Size / font.UnitsPerEm,
            -font.Descender * style.Size / font.UnitsPerEm
        );
        return ((leading - above - below) / 2) + above;
    }

    /// <summary>How far its pictures and formulas stand above and below the baseline.</summary>
    private static (double Above, double Below) Reach(Lines lines, Line line)
    {
        var (above, below) = (0.0, 0.0);
        foreach (var item in lines.ItemsOf(line))
        {
            if (item.IsBox && lines.Runs[item.Run] is { Picture: { } picture })
            {
                above = Math.Max(above, picture.Height);
            }
            else if (item.IsBox && lines.Runs[item.Run] is { Inset: { } inset } run)
            {
                var part = inset.Parts[item.From];
                above = Math.Max(above, part.Height + run.Style.Rise + FormulaGap);
                below = Math.Max(below, part.Depth - run.Style.Rise + FormulaGap);
            }
        }

        return (above, below);
    }
}
