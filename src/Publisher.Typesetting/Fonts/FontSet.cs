using System.Collections.Immutable;

namespace Publisher.Typesetting.Fonts;

/// <summary>A face with the fonts that stand in, in order, for the characters it lacks: text, then symbols,
/// then mathematics, then those of the reserve.</summary>
public sealed class FontSet
{
    private readonly ImmutableArray<Font> fonts;
    private readonly FontReserve? reserve;

    /// <param name="fonts">The face first; at least one.</param>
    public FontSet(params ReadOnlySpan<Font> fonts)
        : this(null, fonts) { }

    /// <param name="reserve">Where a character is looked for that none of the fonts has.</param>
    /// <param name="fonts">The face first; at least one.</param>
    public FontSet(FontReserve? reserve, params ReadOnlySpan<Font> fonts)
    {
        this.reserve = reserve;
        if (fonts.IsEmpty)
        {
            throw new ArgumentException("A font set needs at least one font.", nameof(fonts));
        }
        this.fonts = [.. fonts];
    }

    /// <summary>The face itself, which gives the set its measures.</summary>
    public Font Primary => fonts[0];

    /// <summary>The first font of the set that has a code point; null where none has, whatever the reserve holds.</summary>
    internal Font? FirstWith(int codePoint)
    {
        foreach (var font in fonts)
        {
            if (font.GlyphOf(codePoint) != 0)
            {
                return font;
            }
        }
        return null;
    }

    /// <summary>
    /// Finds the first font that has a code point. Where none has it the answer is false, with the face and glyph 0:
    /// the caller reports it and prints a substitute.
    /// </summary>
    public bool TryFind(int codePoint, out Font font, out ushort glyph)
    {
        foreach (var candidate in fonts)
        {
            glyph = candidate.GlyphOf(codePoint);
            if (glyph != 0)
            {
                font = candidate;
                return true;
            }
        }
        if (reserve is not null && reserve.TryFind(codePoint, out font, out glyph))
        {
            return true;
        }
        (font, glyph) = (Primary, (ushort)0);
        return false;
    }
}
