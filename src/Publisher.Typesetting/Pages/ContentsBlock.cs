using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Pdf.Content;
using Publisher.Typesetting.Tags;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Pages;

/// <summary>A line of the contents: a title, leaders, and the number of its page at the right edge.</summary>
/// <param name="leading">In points.</param>
public sealed class ContentsBlock(ShapedText title, ShapedText page, double leading) : FlowBlock
{
    private const double WrappedIndent = 12;

    public double Indent { get; init; }

    public bool HasLeaders { get; init; }

    public override double PartedWidth => MinWidth;

    public override double MinWidth => title.LongestBox + page.NaturalWidth + Indent;

    public override double MaxWidth => title.NaturalWidth + page.NaturalWidth + Indent;

    internal override void Set(Column column)
    {
        // Titles keep clear of the column of numbers.
        var room = column.Measure - Indent - (2 * leading);
        var set = new SetLines(title, room, room - WrappedIndent, Alignment.Start);
        var lines = set.Lines;
        var number = LineBreaker.Break(page, double.MaxValue, double.MaxValue, Alignment.Start);
        for (var i = 0; i < lines.Count; i++)
        {
            var left = column.Left + Indent + (i == 0 ? 0 : WrappedIndent);
            column.Emit(
                i < lines.Count - 1
                    ? new LineSlice(set, i, left, leading, Baseline, leading)
                    {
                        Tag = Tag,
                        EndsWithBlank = true,
                    }
                    : new LeaderSlice(
                        lines,
                        number,
                        left,
                        column.Left + column.Measure,
                        leading,
                        Baseline,
                        HasLeaders
                    )
                    {
                        Tag = Tag,
                    }
            );
            if (i < lines.Count - 1)
            {
                column.KeepNext();
            }
        }
    }

    private double Baseline => TextBlock.FirstBaseline(title.Runs[0].Style, leading);
}

/// <summary>The last line of a title, and the number that it leads to.</summary>
internal sealed class LeaderSlice(
    Lines lines,
    Lines number,
    double left,
    double right,
    double leading,
    double baseline,
    bool hasLeaders
) : Slice
{
    private const double Clearance = 6;
    private const double DotsApart = 5.5;

    public StructureElement? Tag { get; init; }

    public override double Height => leading;

    public override double Baseline => baseline;

    protected override void Draw(Canvas canvas, double top)
    {
        var title = lines[lines.Count - 1];
        var numberLeft = right - (number.Count > 0 ? number[0].Width : 0);
        canvas.ShowLine(
            lines,
            title,
            new(left, top + baseline, leading) { Tag = Tag, EndsWithBlank = true }
        );
        if (hasLeaders)
        {
            DrawLeaders(
                canvas,
                left + title.Width + Clearance,
                numberLeft - Clearance,
                top + baseline
            );
        }

        if (number.Count > 0)
        {
            canvas.ShowLine(
                number,
                number[0],
                new(numberLeft, top + baseline, leading) { Tag = Tag }
            );
        }
    }

    /// <summary>Dots that stand below each other from line to line, and are no part of the text.</summary>
    private void DrawLeaders(Canvas canvas, double from, double to, double y)
    {
        var style = number.Runs[0].Style;
        var font = style.Fonts.Primary;
        var dot = font.GlyphOf('.');
        var first = right - (Math.Floor((right - from) / DotsApart) * DotsApart);
        var count = (int)Math.Floor((to - first) / DotsApart);
        if (count > 1)
        {
            var gap = DotsApart - (font.Advance(dot) * style.Size / font.UnitsPerEm);
            var dots = new TextGlyph[count];
            canvas.Mark(null);
            Array.Fill(dots, new TextGlyph(dot, 0, gap));
            canvas.ShowText(font, style, first, y, [], dots);
        }
    }
}
