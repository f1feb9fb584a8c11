using Publisher.Typesetting.Mathematics;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

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

    /// <summary>Its number as the author wrote it, in one line; null for none.</summary>
    public ShapedText? Number { get; init; }

    public StructureElement? NumberTag { get; init; }

    /// <summary>Told the share of its size, below 1, where no room was left but for that.</summary>
    public Action<double>? Shrunk { get; init; }

    public override double PartedWidth => MinWidth;

    public override double MinWidth => Math.Min(formula.Whole.Width, 72);

    public override double MaxWidth =>
        formula.Whole.Width + (Number is { } number ? number.NaturalWidth + NumberGap : 0);

    internal override void Set(Column column)
    {
        var number = Number is { } text
            ? LineBreaker.Break(text, column.Measure, column.Measure, Alignment.Start)
            : null;
        var beside = number is null ? 0 : number[0].Width + NumberGap;
        var indent = Alignment == Alignment.Center ? 0 : Math.Min(Indent, column.Measure / 3);
        var room = column.Measure - indent;
        // A number that leaves no room stands below, in a line of its own.
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
            var label = isLast && isBeside && number is not null ? Label(number, column) : null;
            column.Emit(
                new FormulaSlice(
                    fitted.Lines[i].Part,
                    left + fitted.Lines[i].Left,
                    i == 0 ? formula.ActualText : "",
                    i == 0 ? 0 : LineGap
                )
                {
                    Tag = Tag,
                    Number = label,
                }
            );
        }

        if (number is not null && !isBeside)
        {
            column.KeepNext();
            column.Emit(
                new FormulaSlice(new(0, NumberHeight(), 0, [], []), left, "", LineGap)
                {
                    Number = Label(number, column),
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

    private Label Label(Lines number, Column column) =>
        new(number, column.Left + column.Measure - number[0].Width, NumberHeight(), NumberTag);

    private double NumberHeight() => Number!.Runs[0].Style.Size;
}

/// <summary>A line of a formula.</summary>
/// <param name="gap">Room above it.</param>
internal sealed class FormulaSlice(InsetPart part, double left, string said, double gap) : Slice
{
    public StructureElement? Tag { get; init; }

    public Label? Number { get; init; }

    public override double Height => gap + part.Height + part.Depth;

    public override double Baseline => gap + part.Height;

    protected override void Draw(Canvas canvas, double top)
    {
        if (part.Glyphs.Count + part.Strokes.Count > 0)
        {
            canvas.Mark(Tag);
            canvas.Draw(part, left, top + Baseline, said);
        }

        if (Number is { } number)
        {
            canvas.ShowLine(
                number.Lines,
                number.Lines[0],
                new(number.Left, top + Baseline, number.Leading) { Tag = number.Tag }
            );
        }
    }
}
