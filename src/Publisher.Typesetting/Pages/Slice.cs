using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages.Footnotes;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;

namespace Publisher.Typesetting.Pages;

/// <summary>A slice that is to stand on two pages.</summary>
internal readonly record struct SliceParts(Slice First, Slice Rest);

/// <summary>A horizontal strip of the flow: a line, a picture, a row. No page end cuts it, but where it says how. Measures
/// are points; <c>top</c> is from the upper edge of the page, horizontal places are from the left edge of the text
/// area.</summary>
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

    /// <summary>Whether it goes on with what was parted by the end of the page before.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The notes whose marks stand in it.</summary>
    public virtual IReadOnlyList<Footnote> Notes => [];

    /// <summary>Parts it where a page may end, the first part no higher than the room; null where it doesn't part so.</summary>
    /// <param name="mustPart">Whether it is parted anywhere rather than not at all: no page holds it.</param>
    public virtual SliceParts? Part(double room, bool mustPart) => null;

    /// <summary>The same no higher than the room; null where it would become too small, or keeps its size.</summary>
    public virtual Slice? Shrunk(double room) => null;

    /// <summary>Takes the place of another in the flow.</summary>
    protected void Replace(Slice other)
    {
        (SpaceBefore, KeepsWithPrevious, Frame) = (
            other.SpaceBefore,
            other.KeepsWithPrevious,
            other.Frame
        );
        (Anchors, Labels, OwnMarks) = (other.Anchors, other.Labels, other.OwnMarks);
        Repeated = other.Repeated;
    }

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

/// <param name="index">Of the line in its paragraph.</param>
internal sealed class LineSlice(
    SetLines set,
    int index,
    double indent,
    double height,
    double baseline,
    double leading
) : Slice
{
    public double Left => indent + set.ShiftOf(index) - Line.Hang;

    public double Width => Line.Width;

    public StructureElement? Tag { get; init; }

    /// <summary>Whether the words behind it are parted from its own by a blank.</summary>
    public bool EndsWithBlank { get; init; }

    public override IReadOnlyList<Footnote> Notes { get; } =
        set.Lines.InsertsOf(set.Lines[index]) is { Count: > 0 } inserts
            ? [.. inserts.OfType<Footnote>()]
            : [];

    public override double Height => height;

    public override double Baseline => baseline;

    private Line Line => set.Lines[index];

    /// <summary>Whether the other one is a line of the same paragraph.</summary>
    public bool IsBeside(Slice other) => other is LineSlice line && line.IsOf(set);

    /// <summary>Sets the paragraph anew where its page would end with a hyphen, if that costs little.</summary>
    /// <param name="count">How many of its lines stand on the page.</param>
    public void AvoidHyphen(int count) => set.AvoidHyphen(index, index + 1 - count);

    protected override void Draw(Canvas canvas, double top) =>
        canvas.ShowLine(
            set.Lines,
            Line,
            new(Left, top + baseline, leading)
            {
                Tag = Tag,
                EndsWithBlank = EndsWithBlank || set.Lines.EndsAtBlank(Line),
            }
        );

    private bool IsOf(SetLines other) => set == other;
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
    /// <summary>The share of its height that it keeps where a page ends.</summary>
    private const double Least = 2 / 3.0;

    public override double Height => picture.Height;

    public override Slice? Shrunk(double room)
    {
        if (room < Least * Height)
        {
            return null;
        }

        var small = picture.FitInto(picture.Width, room);
        var shrunk = new PictureSlice(small, left + ((picture.Width - small.Width) / 2), link, tag);
        shrunk.Replace(this);
        return shrunk;
    }

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
