using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Accents, bars, braces and arrows over and under (The TeXbook, appendix G, rules 9, 10 and 12).</summary>
internal sealed class AccentSetter(FormulaSetter setter, MathFace face)
{
    private const int Overline = 0x203E;
    private const int LowLine = '_';
    private const int LowestCombining = 0x300;
    private const int HighestCombining = 0x36F;

    public MathBox Set(AccentAtom atom, MathStyle style)
    {
        if (atom.Mark is Overline or LowLine)
        {
            return Ruled(
                setter.Write(atom.Base, atom.IsBelow ? style : style.Cramped),
                atom.IsBelow,
                style
            );
        }

        var nucleus =
            !atom.IsBelow && atom.Base is SymbolAtom letter
                ? setter.Glyphs.Dotless(letter, style.Cramped)
                : setter.Write(atom.Base, atom.IsBelow ? style : style.Cramped);
        var glyph = face.GlyphOf(atom.Mark, style.As(MathSize.Text));
        var text = char.ConvertFromUtf32(atom.Mark);
        if (glyph == 0)
        {
            return Beyond(nucleus, setter.Words.Substitute(text, style), atom.IsBelow, style);
        }

        // An accent of letters grows no wider than its base; braces and arrows span it.
        var isAccent = IsCombining(atom.Mark) && !atom.IsBelow;
        return isAccent && !(atom.Stretches && Spans(atom.Mark))
            ? Above(nucleus, glyph, text, atom.Stretches, style)
            : Beyond(
                nucleus,
                atom.Stretches
                    ? Stretched(text, nucleus.Width, style)
                    : setter.Glyphs.Glyph(glyph, text, style),
                atom.IsBelow,
                style
            );
    }

    /// <summary>A sign at some width or more.</summary>
    /// <param name="width">In points.</param>
    public MathBox Stretched(string text, double width, MathStyle style)
    {
        var glyph = face.GlyphOf(char.ConvertToUtf32(text, 0), style.As(MathSize.Text));
        if (glyph == 0)
        {
            return setter.Words.Substitute(text, style);
        }

        var size = setter.SizeOf(style);
        var found = setter.Glyphs.Stretching.Horizontal(glyph, width / size);
        if (found.Single is not { } single)
        {
            return setter.Glyphs.Stretching.Joined(found, text, size, style);
        }

        // Marks that combine have their ink to the left of the pen.
        var (box, measures) = (setter.Glyphs.Glyph(single, text, style), face.Of(single));
        return box.Within(
            (measures.Right - measures.Left) * size,
            box.Height,
            box.Depth,
            -measures.Left * size,
            0
        );
    }

    private static bool IsCombining(int mark) =>
        mark is (>= LowestCombining and <= HighestCombining) or (>= 0x20D0 and <= 0x20FF);

    private static bool Spans(int mark) => mark is >= 0x20D0 and <= 0x20FF;

    private MathBox Above(MathBox nucleus, ushort glyph, string text, bool isWide, MathStyle style)
    {
        var size = setter.SizeOf(style);
        glyph = isWide ? setter.Glyphs.Stretching.WidestWithin(glyph, nucleus.Width / size) : glyph;
        if (nucleus.Height > face[MathConstant.FlattenedAccentBaseHeight] * size)
        {
            glyph = face.Alternate(glyph, "flac");
        }

        var (mark, measures) = (setter.Glyphs.Glyph(glyph, text, style), face.Of(glyph));
        var place =
            nucleus.AccentPlace ?? (nucleus.Width + (nucleus.IsCharacter ? nucleus.Italic : 0)) / 2;
        var from = (measures.AccentPlace ?? (measures.Left + measures.Right) / 2) * size;
        var raise = Math.Max(0, nucleus.Height - (face[MathConstant.AccentBaseHeight] * size));
        var box = MathBox.Of(nucleus.Width, new(nucleus, 0, 0), new(mark, place - from, raise));
        return new(box.Width, box.Height, box.Depth)
        {
            Parts = box.Parts,
            Italic = nucleus.Italic,
            IsCharacter = nucleus.IsCharacter,
        };
    }

    /// <summary>A mark with its ink clear of the base's.</summary>
    private MathBox Beyond(MathBox nucleus, MathBox mark, bool isBelow, MathStyle style)
    {
        var gap = face[MathConstant.StretchStackGapAboveMin] * setter.SizeOf(style);
        var width = Math.Max(nucleus.Width, mark.Width);
        return MathBox.Of(
            width,
            new(nucleus, (width - nucleus.Width) / 2, 0),
            new(
                mark,
                (width - mark.Width) / 2,
                isBelow ? -nucleus.Depth - gap - mark.Height : nucleus.Height + gap + mark.Depth
            )
        );
    }

    private MathBox Ruled(MathBox nucleus, bool isBelow, MathStyle style)
    {
        var size = setter.SizeOf(style);
        var (gap, thickness, extra) = isBelow
            ? (
                MathConstant.UnderbarVerticalGap,
                MathConstant.UnderbarRuleThickness,
                MathConstant.UnderbarExtraDescender
            )
            : (
                MathConstant.OverbarVerticalGap,
                MathConstant.OverbarRuleThickness,
                MathConstant.OverbarExtraAscender
            );
        var width = nucleus.Width + (nucleus.IsCharacter ? nucleus.Italic : 0);
        var rule = MathBox.Rule(width, face[thickness] * size, style.Color);
        var at = isBelow
            ? -nucleus.Depth - (face[gap] * size) - rule.Height
            : nucleus.Height + (face[gap] * size);
        var box = MathBox.Of(width, new(nucleus, 0, 0), new(rule, 0, at));
        var more = face[extra] * size;
        return box.Within(
            width,
            box.Height + (isBelow ? 0 : more),
            box.Depth + (isBelow ? more : 0),
            0,
            0
        );
    }
}
