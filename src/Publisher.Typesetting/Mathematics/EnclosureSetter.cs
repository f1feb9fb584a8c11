using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Boxes around formulas, strokes through them, grounds behind them, and room that they do not take.</summary>
internal sealed class EnclosureSetter(FormulaSetter setter, MathFace face)
{
    // LaTeX's \fboxsep and \fboxrule at ten points.
    private const double Padding = 0.3;
    private const double Thickness = 0.04;

    // A stroke reaches over what it crosses, so that a single letter shows it.
    private const double Beyond = 0.1;

    public MathBox Set(EnclosedAtom atom, MathStyle style)
    {
        var content = setter.Write(atom.Content, style);
        var size = setter.SizeOf(style);
        var beyond = Beyond * size;
        var (width, rise) = (
            content.Width + (2 * beyond),
            content.Height + content.Depth + (2 * beyond)
        );
        var line = Thickness * size;
        PlacedMathBox Stroke(double sign) =>
            new(
                new(width, 0, 0) { Stroke = new(width, sign * rise, line, style.Color) },
                -beyond,
                sign > 0 ? -content.Depth - beyond : content.Height + beyond
            );
        return atom.Enclosing switch
        {
            Enclosing.Box => Boxed(content, size, style),
            Enclosing.UpStrike => Over(content, Stroke(1)),
            Enclosing.DownStrike => Over(content, Stroke(-1)),
            Enclosing.CrossStrike => Over(content, Stroke(1), Stroke(-1)),
            _ => Over(
                content,
                new PlacedMathBox(
                    MathBox.Rule(width, line, style.Color),
                    -beyond,
                    (face[MathConstant.AxisHeight] * size) - (line / 2)
                )
            ),
        };
    }

    public MathBox Ground(ColorAtom atom, MathStyle style)
    {
        var content = setter.Write(atom.Content, style);
        var by = Padding * setter.SizeOf(style) / 2;
        var (width, height) = (content.Width + (2 * by), content.Height + content.Depth + (2 * by));
        return MathBox.Of(
            width,
            new(MathBox.Rule(width, height, atom.Color), 0, -content.Depth - by),
            new(content, by, 0)
        );
    }

    public MathBox Phantom(PhantomAtom atom, MathStyle style)
    {
        var content = setter.Write(atom.Content, style);
        var (width, height, depth) = (
            atom.KeepsWidth ? content.Width : 0,
            atom.KeepsHeight ? content.Height : 0,
            atom.KeepsDepth ? content.Depth : 0
        );
        return atom.IsShown
            ? content.Within(width, height, depth, 0, 0)
            : new(width, height, depth);
    }

    private static MathBox Over(MathBox content, params ReadOnlySpan<PlacedMathBox> strokes) =>
        new(content.Width, content.Height, content.Depth)
        {
            Parts = [new(content, 0, 0), .. strokes],
        };

    private static MathBox Boxed(MathBox content, double size, MathStyle style)
    {
        var (by, line) = (Padding * size, Thickness * size);
        var (width, height) = (content.Width + (2 * by), content.Height + content.Depth + (2 * by));
        var bottom = -content.Depth - by;
        var (across, upright) = (
            MathBox.Rule(width, line, style.Color),
            MathBox.Rule(line, height, style.Color)
        );
        return MathBox.Of(
            width,
            new(content, by, 0),
            new(across, 0, bottom),
            new(across, 0, bottom + height - line),
            new(upright, 0, bottom),
            new(upright, width - line, bottom)
        );
    }
}
