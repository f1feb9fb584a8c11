using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>A composite font: what its dictionaries say of a character, and what its font program says.</summary>
internal sealed partial class FontFacts
{
    private readonly Dictionary<int, double> widths = [];
    private readonly Dictionary<int, string> unicode = [];
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(
        StringComparer.Ordinal
    );
    private readonly byte[] program;
    private readonly CffFacts? cff;
    private readonly byte[]? glyphMap;
    private readonly double otherWidth;

    public FontFacts(QpdfFile file, JsonObject font)
    {
        Font = font;
        Descendant = file.Array(font["/DescendantFonts"]) is [var descendant, ..]
            ? file.Dictionary(descendant) ?? []
            : [];
        Descriptor = file.Dictionary(Descendant["/FontDescriptor"]) ?? [];
        program = file.Stream(Descriptor["/FontFile2"]) ?? [];
        if (file.Stream(Descriptor["/FontFile3"]) is { Length: > 0 } bare)
        {
            cff = new(bare);
        }

        glyphMap = file.Stream(Descendant["/CIDToGIDMap"]);
        otherWidth = file.Number(Descendant["/DW"]) ?? 1000;
        ReadWidths(file);
        ReadUnicode(Encoding.Latin1.GetString(file.Stream(font["/ToUnicode"]) ?? []));
        ReadTables();
    }

    public JsonObject Font { get; }

    public JsonObject Descendant { get; }

    public JsonObject Descriptor { get; }

    public IReadOnlyDictionary<int, string> Unicode => unicode;

    public bool IsEmbedded => tables.ContainsKey("glyf") || cff is not null;

    public double Width(int code) => widths.GetValueOrDefault(code, otherWidth);

    public int Glyph(int code) =>
        glyphMap is null ? code
        : (2 * code) + 1 < glyphMap.Length
            ? BinaryPrimitives.ReadUInt16BigEndian(glyphMap.AsSpan(2 * code))
        : 0;

    /// <summary>Whether the font program has the glyph.</summary>
    public bool Has(int glyph) => glyph < (cff?.Widths.Count ?? U16("maxp", 4));

    /// <summary>The advance in the font program, in thousandths of the em.</summary>
    public double Advance(int glyph)
    {
        if (cff is not null)
        {
            return glyph < cff.Widths.Count ? 1000 * cff.Widths[glyph] / cff.UnitsPerEm : 0;
        }

        var measured = U16("hhea", 34);
        var advance = U16("hmtx", 4 * Math.Min(glyph, measured - 1));
        return 1000.0 * advance / Math.Max(1, U16("head", 18));
    }

    private int U16(string table, int offset) =>
        tables.TryGetValue(table, out var place) && offset >= 0 && offset + 2 <= place.Length
            ? BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(place.Offset + offset))
            : 0;

    private void ReadTables()
    {
        if (program.Length < 12)
        {
            return;
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(4));
        for (var i = 0; i < count && 28 + (16 * i) <= program.Length; i++)
        {
            var entry = program.AsSpan(12 + (16 * i), 16);
            var offset = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            var length = BinaryPrimitives.ReadInt32BigEndian(entry[12..]);
            if (offset >= 0 && length >= 0 && offset <= program.Length - length)
            {
                tables[Encoding.ASCII.GetString(entry[..4])] = (offset, length);
            }
        }
    }

    private void ReadWidths(QpdfFile file)
    {
        var parts = file.Array(Descendant["/W"]);
        for (var i = 0; i + 1 < parts.Count; )
        {
            var first = file.Integer(parts[i]) ?? 0;
            if (file.Resolve(parts[i + 1]) is JsonArray array)
            {
                for (var j = 0; j < array.Count; j++)
                {
                    widths[first + j] = file.Number(array[j]) ?? 0;
                }

                i += 2;
            }
            else
            {
                var last = Math.Min(ushort.MaxValue, file.Integer(parts[i + 1]) ?? first);
                for (var code = first; code <= last && i + 2 < parts.Count; code++)
                {
                    widths[code] = file.Number(parts[i + 2]) ?? 0;
                }

                i += 3;
            }
        }
    }

    private void ReadUnicode(string map)
    {
        foreach (Match block in Block().Matches(map))
        {
            foreach (Match pair in Pair().Matches(block.Groups["pairs"].Value))
            {
                unicode[
                    int.Parse(
                        pair.Groups["code"].Value,
                        NumberStyles.HexNumber,
                        CultureInfo.InvariantCulture
                    )
                ] = Encoding.BigEndianUnicode.GetString(
                    Convert.FromHexString(pair.Groups["text"].Value)
                );
            }
        }
    }

    [GeneratedRegex(
        @"beginbfchar(?<pairs>.*?)endbfchar",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Block();

    [GeneratedRegex(
        @"<(?<code>[0-9A-Fa-f]{4})>\s*<(?<text>([0-9A-Fa-f]{4})+)>",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pair();
}
