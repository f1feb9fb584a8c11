using System.Text;
using Publisher.Typesetting.Fonts;

namespace Publisher.Typesetting.Pdf;

/// <summary>
/// Writes a font as a composite font with Identity-H and an embedded subset, of TrueType or CFF
/// (ISO 32000-1, 9.7.4 and 9.7.6), with the Unicode map of all that it was used for.
/// </summary>
internal static class FontWriter
{
    private const int FixedPitch = 1;
    private const int Serif = 2;
    private const int Symbolic = 4;
    private const int Italic = 64;
    private const int LowestSansSerifClass = 8;

    public static void Write(ObjectFile file, EmbeddedFont embedded)
    {
        var font = embedded.Font;
        var subset = FontProgram.Of(
            font,
            [.. embedded.Characters.Select(character => character.Glyph)]
        );
        var name = subset.Tag + "+" + font.PostScriptName;
        var (descendant, descriptor, program, toUnicode) = (
            file.Allocate(),
            file.Allocate(),
            file.Allocate(),
            file.Allocate()
        );
        var entry = new TokenWriter().Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name);
        entry.Raw("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant);
        file.Write(embedded.Number, entry.Raw("]/ToUnicode "u8).Reference(toUnicode).Raw(">>"u8));

        entry.Clear();
        entry.Raw("<</Type/Font/Subtype/"u8);
        entry.Raw(subset.IsCff ? "CIDFontType0"u8 : "CIDFontType2"u8);
        entry.Raw("/BaseFont"u8).Name(name);
        entry.Raw(
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8
        );
        entry.Reference(descriptor);
        if (!subset.IsCff)
        {
            WriteGlyphMap(file, entry.Raw("/CIDToGIDMap"u8), subset.Glyphs);
        }
        WriteWidths(entry, embedded);
        file.Write(descendant, entry.Raw(">>"u8));

        var kind = subset.IsCff ? "/FontFile3 "u8 : "/FontFile2 "u8;
        file.Write(descriptor, Descriptor(font, name).Raw(kind).Reference(program).Raw(">>"u8));
        var about = subset.IsCff ? "/Subtype/CIDFontType0C" : $"/Length1 {subset.Bytes.Length}";
        file.WriteStream(program, Encoding.ASCII.GetBytes(about), subset.Bytes);
        file.WriteStream(toUnicode, [], ToUnicode.Map(embedded.Characters).Written);
    }

    private static void WriteWidths(TokenWriter entry, EmbeddedFont embedded)
    {
        var font = embedded.Font;
        var widths = embedded
            .Characters.Select(c => 1000.0 * font.Advance(c.Glyph) / font.UnitsPerEm)
            .ToArray();
        // A whole number: poppler reads no other, and takes 1000 in its place.
        var usual = Math.Round(widths[^1]);
        entry.Raw("/DW "u8).Number(usual);
        if (Array.Exists(widths, width => width != usual))
        {
            entry.Raw("/W[0["u8);
            foreach (var width in widths)
            {
                entry.Number(width).Space();
            }
            entry.Raw("]]"u8);
        }
    }

    private static TokenWriter Descriptor(Font font, string name)
    {
        var flags =
            Symbolic | (font.IsFixedPitch ? FixedPitch : 0) | (font.ItalicAngle != 0 ? Italic : 0);
        // OS/2 family classes 1 to 7 have serifs (OpenType 1.9, sFamilyClass).
        flags |= font.Metrics.FamilyClass is > 0 and < LowestSansSerifClass ? Serif : 0;
        var scale = 1000.0 / font.UnitsPerEm;
        var (left, bottom, right, top) = font.Bounds;
        var entry = new TokenWriter().Raw("<</Type/FontDescriptor/FontName"u8).Name(name);
        entry.Raw("/Flags "u8).Integer(flags).Raw("/FontBBox["u8);
        entry.Number(left * scale).Space().Number(bottom * scale).Space();
        entry
            .Number(right * scale)
            .Space()
            .Number(top * scale)
            .Raw("]/ItalicAngle "u8)
            .Number(font.ItalicAngle);
        entry
            .Raw("/Ascent "u8)
            .Number(font.Ascender * scale)
            .Raw("/Descent "u8)
            .Number(font.Descender * scale);
        entry
            .Raw("/CapHeight "u8)
            .Number(font.CapHeight * scale)
            .Raw("/XHeight "u8)
            .Number(font.XHeight * scale);
        // The table has no stem width; this is the usual estimate from the weight (400 gives 88, 700 gives 166).
        entry
            .Raw("/StemV "u8)
            .Integer((int)Math.Round(50 + Math.Pow(font.Metrics.Weight / 65.0, 2)));
        return entry;
    }

    /// <summary>Two bytes a character: its glyph in the subset. None where each glyph stands for one text.</summary>
    private static void WriteGlyphMap(
        ObjectFile file,
        TokenWriter entry,
        IReadOnlyList<ushort> glyphs
    )
    {
        var map = new byte[2 * glyphs.Count];
        var identity = true;
        for (var i = 0; i < glyphs.Count; i++)
        {
            (map[2 * i], map[(2 * i) + 1]) = ((byte)(glyphs[i] >> 8), (byte)glyphs[i]);
            identity &= glyphs[i] == i;
        }
        if (identity)
        {
            entry.Raw("/Identity"u8);
            return;
        }
        var number = file.Allocate();
        file.WriteStream(number, [], map);
        entry.Space().Reference(number);
    }
}
