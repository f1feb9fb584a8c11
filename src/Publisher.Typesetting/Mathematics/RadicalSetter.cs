using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Roots (The TeXbook, appendix G, rule 11).</summary>
internal sealed class RadicalSetter(FormulaSetter setter, MathFace face)
{
    private const int Sign = 0x221A;

    public MathBox Set(RadicalAtom atom, MathStyle style)
    {
        var size = setter.SizeOf(style);
        var content = setter.Write(atom.Radicand, style.Cramped);
        var thickness = face[MathConstant.RadicalRuleThickness] * size;
        var gap =
            face[
                style.IsDisplay
                    ? MathConstant.RadicalDisplayStyleVerticalGap
                    : MathConstant.RadicalVerticalGap
            ] * size;
        var wanted = content.Height + content.Depth + gap + thickness;
        var sign = setter.Glyphs.Grown(
            face.GlyphOf(Sign, style with { Size = MathSize.Text }),
            "√",
            wanted,
            style
        );
        gap += Math.Max(0, sign.Height + sign.Depth - wanted) / 2;
        var top = content.Height + gap + thickness;
        var raise = top - sign.Height;
        var rule = MathBox.Rule(content.Width, thickness, style.Color);
        var root = MathBox.Of(
            sign.Width + content.Width,
            new(sign, 0, raise),
            new(rule, sign.Width, top - thickness),
            new(content, sign.Width, 0)
        );
        root = root.Within(
            root.Width,
            top + (face[MathConstant.RadicalExtraAscender] * size),
            root.Depth,
            0,
            0
        );
        return atom.Degree is { } degree
            ? WithDegree(
                root,
                sign.Depth - raise,
                setter.Write(degree, style.As(MathSize.ScriptScript)),
                size
            )
            : root;
    }

    /// <param name="depth">How far the sign stands below the baseline.</param>
    private MathBox WithDegree(MathBox root, double depth, MathBox degree, double size)
    {
        var raise =
            (face.Table.RadicalDegreeRaisePercent / 100.0 * (root.Height + depth))
            - depth
            + degree.Depth;
        var before = face[MathConstant.RadicalKernBeforeDegree] * size;
        var start = Math.Max(
            0,
            before + degree.Width + (face[MathConstant.RadicalKernAfterDegree] * size)
        );
        var at = start - degree.Width - (face[MathConstant.RadicalKernAfterDegree] * size);
        return MathBox.Of(start + root.Width, new(degree, at, raise), new(root, start, 0));
    }
}
