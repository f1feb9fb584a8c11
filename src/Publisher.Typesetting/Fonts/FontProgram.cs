using System.Security.Cryptography;
using Publisher.Typesetting.Fonts.Cff;

namespace Publisher.Typesetting.Fonts;

/// <summary>A font with some of a font's glyphs, as a PDF embeds it (ISO 32000-1, 9.9).</summary>
/// <param name="Bytes">A file of TrueType, or the bare table CFF.</param>
/// <param name="Glyphs">By the order in which they were asked for: the number of each in it.</param>
internal sealed record FontProgram(byte[] Bytes, IReadOnlyList<ushort> Glyphs, bool IsCff)
{
    /// <summary>Six capitals made of the content, which mark the subset's name (9.6.4).</summary>
    public string Tag { get; } =
        string.Create(
            6,
            SHA256.HashData(Bytes),
            (tag, hash) =>
            {
                for (var i = 0; i < tag.Length; i++)
                {
                    tag[i] = (char)('A' + (hash[i] % 26));
                }
            }
        );

    /// <param name="glyphs">With .notdef, glyph 0, first; a glyph may be there several times.</param>
    /// <exception cref="InvalidFontException">An outline is broken.</exception>
    public static FontProgram Of(Font font, IReadOnlyList<ushort> glyphs)
    {
        if (font.Cff is { } cff)
        {
            // What a character's number means can't be said beside CFF: each gets a glyph of its own.
            var numbers = Enumerable.Range(0, glyphs.Count).Select(number => (ushort)number);
            return new(CffSubset.Of(font, cff, glyphs), [.. numbers], IsCff: true);
        }

        var subset = FontSubset.Of(font, glyphs);
        return new(subset.Bytes, [.. glyphs.Select(subset.GlyphOf)], IsCff: false);
    }
}
