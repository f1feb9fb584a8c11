using System.Collections.Immutable;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Tags;

namespace Publisher.Typesetting.Pages;

/// <summary>Something that takes its place in the flow, one below the other. A block says what it holds and how; columns
/// and pages are found when it is set. Measures are points.</summary>
public abstract class FlowBlock
{
    /// <summary>Between two blocks stands the larger of what both ask for; at the top of a page it vanishes.</summary>
    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    /// <summary>Whether no page ends after it: a heading.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Names of the place where it begins, for links and the outline.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Marks of the place where it begins, for the running heads.</summary>
    public ImmutableArray<HeadMark> Marks { get; init; } = [];

    /// <summary>The element of the structure tree that its content belongs to; null for an artifact. An element may go
    /// on through several blocks.</summary>
    public StructureElement? Tag { get; init; }

    /// <summary>The narrowest room in which words need be parted only where their language parts them.</summary>
    public abstract double PartedWidth { get; }

    /// <summary>The narrowest room in which no word need be parted.</summary>
    public abstract double MinWidth { get; }

    /// <summary>The room in which nothing need be wrapped.</summary>
    public abstract double MaxWidth { get; }

    /// <summary>Hands the block to the column slice by slice.</summary>
    internal abstract void Set(Column column);
}

/// <summary>Blocks one below the other.</summary>
public class StackBlock(IReadOnlyList<FlowBlock> blocks) : FlowBlock
{
    /// <summary>What its blocks are moved in by, from either side.</summary>
    public double IndentLeft { get; init; }

    public double IndentRight { get; init; }

    public override double PartedWidth => Widest(block => block.PartedWidth);

    public override double MinWidth => Widest(block => block.MinWidth);

    public override double MaxWidth => Widest(block => block.MaxWidth);

    internal override void Set(Column column)
    {
        using var inner = column.Narrowed(IndentLeft, IndentRight);
        foreach (var block in blocks)
        {
            column.Add(block);
        }
    }

    private double Widest(Func<FlowBlock, double> width) =>
        blocks.Select(width).DefaultIfEmpty().Max() + IndentLeft + IndentRight;
}

/// <summary>Blocks on a shade or beside a bar, which go on over pages: a quotation, code.</summary>
public sealed class FramedBlock(IReadOnlyList<FlowBlock> blocks, FrameStyle style)
    : StackBlock(blocks)
{
    internal override void Set(Column column)
    {
        using (column.Framed(style))
        {
            // What has no padding ends with its text, and is kept with nothing.
            if (style.Padding > 0)
            {
                column.Strut(style.Padding);
                column.KeepNext();
            }

            base.Set(column);
            if (style.Padding > 0)
            {
                column.KeepNext();
                column.Strut(style.Padding);
            }
        }
    }
}

/// <summary>A block that is set smaller where the room is narrow: code, whose lines are not to be wrapped. A line that is
/// too long even so makes no other smaller.</summary>
/// <param name="lines">The widths in points of its lines, at its full size.</param>
/// <param name="scaled">Makes it by the share of its size.</param>
/// <param name="least">The share, up to 1, from which on lines are wrapped.</param>
public sealed class ScaledBlock(
    IReadOnlyList<double> lines,
    Func<double, FlowBlock> scaled,
    double least
) : FlowBlock
{
    /// <summary>What line breaking takes for nothing.</summary>
    private const double Slack = 0.9999;

    private readonly FlowBlock whole = scaled(1);

    /// <summary>What of its width is the same at any size: indents.</summary>
    public double FixedWidth { get; init; }

    public override double PartedWidth => whole.PartedWidth;

    public override double MinWidth => whole.MinWidth;

    public override double MaxWidth => whole.MaxWidth;

    internal override void Set(Column column)
    {
        var room = Slack * (column.Measure - FixedWidth);
        var longest = lines.Where(line => line * least <= room).DefaultIfEmpty().Max();
        column.Add(longest > room ? scaled(room / longest) : whole);
    }
}

/// <summary>A horizontal rule across the column or a part of it.</summary>
/// <param name="share">Of the column's width, 0 to 1; it stands in the middle.</param>
public sealed class RuleBlock(RgbColor color, double thickness, double share) : FlowBlock
{
    public override double PartedWidth => 0;

    public override double MinWidth => 0;

    public override double MaxWidth => 0;

    internal override void Set(Column column) =>
        column.Emit(
            new RuleSlice(
                color,
                thickness,
                column.Left + (column.Measure * (1 - share) / 2),
                column.Measure * share
            )
        );
}

/// <summary>A picture on its own, no larger than the column and the page.</summary>
public sealed class PictureBlock(Text.Picture picture) : FlowBlock
{
    /// <summary>Where a click on it leads.</summary>
    public Text.LinkTarget? Link { get; init; }

    public override double PartedWidth => MinWidth;

    public override double MinWidth => Math.Min(picture.Width, 72);

    public override double MaxWidth => picture.Width;

    internal override void Set(Column column)
    {
        var fitted = picture.FitInto(column.Measure, column.PageHeight);
        column.Emit(
            new PictureSlice(fitted, column.Left + ((column.Measure - fitted.Width) / 2), Link, Tag)
        );
    }
}
