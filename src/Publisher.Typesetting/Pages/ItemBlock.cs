using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Pages;

/// <summary>How the items of a list stand.</summary>
/// <param name="Leading">Of the label's line, in points.</param>
/// <param name="Step">What the first level is moved in by. Each deeper one takes the same share of what is left.</param>
/// <param name="Limit">The share of the column, 0 to 1, that all levels together leave untouched.</param>
/// <param name="Gap">Between a label and its text.</param>
public sealed record ItemStyle(double Leading, double Step, double Limit, double Gap);

/// <summary>A list item: a label that hangs in the margin of its blocks.</summary>
/// <param name="label">The bullet or the number.</param>
/// <param name="widest">The width in points of the widest label of the list, so that all texts align.</param>
public sealed class ItemBlock(
    ShapedText label,
    double widest,
    IReadOnlyList<FlowBlock> blocks,
    ItemStyle style
) : FlowBlock
{
    /// <summary>The element that the label belongs to.</summary>
    public StructureElement? LabelTag { get; init; }

    public override double PartedWidth => Widest(block => block.PartedWidth);

    public override double MinWidth => Widest(block => block.MinWidth);

    public override double MaxWidth => Widest(block => block.MaxWidth);

    private double Step => Math.Max(style.Step, widest + style.Gap);

    internal override void Set(Column column)
    {
        var indent = IndentIn(column);
        using var inner = column.Narrowed(indent, 0);
        if (!label.IsEmpty)
        {
            var lines = LineBreaker.Break(label, double.MaxValue, double.MaxValue, Alignment.Start);
            var left = column.Left - style.Gap - lines[0].Width;
            column.Hang(new(lines, left, style.Leading, LabelTag));
        }

        foreach (var block in blocks)
        {
            column.Add(block);
        }

        if (column.HasLabel)
        {
            var baseline = TextBlock.FirstBaseline(label.Runs[0].Style, style.Leading);
            column.Emit(new StrutSlice(style.Leading, baseline));
        }
    }

    private double Widest(Func<FlowBlock, double> width) =>
        Step + blocks.Select(width).DefaultIfEmpty().Max();

    /// <summary>A geometric series: however deep the list, the measure stays readable.</summary>
    private double IndentIn(Column column)
    {
        var most = column.FullMeasure * (1 - style.Limit);
        var left = Math.Max(0, column.Measure - (column.FullMeasure * style.Limit));
        return Math.Min(Step, most / 2) * left / most;
    }
}
