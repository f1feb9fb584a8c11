using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>What stands under and over its base (The TeXbook, appendix G, rule 13a).</summary>
internal sealed class LimitSetter(FormulaSetter setter, MathFace face)
{
    // An arrow is longer than the words on it, and long enough to be seen as one.
    private const double ArrowMargin = 0.7;
    private const double ShortestArrow = 1.6;

    public MathBox Set(ScriptsAtom atom, MathStyle style)
    {
        var over = atom.Super is { } above ? setter.Write(above, style.Super) : null;
        var under = atom.Sub is { } below ? setter.Write(below, style.Sub) : null;
        var size = setter.SizeOf(style);
        if (atom.Base is SymbolAtom { Stretches: true } arrow)
        {
            var room = Math.Max(over?.Width ?? 0, under?.Width ?? 0) + (ArrowMargin * size);
            var shaft = setter.Accents.Stretched(
                arrow.Text,
                Math.Max(room, ShortestArrow * size),
                style
            );
            var (gapAbove, gapBelow) = (
                face[MathConstant.StretchStackGapAboveMin] * size,
                face[MathConstant.StretchStackGapBelowMin] * size
            );
            return Stack(
                shaft,
                over,
                shaft.Height + gapAbove + (over?.Depth ?? 0),
                under,
                shaft.Depth + gapBelow + (under?.Height ?? 0)
            );
        }

        var nucleus = setter.Write(atom.Base, style);
        double Of(MathConstant constant) => face[constant] * size;
        return Stack(
            nucleus,
            over,
            nucleus.Height
                + Math.Max(
                    Of(MathConstant.UpperLimitBaselineRiseMin),
                    Of(MathConstant.UpperLimitGapMin) + (over?.Depth ?? 0)
                ),
            under,
            nucleus.Depth
                + Math.Max(
                    Of(MathConstant.LowerLimitBaselineDropMin),
                    Of(MathConstant.LowerLimitGapMin) + (under?.Height ?? 0)
                )
        );
    }

    /// <summary>An integral's limits are moved by half of what it leans.</summary>
    private static MathBox Stack(
        MathBox nucleus,
        MathBox? over,
        double up,
        MathBox? under,
        double down
    )
    {
        var lean = nucleus.IsCharacter ? 0 : nucleus.Italic / 2;
        var width = Math.Max(nucleus.Width, Math.Max(over?.Width ?? 0, under?.Width ?? 0));
        var parts = new List<PlacedMathBox> { new(nucleus, (width - nucleus.Width) / 2, 0) };
        if (over is not null)
        {
            parts.Add(new(over, ((width - over.Width) / 2) + lean, up));
        }

        if (under is not null)
        {
            parts.Add(new(under, ((width - under.Width) / 2) - lean, -down));
        }

        return MathBox.Of(width, [.. parts]);
    }
}
