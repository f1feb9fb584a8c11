using System.Text.Json.Nodes;

namespace Publisher.Conformance.Validity.PdfUa;

internal static class FontBreakages
{
    private const string SameCollection =
        "\"/CIDSystemInfo\":{\"/Registry\":\"u:Adobe\",\"/Ordering\":\"u:Identity\"}";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        Encoded("a CMap of another collection", "{\"/CIDSystemInfo\":{}}", "UA 7.21.3.1-1"),
        Encoded(
            "a CMap of another direction",
            $"{{{SameCollection},\"/WMode\":1}}",
            "UA 7.21.3.3-2"
        ),
        Encoded(
            "a CMap on a strange one",
            $"{{{SameCollection},\"/UseCMap\":\"/Odd\"}}",
            "UA 7.21.3.3-3"
        ),
        new(
            "a strange CMap",
            ["UA 7.21.3.1-1", "UA 7.21.3.3-1"],
            file => file.Font()["/Encoding"] = "/Odd"
        ),
        new(
            "no map to glyphs",
            "UA 7.21.3.2-1",
            file =>
                file.Dictionaries.First(d => file.Name(d.Entries["/CIDToGIDMap"]) == "Identity")
                    .Entries.Remove("/CIDToGIDMap")
        ),
        new(
            "a font left out",
            ["UA 7.21.4.1-1", "UA 7.21.4.1-2", "UA 7.21.5-1"],
            file => file.Descriptor().Remove("/FontFile2")
        ),
        Mapped("glyphs that the font lacks", 0xEA, "UA 7.21.4.1-2", "UA 7.21.5-1"),
        Mapped("glyphs that are .notdef", 0, "UA 7.21.5-1", "UA 7.21.8-1"),
        new(
            "an empty CIDSet",
            "UA 7.21.4.2-2",
            file => file.Descriptor()["/CIDSet"] = file.AddStream("{}", [0])
        ),
        new(
            "widths of another font",
            "UA 7.21.5-1",
            file =>
            {
                file.Descendant().Remove("/W");
                file.Descendant()["/DW"] = 1;
            }
        ),
        Breakage.OfNew("letters in no encoding", """{"/Subtype":"/TrueType"}""", "UA 7.21.6-2"),
        Breakage.OfNew(
            "symbols in an encoding",
            """{"/Subtype":"/TrueType","/FontDescriptor":{"/Flags":4},"/Encoding":"/WinAnsiEncoding"}""",
            "UA 7.21.6-3"
        ),
        new("no map to Unicode", "UA 7.21.7-1", file => file.Font().Remove("/ToUnicode")),
        new(
            "a map to a byte order mark",
            "UA 7.21.7-2",
            file => file.Edit(file.Font()["/ToUnicode"]!, "<0001><", "<0001><FEFF")
        ),
        new(
            "a map to private use",
            "A 6.2.11.7.3",
            file => file.Edit(file.Font()["/ToUnicode"]!, "<0001><", "<0001><E000")
        ),
    ];

    private static Breakage Encoded(string name, string json, string rule) =>
        new(name, rule, file => file.Font()["/Encoding"] = file.AddStream(json, []));

    /// <summary>Maps all characters to one glyph.</summary>
    private static Breakage Mapped(string name, byte glyph, params string[] rules) =>
        new(
            name,
            rules,
            file =>
            {
                var map = new byte[2 * 4096];
                Array.Fill(map, glyph);
                file.Descendant()["/CIDToGIDMap"] = file.AddStream("{}", map);
            }
        );
}
