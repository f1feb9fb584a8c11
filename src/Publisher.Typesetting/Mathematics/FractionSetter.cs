using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Fractions and binomial coefficients (The TeXbook, appendix G, rule 15).</summary>
internal sealed class FractionSetter(FormulaSetter setter, MathFace face)
{
    // What a small fraction has between its rule and its digits in TeX's own faces, by the least gap; and their height, in ems.
    private const double MostGaps = 2;
    private const double DigitHeight = 0.65;

    // Of LaTeX's \strut the part above the baseline, in ems.
    private const double Strut = 0.85;

    public MathBox Set(FractionAtom atom, MathStyle style)
    {
        var size = setter.SizeOf(style);
        var over = setter.Write(atom.Numerator, style.Numerator);
        var under = setter.Write(atom.Denominator, style.Denominator);
        if (atom.Numerator is StyleAtom { Size: MathSize.Display })
        {
            // As \cfrac does, which keeps a numerator off the rule of the fraction that it stands in.
            over = over.Within(over.Width, Math.Max(over.Height, Strut * size), over.Depth, 0, 0);
        }

        var width = Math.Max(over.Width, under.Width);
        (over, under) = (over.Centered(width), under.Centered(width));
        var margin = FormulaSetter.EmptyDelimiter * size;
        var (up, down) = atom.HasRule
            ? Ruled(over, under, style.IsDisplay, size)
            : Stacked(over, under, style.IsDisplay, size);
        PlacedMathBox[] parts = [new(over, margin, up), new(under, margin, -down)];
        if (atom.HasRule)
        {
            var thickness = face[MathConstant.FractionRuleThickness] * size;
            var rule = MathBox.Rule(width, thickness, style.Color);
            var axis = face[MathConstant.AxisHeight] * size;
            parts = [.. parts, new(rule, margin, axis - (thickness / 2))];
        }

        return MathBox.Of(width + (2 * margin), parts);
    }

    private (double Up, double Down) Ruled(MathBox over, MathBox under, bool isDisplay, double size)
    {
        var axis = face[MathConstant.AxisHeight] * size;
        var half = face[MathConstant.FractionRuleThickness] * size / 2;
        var (raised, lowered, gapOver, gapUnder) = isDisplay
            ? (
                MathConstant.FractionNumeratorDisplayStyleShiftUp,
                MathConstant.FractionDenominatorDisplayStyleShiftDown,
                MathConstant.FractionNumDisplayStyleGapMin,
                MathConstant.FractionDenomDisplayStyleGapMin
            )
            : (
                MathConstant.FractionNumeratorShiftUp,
                MathConstant.FractionDenominatorShiftDown,
                MathConstant.FractionNumeratorGapMin,
                MathConstant.FractionDenominatorGapMin
            );
        var (up, down) = (face[raised] * size, face[lowered] * size);
        if (!isDisplay)
        {
            // Some fonts lift the parts of small fractions nearly as far as those of large ones, which opens the lines of a text.
            var digit = DigitHeight * face.Scale(MathSize.Script) * size;
            up = Math.Min(up, axis + half + (MostGaps * face[gapOver] * size));
            down = Math.Min(down, half - axis + (MostGaps * face[gapUnder] * size) + digit);
        }

        return (
            Math.Max(up, axis + half + (face[gapOver] * size) + over.Depth),
            Math.Max(down, half - axis + (face[gapUnder] * size) + under.Height)
        );
    }

    private (double Up, double Down) Stacked(
        MathBox over,
        MathBox under,
        bool isDisplay,
        double size
    )
    {
        var (raised, lowered, least) = isDisplay
            ? (
                MathConstant.StackTopDisplayStyleShiftUp,
                MathConstant.StackBottomDisplayStyleShiftDown,
                MathConstant.StackDisplayStyleGapMin
            )
            : (
                MathConstant.StackTopShiftUp,
                MathConstant.StackBottomShiftDown,
                MathConstant.StackGapMin
            );
        var (up, down) = (face[raised] * size, face[lowered] * size);
        var gap = up - over.Depth - (under.Height - down);
        var lack = Math.Max(0, (face[least] * size) - gap) / 2;
        return (up + lack, down + lack);
    }
}
