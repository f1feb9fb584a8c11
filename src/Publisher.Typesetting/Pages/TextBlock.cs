using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages;

/// <summary>A paragraph.</summary>
/// <param name="leading">From baseline to baseline, in points.</param>
public class TextBlock(ShapedText text, double leading) : FlowBlock
{
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
        var fitted = text.FitPictures(
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
        var picture = TallestPicture(lines, lines[index]);
        var baseline = Math.Max(FirstBaseline(style, leading), picture);
        var height = Math.Max(leading, picture + leading - FirstBaseline(style, leading));
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

    private static double TallestPicture(Lines lines, Line line)
    {
        var tallest = 0.0;
        foreach (var item in lines.ItemsOf(line))
        {
            if (item.IsBox && lines.Runs[item.Run].Picture is { } picture)
            {
                tallest = Math.Max(tallest, picture.Height);
            }
        }

        return tallest;
    }
}
