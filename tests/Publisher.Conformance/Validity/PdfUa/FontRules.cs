using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>Fonts and the characters shown with them (clause 7.21). Glyph by glyph, and only for glyphs that are shown.</summary>
internal static partial class FontRules
{
    private const int Symbolic = 4;

    public static IReadOnlyList<Rule> All { get; } =
    [
        OfFont(
            "UA 7.21.3.1-1",
            "a font and its CMap are of one character collection",
            (pdf, font) =>
                IsIdentity(pdf, font)
                || Collection(pdf, font.Descendant)
                    == Collection(pdf, pdf.File.Dictionary(font.Font["/Encoding"]) ?? [])
        ),
        OfFont(
            "UA 7.21.3.2-1",
            "a TrueType CIDFont has a CIDToGIDMap",
            (pdf, font) =>
                pdf.File.Name(font.Descendant["/Subtype"]) != "CIDFontType2"
                || pdf.File.Name(font.Descendant["/CIDToGIDMap"]) == "Identity"
                || pdf.File.Stream(font.Descendant["/CIDToGIDMap"]) is not null
        ),
        OfFont(
            "UA 7.21.3.3-1",
            "a CMap is predefined or embedded",
            (pdf, font) => IsIdentity(pdf, font) || CMap(pdf, font) is not null
        ),
        OfFont(
            "UA 7.21.3.3-2",
            "a CMap has the writing mode that its dictionary says",
            (pdf, font) =>
                CMap(pdf, font) is not { } map
                || (
                    WritingMode().Match(map).Groups["mode"].Value is { Length: > 0 } mode
                        ? mode
                        : "0"
                )
                    == (
                        pdf.File.Integer(pdf.File.Dictionary(font.Font["/Encoding"])?["/WMode"])
                        ?? 0
                    ).ToString(System.Globalization.CultureInfo.InvariantCulture)
        ),
        OfFont(
            "UA 7.21.3.3-3",
            "a CMap rests on predefined ones only",
            (pdf, font) =>
                pdf.File.Dictionary(font.Font["/Encoding"])?["/UseCMap"] is not { } used
                || pdf.File.Name(used) is "Identity-H" or "Identity-V"
        ),
        OfFont("UA 7.21.4.1-1", "every font is embedded", (_, font) => font.IsEmbedded),
        OfGlyph(
            "UA 7.21.4.1-2",
            "the font program has every glyph",
            (font, code) => font.Has(font.Glyph(code))
        ),
        OfFont(
            "UA 7.21.4.2-2",
            "a CIDSet lists all characters of the font",
            (pdf, font) =>
                pdf.File.Stream(font.Descriptor["/CIDSet"]) is not { } set
                || font.Unicode.Keys.All(code =>
                    code / 8 < set.Length && (set[code / 8] & (0x80 >> (code % 8))) != 0
                )
        ),
        OfGlyph(
            "UA 7.21.5-1",
            "widths are those of the font program",
            (font, code) => Math.Abs(font.Width(code) - font.Advance(font.Glyph(code))) <= 1
        ),
        OfSimple(
            "UA 7.21.6-2",
            "a TrueType font with letters has a standard encoding",
            (pdf, font) =>
                IsSymbolic(pdf, font)
                || pdf.File.Name(font["/Encoding"]) is "MacRomanEncoding" or "WinAnsiEncoding"
        ),
        OfSimple(
            "UA 7.21.6-3",
            "a TrueType font of symbols has no encoding",
            (pdf, font) => !IsSymbolic(pdf, font) || font["/Encoding"] is null
        ),
        OfGlyph(
            "UA 7.21.7-1",
            "every character is mapped to Unicode",
            (font, code) => font.Unicode.ContainsKey(code)
        ),
        OfGlyph(
            "UA 7.21.7-2",
            "no character is mapped to zero or a byte order mark",
            (font, code) =>
                !font
                    .Unicode.GetValueOrDefault(code, "")
                    .AsSpan()
                    .ContainsAny('\0', '\uFEFF', '\uFFFE')
        ),
        OfGlyph("UA 7.21.8-1", "no glyph is .notdef", (font, code) => font.Glyph(code) != 0),
    ];

    private static Rule OfFont(string id, string says, Func<TaggedPdf, FontFacts, bool> isKept) =>
        new(id, says, pdf => pdf.Fonts.Where(font => !isKept(pdf, font.Value)).Select(f => f.Key));

    private static Rule OfGlyph(string id, string says, Func<FontFacts, int, bool> isKept) =>
        new(
            id,
            says,
            pdf =>
                from shown in pdf.Shown
                let font = pdf.Fonts[shown.Font]
                where !isKept(font, shown.Code)
                select $"font {shown.Font}, character {shown.Code}"
        );

    private static Rule OfSimple(
        string id,
        string says,
        Func<TaggedPdf, JsonObject, bool> isKept
    ) =>
        new(
            id,
            says,
            pdf =>
                pdf.File.Dictionaries.Where(d =>
                        pdf.File.Name(d.Entries["/Subtype"]) == "TrueType"
                        && !isKept(pdf, d.Entries)
                    )
                    .Select(d => d.Reference)
        );

    private static bool IsIdentity(TaggedPdf pdf, FontFacts font) =>
        pdf.File.Name(font.Font["/Encoding"]) is "Identity-H" or "Identity-V";

    private static string? CMap(TaggedPdf pdf, FontFacts font) =>
        pdf.File.Stream(font.Font["/Encoding"]) is { } map ? Encoding.Latin1.GetString(map) : null;

    private static (string?, string?) Collection(TaggedPdf pdf, JsonObject entries)
    {
        var info = pdf.File.Dictionary(entries["/CIDSystemInfo"]);
        return (pdf.File.Text(info?["/Registry"]), pdf.File.Text(info?["/Ordering"]));
    }

    private static bool IsSymbolic(TaggedPdf pdf, JsonObject font) =>
        (
            (pdf.File.Integer(pdf.File.Dictionary(font["/FontDescriptor"])?["/Flags"]) ?? 0)
            & Symbolic
        ) != 0;

    [GeneratedRegex(@"/WMode\s+(?<mode>[01])\s+def", RegexOptions.ExplicitCapture)]
    private static partial Regex WritingMode();
}
