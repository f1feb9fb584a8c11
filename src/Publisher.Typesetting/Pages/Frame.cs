using Publisher.Typesetting.Graphics;

namespace Publisher.Typesetting.Pages;

/// <summary>What is drawn behind and beside framed blocks.</summary>
public sealed record FrameStyle
{
    /// <summary>The colour behind; null for none.</summary>
    public RgbColor? Fill { get; init; }

    /// <summary>The colour of the bar at the left edge; null for none.</summary>
    public RgbColor? Bar { get; init; }

    /// <summary>In points.</summary>
    public double BarThickness { get; init; }

    /// <summary>Points above the first and below the last line.</summary>
    public double Padding { get; init; }
}

/// <summary>One frame in its place; all slices that carry it on a page are drawn over one rectangle.</summary>
internal sealed record Frame(FrameStyle Style, double Left, double Width, Frame? Outer)
{
    public IEnumerable<Frame> OutermostFirst =>
        Outer is null ? [this] : [.. Outer.OutermostFirst, this];

    public void Draw(Canvas canvas, double top, double bottom)
    {
        if (Style.Fill is { } fill)
        {
            canvas.Fill(fill, Left, top, Width, bottom - top);
        }

        if (Style.Bar is { } bar)
        {
            canvas.Fill(bar, Left, top, Style.BarThickness, bottom - top);
        }
    }
}
