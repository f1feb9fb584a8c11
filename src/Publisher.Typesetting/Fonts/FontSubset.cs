using System.Buffers.Binary;
using Publisher.Typesetting.Fonts.Files;
using Publisher.Typesetting.Fonts.Outlines;

namespace Publisher.Typesetting.Fonts;

/// <summary>
/// A TrueType font with some of a font's glyphs, numbered anew in the order in which they were asked for; the parts of
/// composite glyphs come after them. It holds what a PDF needs (ISO 32000-1, 9.9): outlines, metrics and hinting.
/// </summary>
internal sealed class FontSubset
{
    private readonly Dictionary<ushort, ushort> numbers = [];
    private readonly List<ushort> glyphs = [];
    private readonly Font font;

    private FontSubset(Font font, IEnumerable<ushort> wanted)
    {
        this.font = font;
        // Glyph 0 must be .notdef.
        Number(0);
        foreach (var glyph in wanted)
        {
            Number(glyph);
        }
        Tables = Write();
    }

    /// <summary>The tables of the font file, of its own.</summary>
    public SortedDictionary<string, byte[]> Tables { get; }

    /// <summary>The font file.</summary>
    public byte[] Bytes => TrueTypeWriter.Write(Tables);

    /// <summary>The new number of a glyph that was asked for.</summary>
    public ushort GlyphOf(ushort glyph) => numbers[glyph];

    public static FontSubset Of(Font font, IEnumerable<ushort> glyphs) => new(font, glyphs);

    private ushort Number(ushort glyph)
    {
        if (!numbers.TryGetValue(glyph, out var number))
        {
            number = (ushort)glyphs.Count;
            numbers.Add(glyph, number);
            glyphs.Add(glyph);
        }
        return number;
    }

    private SortedDictionary<string, byte[]> Write()
    {
        var (loca, glyf) = WriteOutlines();
        var head = font.Table("head")!.Value.Slice(0, 54).Bytes.ToArray();
        // The checksum of the whole file is not read inside of a PDF; zero, and offsets of four bytes.
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = font.Table("hhea")!.Value.Slice(0, 36).Bytes.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        var maxp = font.Table("maxp")!.Value.Bytes.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf,
            ["head"] = head,
            ["hhea"] = hhea,
            ["hmtx"] = Metrics(),
            ["loca"] = loca,
            ["maxp"] = maxp,
        };
        foreach (var tag in (ReadOnlySpan<string>)["cvt ", "fpgm", "prep"])
        {
            // An instance of a variable font goes without: they are made for the default.
            if (font.TrueType!.Varied is null && font.Table(tag) is { } hinting)
            {
                tables[tag] = hinting.Bytes.ToArray();
            }
        }
        return tables;
    }

    private (byte[] Loca, byte[] Glyf) WriteOutlines()
    {
        var glyf = new MemoryStream();
        // Sound outlines lie side by side; overlapping ones could make a small file boundless.
        var most = 2L * font.Table("glyf")!.Value.Length;
        var ends = new List<int> { 0 };
        // The list grows while parts of composite glyphs are found.
        for (var i = 0; i < glyphs.Count; i++)
        {
            var source = font.TrueType!.Of(glyphs[i]);
            var outline = source.Bytes.ToArray();
            foreach (var offset in TrueTypeOutlines.ComponentOffsets(source))
            {
                var part = Number(source.U16(offset));
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(offset), part);
            }
            glyf.Write(outline);
            if (glyf.Length > most)
            {
                throw font.Table("glyf")!.Value.Broken("its outlines overlap each other");
            }
            glyf.SetLength((glyf.Length + 3) & ~3L);
            glyf.Position = glyf.Length;
            ends.Add((int)glyf.Length);
        }
        var loca = new byte[4 * ends.Count];
        for (var i = 0; i < ends.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), ends[i]);
        }
        return (loca, glyf.ToArray());
    }

    private byte[] Metrics()
    {
        var source = font.Table("hmtx")!.Value;
        var measured = font.Table("hhea")!.Value.U16(34);
        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            var bearing =
                glyph < measured ? (4 * glyph) + 2 : (4 * measured) + (2 * (glyph - measured));
            BinaryPrimitives.WriteUInt16BigEndian(
                metrics.AsSpan(4 * i),
                (ushort)font.Advance(glyph)
            );
            var left = font.TrueType!.Varied is null
                ? source.I16(bearing)
                : (short)(font.BoundsOf(glyph)?.Left ?? 0);
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * i) + 2), left);
        }
        return metrics;
    }
}
