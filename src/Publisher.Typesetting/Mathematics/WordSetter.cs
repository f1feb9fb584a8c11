using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Sets words within a formula in a face for text, and what the face for formulas lacks.</summary>
/// <param name="fallback">The text around the formula.</param>
internal sealed class WordSetter(Shaper shaper, TextStyle fallback, Func<MathStyle, double> sizeOf)
{
    public MathBox Substitute(string text, MathStyle style) => Set(text, fallback, style);

    /// <summary>Blanks are as wide as they are; none is lost at the ends.</summary>
    public MathBox Set(string text, TextStyle face, MathStyle style)
    {
        var sized = face with
        {
            Size = sizeOf(style) * face.Size / fallback.Size,
            Color = style.Color,
            Rise = 0,
        };
        // No line ends within: every blank is one that holds its neighbours together.
        var shaped = shaper.Shape([new(text.Replace(' ', '\u00A0'), sized)]);
        var parts = new List<PlacedMathBox>();
        var pen = 0.0;
        foreach (ref readonly var item in shaped.Items.AsSpan())
        {
            if (item.Word is { } word)
            {
                pen = Add(word, item, pen, sized, parts);
            }
            else if (item.Kind == ItemKind.Glue)
            {
                pen += item.Width;
            }
        }

        pen += shaped.Items is [.., { IsBox: true }] && text.EndsWith(' ') ? Blank(sized) : 0;
        return MathBox.Of(pen, [.. parts]);
    }

    private static double Blank(TextStyle style)
    {
        var font = style.Fonts.Primary;
        return font.Advance(font.GlyphOf(' ')) * style.Size / font.UnitsPerEm;
    }

    private static double Add(
        ShapedWord word,
        in Item item,
        double pen,
        TextStyle style,
        List<PlacedMathBox> parts
    )
    {
        var character = word.CharacterOf(item.From);
        for (var i = item.From; i < item.To; i++)
        {
            var glyph = word.Glyphs[i];
            var text = word.Text.Substring(character, glyph.Characters);
            character += glyph.Characters;
            var box = Box(glyph, text.Length > 0 ? text : "\u200B", style);
            parts.Add(new(box, pen + (glyph.X * style.Size), glyph.Y * style.Size));
            pen += glyph.Advance * style.Size;
        }

        return pen;
    }

    private static MathBox Box(in ShapedGlyph glyph, string text, TextStyle style)
    {
        var scale = style.Size / glyph.Font.UnitsPerEm;
        var bounds = glyph.Font.BoundsOf(glyph.Glyph) ?? default;
        return new(glyph.Advance * style.Size, bounds.Top * scale, -bounds.Bottom * scale)
        {
            Glyph = new(glyph.Font, glyph.Glyph, style.Size, text, style.Color),
        };
    }
}
