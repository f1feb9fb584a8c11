using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages;

/// <summary>A horizontal strip of the flow that no page end cuts: a line, a picture, a row. Measures are points;
/// <c>top</c> is from the upper edge of the page, horizontal places are from the left edge of the text area.</summary>
internal abstract class Slice
{
    public abstract double Height { get; }

    /// <summary>The baseline of its first line, from its top, for a label that hangs beside it.</summary>
    public virtual double Baseline => Height;

    /// <summary>Vanishes at the top of a page.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>Whether no page ends before it, if that can be helped.</summary>
    public bool KeepsWithPrevious { get; set; }

    public Frame? Frame { get; set; }

    public List<string>? Anchors { get; set; }

    public List<Label>? Labels { get; set; }

    /// <summary>The marks at its place, and at those of what stands within it.</summary>
    public virtual IEnumerable<HeadMark> Marks => OwnMarks;

    public IReadOnlyList<HeadMark> OwnMarks { get; set; } = [];

    /// <summary>What is set again above it where a page begins with it: the head of a table.</summary>
    public IReadOnlyList<Slice> Repeated { get; set; } = [];

    /// <summary>The notes whose marks stand in it.</summary>
    public virtual IReadOnlyList<Footnote> Notes => [];

    public void DrawAll(Canvas canvas, double top)
    {
        foreach (var anchor in Anchors ?? [])
        {
            canvas.Anchor(anchor, 0, top);
        }

        foreach (var label in Labels ?? [])
        {
            canvas.ShowLine(
                label.Lines,
                label.Lines[0],
                new(label.Left, top + Baseline, label.Leading) { Tag = label.Tag }
            );
        }

        Draw(canvas, top);
    }

    protected abstract void Draw(Canvas canvas, double top);
}

/// <summary>A bullet or a number, in the margin of its item.</summary>
internal sealed record Label(Lines Lines, double Left, double Leading, StructureElement? Tag);

internal sealed class LineSlice(
    Lines lines,
    Line line,
    double left,
    double height,
    double baseline,
    double leading
) : Slice
{
    public double Left => left;

    public double Width => line.Width;

    public StructureElement? Tag { get; init; }

    public bool EndsWithBlank { get; init; }

    public override IReadOnlyList<Footnote> Notes { get; } =
        lines.InsertsOf(line) is { Count: > 0 } inserts ? [.. inserts.OfType<Footnote>()] : [];

    public override double Height => height;

    public override double Baseline => baseline;

    protected override void Draw(Canvas canvas, double top) =>
        canvas.ShowLine(
            lines,
            line,
            new(left, top + baseline, leading) { Tag = Tag, EndsWithBlank = EndsWithBlank }
        );
}

/// <summary>Empty room that belongs to the flow.</summary>
internal sealed class StrutSlice(double height, double baseline) : Slice
{
    public override double Height => height;

    public override double Baseline => baseline;

    protected override void Draw(Canvas canvas, double top) { }
}

internal sealed class RuleSlice(RgbColor color, double thickness, double left, double width) : Slice
{
    public override double Height => thickness;

    protected override void Draw(Canvas canvas, double top) =>
        canvas.Fill(color, left, top, width, thickness);
}

internal sealed class PictureSlice(
    Picture picture,
    double left,
    LinkTarget? link,
    StructureElement? tag
) : Slice
{
    public override double Height => picture.Height;

    protected override void Draw(Canvas canvas, double top)
    {
        canvas.Draw(picture, left, top, tag);
        canvas.Link(
            link,
            new(left, top, picture.Width, picture.Height),
            tag?.AlternativeText ?? "",
            tag
        );
    }
}
