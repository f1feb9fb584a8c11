using System.IO.Compression;
using System.Text;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts.Woff;

/// <summary>Unpacks WOFF 2: one stream of Brotli with all tables, of which outlines and advances are written in a shorter way
/// (W3C Recommendation WOFF File Format 2.0).</summary>
internal static class Woff2File
{
    private const int Header = 48;
    private const uint Collection = 0x74746366;
    private const int OwnTag = 63;
    private const long LargestFont = 128 << 20;

    private static readonly string[] Tags =
    [
        "cmap",
        "head",
        "hhea",
        "hmtx",
        "maxp",
        "name",
        "OS/2",
        "post",
        "cvt ",
        "fpgm",
        "glyf",
        "loca",
        "prep",
        "CFF ",
        "VORG",
        "EBDT",
        "EBLC",
        "gasp",
        "hdmx",
        "kern",
        "LTSH",
        "PCLT",
        "VDMX",
        "vhea",
        "vmtx",
        "BASE",
        "GDEF",
        "GPOS",
        "GSUB",
        "EBSC",
        "JSTF",
        "MATH",
        "CBDT",
        "CBLC",
        "COLR",
        "CPAL",
        "SVG ",
        "sbix",
        "acnt",
        "avar",
        "bdat",
        "bloc",
        "bsln",
        "cvar",
        "fdsc",
        "feat",
        "fmtx",
        "fvar",
        "gvar",
        "hsty",
        "just",
        "lcar",
        "mort",
        "morx",
        "opbd",
        "prop",
        "trak",
        "Zapf",
        "Silf",
        "Glat",
        "Gloc",
        "Feat",
        "Sill",
    ];

    /// <param name="index">Which font of a collection.</param>
    public static Dictionary<string, byte[]> Tables(FontTable file, int index)
    {
        var reader = new FontReader(file, Header);
        var entries = new Entry[file.U16(12)];
        var offset = 0L;
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = ReadEntry(reader, offset);
            offset += entries[i].Length;
        }

        if (offset > LargestFont)
        {
            throw file.Broken($"its tables have {offset} bytes");
        }

        var chosen = file.U32(4) == Collection ? Font(reader, entries, index) : entries;
        var packed = file.Slice(reader.At, file.Size32(20)).Bytes.Span;
        var tables = new byte[offset];
        if (!BrotliDecoder.TryDecompress(packed, tables, out var written) || written != offset)
        {
            throw file.Broken("it can't be unpacked");
        }

        return Restored(file, tables, chosen);
    }

    private static Entry ReadEntry(FontReader reader, long offset)
    {
        var flags = reader.U8();
        var tag =
            (flags & OwnTag) == OwnTag
                ? Encoding.Latin1.GetString(reader.Take(4).Bytes.Span)
                : Tags[flags & OwnTag];
        var length = reader.Long128();
        var version = flags >> 6;
        var isChanged = tag is "glyf" or "loca" ? version != 3 : version != 0;
        return new(tag, offset, isChanged ? reader.Long128() : length, isChanged);
    }

    private static Entry[] Font(FontReader reader, Entry[] entries, int index)
    {
        reader.Take(4);
        var fonts = reader.Short255();
        Entry[]? chosen = null;
        for (var font = 0; font < fonts; font++)
        {
            var tables = new Entry[reader.Short255()];
            reader.Take(4);
            for (var i = 0; i < tables.Length; i++)
            {
                var table = reader.Short255();
                tables[i] = table < entries.Length ? entries[table] : throw reader.Broken();
            }

            chosen = font == index ? tables : chosen;
        }

        return chosen ?? throw reader.Broken();
    }

    private static Dictionary<string, byte[]> Restored(
        FontTable file,
        byte[] tables,
        Entry[] entries
    )
    {
        var restored = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => !entry.IsChanged))
        {
            restored[entry.Tag] = Data(entry).ToArray();
        }

        Woff2Glyphs? glyphs = null;
        if (Array.Find(entries, entry => entry is { Tag: "glyf", IsChanged: true }) is { } glyf)
        {
            glyphs = new(file.Of("glyf", Data(glyf)));
            (restored["glyf"], restored["loca"]) = (glyphs.Outlines, glyphs.Locations);
            if (restored.TryGetValue("head", out var head) && head.Length >= 52)
            {
                // Its format of locations: four bytes each.
                (head[50], head[51]) = (0, 1);
            }
        }

        if (Array.Find(entries, entry => entry is { Tag: "hmtx", IsChanged: true }) is { } hmtx)
        {
            var hhea = file.Of("hhea", restored.GetValueOrDefault("hhea", []));
            restored["hmtx"] = (
                glyphs ?? throw file.Broken("its advances are packed and its outlines are not")
            ).Metrics(file.Of("hmtx", Data(hmtx)), hhea.U16(34));
        }

        return restored;
        ReadOnlyMemory<byte> Data(Entry entry) =>
            tables.AsMemory((int)entry.Offset, (int)entry.Length);
    }

    private sealed record Entry(string Tag, long Offset, long Length, bool IsChanged);
}
