using Publisher.Typesetting.Mathematics;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Pages;

/// <summary>A formula on lines of its own.</summary>
public sealed class FormulaBlock(DisplayFormula formula) : FlowBlock
{
    // In points: the least room between a formula and its number.
    private const double NumberGap = 10;

    // In points, between the lines of a formula that is broken: TeX's \jot.
    private const double LineGap = 3;

    /// <summary>Where its lines stand; a number stands at the right edge anyway.</summary>
    public Alignment Alignment { get; init; } = Alignment.Center;

    /// <summary>Points from the left edge, where it is not centred.</summary>
    public double Indent { get; init; }

    /// <summary>Its number as the author wrote it, in one line; or one for each of <see cref="DisplayFormula.Baselines"/>, null
    /// for a line without.</summary>
    public IReadOnlyList<ShapedText?> Numbers { get; init; } = [];

    public StructureElement? NumberTag { get; init; }

    /// <summary>Told the share of its size, below 1, where no room was left but for that.</summary>
    public Action<double>? Shrunk { get; init; }

    public override double PartedWidth => MinWidth;

    public override double MinWidth => Math.Min(formula.Whole.Width, 72);

    public override double MaxWidth => formula.Whole.Width + NumberRoom;

    private double NumberRoom =>
        Numbers.Max(number => number?.NaturalWidth + NumberGap) is { } room ? room : 0;

    internal override void Set(Column column)
    {
        var indent = Alignment == Alignment.Center ? 0 : Math.Min(Indent, column.Measure / 3);
        var (room, beside) = (column.Measure - indent, NumberRoom);
        // Numbers that leave no room stand below, in lines of their own.
        var isBeside = formula.Whole.Width <= room - beside || room - beside > room / 2;
        var fitted = formula.Fit(isBeside ? room - beside : room);
        if (fitted.Scale < 1)
        {
            Shrunk?.Invoke(fitted.Scale);
        }

        var left =
            column.Left
            + (
                Alignment == Alignment.Center
                    ? Centered(column.Measure, fitted.Width, isBeside ? beside : 0)
                    : indent
            );
        for (var i = 0; i < fitted.Lines.Count; i++)
        {
            if (i > 0)
            {
                column.KeepNext();
            }

            var isLast = i + 1 == fitted.Lines.Count;
            column.Emit(
                new FormulaSlice(
                    fitted.Lines[i].Part,
                    left + fitted.Lines[i].Left,
                    i == 0 ? formula.ActualText : "",
                    i == 0 ? 0 : LineGap
                )
                {
                    Tag = Tag,
                    Numbers = isLast && isBeside ? Beside(column, fitted.Scale) : [],
                }
            );
        }

        foreach (var number in isBeside ? [] : Numbers.OfType<ShapedText>())
        {
            column.KeepNext();
            column.Emit(
                new FormulaSlice(new(0, HeightOf(number), 0, [], []), left, "", LineGap)
                {
                    Numbers = [new(Label(number, column), 0)],
                }
            );
        }
    }

    /// <summary>In the middle of the measure; where the number leaves no room for that, in the middle of what it leaves.</summary>
    private static double Centered(double measure, double width, double beside)
    {
        var middle = (measure - width) / 2;
        return Math.Max(0, middle >= beside ? middle : (measure - beside - width) / 2);
    }

    /// <summary>Each on the baseline of its line.</summary>
    private List<FormulaNumber> Beside(Column column, double scale)
    {
        var isByLine = formula.Baselines.Count == Numbers.Count;
        var numbers = new List<FormulaNumber>();
        for (var i = 0; i < Numbers.Count; i++)
        {
            if (Numbers[i] is { } number)
            {
                var rise = isByLine ? formula.Baselines[i] * scale : 0;
                numbers.Add(new(Label(number, column), rise));
            }
        }

        return numbers;
    }

    private Label Label(ShapedText number, Column column)
    {
        var lines = LineBreaker.Break(number, column.Measure, column.Measure, Alignment.Start);
        var left = column.Left + column.Measure - lines[0].Width;
        return new(lines, left, HeightOf(number), NumberTag);
    }

    private static double HeightOf(ShapedText number) => number.Runs[0].Style.Size;
}

/// <param name="Rise">Of its baseline above the slice's.</param>
internal sealed record FormulaNumber(Label Label, double Rise);

/// <summary>A line of a formula.</summary>
/// <param name="gap">Room above it.</param>
internal sealed class FormulaSlice(InsetPart part, double left, string said, double gap) : Slice
{
    public StructureElement? Tag { get; init; }

    public IReadOnlyList<FormulaNumber> Numbers { get; init; } = [];

    public override double Height => gap + part.Height + part.Depth;

    public override double Baseline => gap + part.Height;

    protected override void Draw(Canvas canvas, double top)
    {
        if (part.Glyphs.Count + part.Strokes.Count > 0)
        {
            canvas.Mark(Tag);
            canvas.Draw(part, left, top + Baseline, said);
        }

        for (var i = 0; i < Numbers.Count; i++)
        {
            var ((lines, from, leading, tag), rise) = Numbers[i];
            canvas.ShowLine(
                lines,
                lines[0],
                new(from, top + Baseline - rise, leading)
                {
                    Tag = tag,
                    EndsWithBlank = i + 1 < Numbers.Count,
                }
            );
        }
    }
}
