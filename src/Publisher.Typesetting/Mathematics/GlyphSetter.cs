using System.Text;
using Publisher.Typesetting.Fonts.Mathematics;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Sets single characters and runs of them.</summary>
internal sealed class GlyphSetter(MathFace face, Func<MathStyle, double> sizeOf, WordSetter words)
{
    private const int CombiningStroke = 0x338;
    private readonly Stretching stretching = new(face);

    public Stretching Stretching => stretching;

    public MathBox Set(SymbolAtom atom, MathStyle style)
    {
        var runes = atom.Text.EnumerateRunes().ToArray();
        if (runes is [var single])
        {
            return Character(single.Value, atom, style);
        }

        return runes is [var crossed, { Value: CombiningStroke }]
            ? Crossed(crossed.Value, style)
            : Run(atom.Text, runes, style);
    }

    /// <summary>A letter under an accent, which takes the place of its dot.</summary>
    public MathBox Dotless(SymbolAtom atom, MathStyle style)
    {
        var runes = atom.Text.EnumerateRunes().ToArray();
        var glyph = runes is [var single] ? face.GlyphOf(single.Value, style) : (ushort)0;
        var bare = glyph == 0 ? glyph : face.Alternate(glyph, "dtls");
        return bare == glyph ? Set(atom, style) : Glyph(bare, atom.Text, style);
    }

    /// <summary>One glyph of the face.</summary>
    /// <param name="isCharacter">Whether its scripts are placed as beside a letter; null where its height decides.</param>
    public MathBox Glyph(ushort glyph, string text, MathStyle style, bool? isCharacter = null)
    {
        var size = sizeOf(style);
        var measures = face.Of(glyph);
        return new(measures.Advance * size, measures.Top * size, -measures.Bottom * size)
        {
            Glyph = new(face.Font, glyph, size, text, style.Color),
            Italic = measures.Italic * size,
            AccentPlace = measures.AccentPlace * size,
            IsCharacter = isCharacter ?? !measures.IsExtended,
            Kern = (corner, height) =>
                face.Ems(face.Table.Kern(glyph, corner, height / size * face.Font.UnitsPerEm))
                * size,
        };
    }

    /// <summary>A delimiter of some height or more, on the axis.</summary>
    /// <param name="height">In points.</param>
    public MathBox Delimiter(string text, double height, MathStyle style)
    {
        if (text.Length == 0)
        {
            return new(FormulaSetter.EmptyDelimiter * sizeOf(style), 0, 0);
        }

        var glyph = face.GlyphOf(char.ConvertToUtf32(text, 0), style);
        return glyph == 0
            ? words.Substitute(text, style)
            : OnAxis(Grown(glyph, text, height, style), style);
    }

    /// <summary>A glyph, a larger form of it or one put together, of some height or more.</summary>
    public MathBox Grown(ushort glyph, string text, double height, MathStyle style) =>
        stretching.Vertical(glyph, height / sizeOf(style)) switch
        {
            { Single: { } single } => Glyph(single, text, style),
            var pieces => stretching.Stacked(pieces, text, sizeOf(style), style),
        };

    public MathBox OnAxis(MathBox box, MathStyle style)
    {
        var by = (face[MathConstant.AxisHeight] * sizeOf(style)) - box.Middle;
        var raised = box.Raised(by);
        return new(raised.Width, raised.Height, raised.Depth)
        {
            Parts = raised.Parts,
            Italic = box.Italic,
        };
    }

    private MathBox Character(int codePoint, SymbolAtom atom, MathStyle style)
    {
        var glyph = face.GlyphOf(codePoint, style);
        if (glyph == 0)
        {
            return words.Substitute(atom.Text, style);
        }

        if (atom.Size is { } height)
        {
            return OnAxis(Grown(glyph, atom.Text, height * sizeOf(style), style), style);
        }

        if (!atom.IsLarge)
        {
            // Brackets too have their scripts where letters have them.
            return Glyph(glyph, atom.Text, style, isCharacter: true);
        }

        var least = style.IsDisplay ? face.Ems(face.Table.DisplayOperatorMinHeight) : 0;
        return OnAxis(Grown(glyph, atom.Text, least * sizeOf(style), style), style);
    }

    /// <summary>A stroke through a sign that has no character of its own with it.</summary>
    private MathBox Crossed(int codePoint, MathStyle style)
    {
        var text = new Rune(codePoint).ToString();
        var (glyph, stroke) = (face.GlyphOf(codePoint, style), face.GlyphOf('/', style));
        if (glyph == 0 || stroke == 0)
        {
            return words.Substitute(text + '\u0338', style);
        }

        var (sign, slash) = (Glyph(glyph, text, style), Glyph(stroke, "\u0338", style));
        var up = sign.Middle - slash.Middle;
        return MathBox.Of(
            sign.Width,
            new(sign, 0, 0),
            new(slash, (sign.Width - slash.Width) / 2, up)
        );
    }

    /// <summary>The name of a function, or digits.</summary>
    private MathBox Run(string text, Rune[] runes, MathStyle style)
    {
        var glyphs = Array.ConvertAll(runes, rune => face.GlyphOf(rune.Value, style));
        if (Array.Exists(glyphs, glyph => glyph == 0))
        {
            return words.Substitute(text, style);
        }

        var size = sizeOf(style);
        var parts = new PlacedMathBox[glyphs.Length];
        var pen = 0.0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            parts[i] = new(Glyph(glyphs[i], runes[i].ToString(), style), pen, 0);
            pen += parts[i].Box.Width;
            pen += i + 1 < glyphs.Length ? face.Kerning(glyphs[i], glyphs[i + 1]) * size : 0;
        }

        return MathBox.Of(pen, parts);
    }
}
