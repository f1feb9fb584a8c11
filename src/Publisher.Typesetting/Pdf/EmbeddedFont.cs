using System.Runtime.InteropServices;
using Publisher.Typesetting.Fonts;

namespace Publisher.Typesetting.Pdf;

/// <summary>
/// A font as a document uses it: glyphs are numbered as they are first used. A glyph that stands for different texts
/// (a hyphen and a soft hyphen) gets a number for each, so that the Unicode map always tells the truth.
/// </summary>
internal sealed class EmbeddedFont(Font font, int number, int index)
{
    private const int MostCharacters = ushort.MaxValue;
    private readonly Dictionary<uint, ushort> single = [];
    private readonly Dictionary<(ushort Glyph, string Text), ushort> longer = [];
    private readonly List<(ushort Glyph, string Text)> characters = [(0, "")];

    public Font Font => font;

    /// <summary>The number of the font's object.</summary>
    public int Number => number;

    /// <summary>Its place in the document's order of fonts, of which its resource name is made.</summary>
    public int Index => index;

    /// <summary>By character number: the glyph and the text that it stands for.</summary>
    public IReadOnlyList<(ushort Glyph, string Text)> Characters => characters;

    /// <summary>The character number (CID) of a glyph that stands for a text.</summary>
    public ushort CharacterOf(ushort glyph, ReadOnlySpan<char> text)
    {
        if (text.Length == 1)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                single,
                ((uint)glyph << 16) | text[0],
                out var exists
            );
            return exists ? known : known = Add(glyph, text.ToString());
        }
        var key = (glyph, text.ToString());
        return longer.TryGetValue(key, out var character)
            ? character
            : longer[key] = Add(glyph, key.Item2);
    }

    private ushort Add(ushort glyph, string text)
    {
        if (characters.Count > MostCharacters)
        {
            throw new InvalidOperationException(
                $"The document uses more than {MostCharacters} characters of {font.Name}."
            );
        }
        characters.Add((glyph, text));
        return (ushort)(characters.Count - 1);
    }
}
