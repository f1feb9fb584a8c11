using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Tests.Typesetting.Fonts;

/// <summary>A font that has one character, drawn as an n.</summary>
internal static class SmallFont
{
    private static readonly string[] Tables = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    // Windows, Unicode's full repertoire.
    private const int Unicode = 10;

    /// <param name="licence">OS/2 fsType.</param>
    public static byte[] With(char character, int licence = 0) =>
        TrueTypeWriter.Write(TablesWith(character, Unicode, licence));

    /// <summary>Its characters have numbers of its own: cmap 3,0.</summary>
    public static byte[] OfSymbols() => TrueTypeWriter.Write(TablesWith('\uF061', 0, 0));

    /// <summary>As fonts of emoji are: without outlines.</summary>
    public static byte[] OfPictures(char character)
    {
        var tables = TablesWith(character, Unicode, 0);
        tables.Remove("glyf");
        tables.Remove("loca");
        return TrueTypeWriter.Write(tables);
    }

    private static SortedDictionary<string, byte[]> TablesWith(
        char character,
        int encoding,
        int licence
    )
    {
        var serif = TemplateFonts.Serif;
        var subset = FontSubset.Of(serif, [serif.GlyphOf('n')]);
        var file = new FontFile(subset.Bytes, "small");
        var os2 = new int[48];
        os2[4] = licence;
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            // One record at 12: format 12 with one group.
            ["cmap"] = BigEndian.Words([
                .. (ReadOnlySpan<int>)[0, 1, 3, encoding, 0, 12],
                .. (ReadOnlySpan<int>)[12, 0, 0, 28, 0, 0, 0, 1],
                .. (ReadOnlySpan<int>)[0, character, 0, character, 0, 1],
            ]),
            ["OS/2"] = BigEndian.Words(os2),
        };
        foreach (var tag in Tables)
        {
            tables[tag] = file.Table(tag).Bytes.ToArray();
        }

        return tables;
    }
}
