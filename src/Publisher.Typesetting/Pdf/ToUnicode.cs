using System.Text;

namespace Publisher.Typesetting.Pdf;

/// <summary>The map from character numbers to text, by which readers search and copy (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicode
{
    private const int MostPerBlock = 100;

    // A glyph that adds nothing to the text stands inside of an empty ActualText; for readers that look at the map only,
    // what parts no word:
    private const string Nothing = "\u2060";

    public static TokenWriter Map(IReadOnlyList<(ushort Glyph, string Text)> characters)
    {
        var map = new TokenWriter();
        map.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8);
        map.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8);
        map.Raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8);
        map.Raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        for (var first = 1; first < characters.Count; first += MostPerBlock)
        {
            var end = Math.Min(first + MostPerBlock, characters.Count);
            map.Integer(end - first).Raw(" beginbfchar\n"u8);
            for (var character = first; character < end; character++)
            {
                var text = Mappable(characters[character].Text) is { Length: > 0 } some
                    ? some
                    : Nothing;
                map.Raw("<"u8).Hex((byte)(character >> 8)).Hex((byte)character).Raw("><"u8);
                map.Hex(Encoding.BigEndianUnicode.GetBytes(text)).Raw(">\n"u8);
            }
            map.Raw("endbfchar\n"u8);
        }
        return map.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"u8);
    }

    /// <summary>Without what no map may hold: zero and the two byte order marks (ISO 14289-1, 7.21.7).</summary>
    private static string Mappable(string text) =>
        text.AsSpan().ContainsAny('\0', '\uFEFF', '\uFFFE')
            ? string.Concat(text.Where(c => c is not ('\0' or '\uFEFF' or '\uFFFE')))
            : text;
}
