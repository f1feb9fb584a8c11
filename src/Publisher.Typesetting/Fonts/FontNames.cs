using System.Text;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts;

/// <summary>The table name, of which a PDF needs the PostScript name only.</summary>
internal static class FontNames
{
    private const int PostScript = 6;
    private const int Macintosh = 1;
    private const int Longest = 63;

    public static string PostScriptName(FontTable? names, string fallback)
    {
        if (names is { } table)
        {
            var strings = table.U16(4);
            for (var i = 0; i < table.U16(2); i++)
            {
                var record = 6 + (12 * i);
                if (table.U16(record + 6) == PostScript)
                {
                    var encoding =
                        table.U16(record) == Macintosh
                            ? Encoding.Latin1
                            : Encoding.BigEndianUnicode;
                    var bytes = table
                        .Slice(strings + table.U16(record + 10), table.U16(record + 8))
                        .Bytes;
                    if (Cleaned(encoding.GetString(bytes.Span)) is { Length: > 0 } name)
                    {
                        return name;
                    }
                }
            }
        }
        return Cleaned(Path.GetFileNameWithoutExtension(fallback)) is { Length: > 0 } cleaned
            ? cleaned
            : "Font";
    }

    /// <summary>Letters, digits and hyphens: what each reader of a PDF takes as a font's name.</summary>
    private static string Cleaned(string name)
    {
        var kept = name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(Longest);
        return string.Concat(kept);
    }
}
