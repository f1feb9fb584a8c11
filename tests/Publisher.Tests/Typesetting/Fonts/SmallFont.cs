using Publisher.Typesetting.Fonts;

namespace Publisher.Tests.Typesetting.Fonts;

/// <summary>A font that has one character, drawn as an n.</summary>
internal static class SmallFont
{
    private static readonly string[] Tables = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    public static byte[] With(char character)
    {
        var serif = TemplateFonts.Serif;
        var subset = FontSubset.Of(serif, [serif.GlyphOf('n')]);
        var file = new FontFile(subset.Bytes, "small");
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            // One record, of Unicode's full repertoire, at 12: format 12 with one group.
            ["cmap"] = BigEndian.Words([
                0,
                1,
                3,
                10,
                0,
                12,
                12,
                0,
                0,
                28,
                0,
                0,
                0,
                1,
                0,
                character,
                0,
                character,
                0,
                1,
            ]),
        };
        foreach (var tag in Tables)
        {
            tables[tag] = file.Table(tag).Bytes.ToArray();
        }

        return TrueTypeWriter.Write(tables);
    }
}
