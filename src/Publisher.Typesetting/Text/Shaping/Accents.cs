using Publisher.Typesetting.Fonts;

namespace Publisher.Typesetting.Text.Shaping;

/// <summary>Fonts that have no combining marks mostly have the accents by themselves, which look the same.</summary>
internal static class Accents
{
    /// <summary>The glyph of a character or, for a mark that the font lacks, of the accent that is drawn alike; 0 where it has
    /// neither.</summary>
    public static ushort GlyphOf(Font font, int codePoint) =>
        font.GlyphOf(codePoint) is var glyph and not 0 ? glyph
        : Alone(codePoint) is { } accent ? font.GlyphOf(accent)
        : (ushort)0;

    private static int? Alone(int mark) =>
        mark switch
        {
            0x0300 => 0x02CB,
            0x0301 => 0x00B4,
            0x0302 => 0x02C6,
            0x0303 => 0x02DC,
            0x0304 => 0x00AF,
            0x0306 => 0x02D8,
            0x0307 => 0x02D9,
            0x0308 => 0x00A8,
            0x030A => 0x02DA,
            0x030B => 0x02DD,
            0x030C => 0x02C7,
            0x0327 => 0x00B8,
            0x0328 => 0x02DB,
            _ => null,
        };
}
