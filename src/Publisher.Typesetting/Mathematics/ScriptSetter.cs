using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Sub- and superscripts beside their base (The TeXbook, appendix G, rule 18).</summary>
internal sealed class ScriptSetter(FormulaSetter setter, MathFace face)
{
    public MathBox Set(ScriptsAtom atom, MathStyle style)
    {
        var nucleus = setter.Write(atom.Base, style);
        var sub = atom.Sub is { } below ? setter.Write(below, style.Sub) : null;
        var super = atom.Super is { } above ? setter.Write(above, style.Super) : null;
        var (up, down) = Shifts(nucleus, sub, super, style);
        var parts = new List<PlacedMathBox> { new(nucleus, 0, 0) };
        var right = nucleus.Width;
        // A letter leans into the room of what is above; an integral's lower end stands back.
        var (lean, back) = nucleus.IsCharacter ? (nucleus.Italic, 0.0) : (0.0, nucleus.Italic);
        if (super is not null)
        {
            var x = nucleus.Width + lean + SuperKern(nucleus, super, up);
            parts.Add(new(super, x, up));
            right = Math.Max(right, x + super.Width);
        }

        if (sub is not null)
        {
            var x = nucleus.Width - back + SubKern(nucleus, sub, down);
            parts.Add(new(sub, x, -down));
            right = Math.Max(right, x + sub.Width);
        }

        var after = face[MathConstant.SpaceAfterScript] * setter.SizeOf(style);
        return MathBox.Of(right + after, [.. parts]);
    }

    public MathBox SetBefore(PrescriptsAtom atom, MathStyle style)
    {
        var nucleus = setter.Write(atom.Base, style);
        var sub = atom.Sub is { } below ? setter.Write(below, style.Sub) : null;
        var super = atom.Super is { } above ? setter.Write(above, style.Super) : null;
        var (up, down) = Shifts(nucleus, sub, super, style);
        var room = Math.Max(sub?.Width ?? 0, super?.Width ?? 0);
        var start = room + (face[MathConstant.SpaceAfterScript] * setter.SizeOf(style));
        var parts = new List<PlacedMathBox> { new(nucleus, start, 0) };
        if (super is not null)
        {
            parts.Add(new(super, room - super.Width, up));
        }

        if (sub is not null)
        {
            parts.Add(new(sub, room - sub.Width, -down));
        }

        return MathBox.Of(start + nucleus.Width, [.. parts]);
    }

    private (double Up, double Down) Shifts(
        MathBox nucleus,
        MathBox? sub,
        MathBox? super,
        MathStyle style
    )
    {
        var size = setter.SizeOf(style);
        double Of(MathConstant constant) => face[constant] * size;
        var (drop, fall) = nucleus.IsCharacter
            ? (double.NegativeInfinity, double.NegativeInfinity)
            : (
                nucleus.Height - Of(MathConstant.SuperscriptBaselineDropMax),
                nucleus.Depth + Of(MathConstant.SubscriptBaselineDropMin)
            );
        var raised = style.IsCramped
            ? MathConstant.SuperscriptShiftUpCramped
            : MathConstant.SuperscriptShiftUp;
        var up = Math.Max(
            Math.Max(drop, Of(raised)),
            (super?.Depth ?? 0) + Of(MathConstant.SuperscriptBottomMin)
        );
        var down = Math.Max(
            Math.Max(fall, Of(MathConstant.SubscriptShiftDown)),
            super is null ? (sub?.Height ?? 0) - Of(MathConstant.SubscriptTopMax) : 0
        );
        if (sub is null || super is null)
        {
            return (up, down);
        }

        var lack = Of(MathConstant.SubSuperscriptGapMin) - (up - super.Depth - (sub.Height - down));
        if (lack <= 0)
        {
            return (up, down);
        }

        // The lower one gives way, but first the upper one rises as far as it may.
        var rise = Of(MathConstant.SuperscriptBottomMaxWithSubscript) - (up - super.Depth);
        var shared = Math.Clamp(rise, 0, lack);
        return (up + shared, down + lack - shared);
    }

    private static double SuperKern(MathBox nucleus, MathBox super, double up) =>
        nucleus is not { IsCharacter: true, Kern: { } kern } ? 0
        : super.Kern is { } other
            ? Math.Max(
                kern(MathCorner.TopRight, nucleus.Height)
                    + other(MathCorner.BottomLeft, nucleus.Height - up),
                kern(MathCorner.TopRight, up - super.Depth)
                    + other(MathCorner.BottomLeft, -super.Depth)
            )
        : Math.Max(
            kern(MathCorner.TopRight, nucleus.Height),
            kern(MathCorner.TopRight, up - super.Depth)
        );

    /// <summary>Closer to what leans away above it, never further off: some fonts push what reaches a little higher beyond the
    /// whole letter.</summary>
    private static double SubKern(MathBox nucleus, MathBox sub, double down)
    {
        if (nucleus is not { IsCharacter: true, Kern: { } kern })
        {
            return 0;
        }

        var (top, bottom) = (
            kern(MathCorner.BottomRight, sub.Height - down),
            kern(MathCorner.BottomRight, -nucleus.Depth)
        );
        if (sub.Kern is { } other)
        {
            top += other(MathCorner.TopLeft, sub.Height);
            bottom += other(MathCorner.TopLeft, down - nucleus.Depth);
        }

        return Math.Min(0, Math.Max(top, bottom));
    }
}
