using System.Buffers.Binary;
using System.Numerics;
using Publisher.Typesetting.Fonts.Cff;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Typesetting.Fonts;

/// <summary>
/// A font file of its own with the characters of a text, for what sets the text itself: a reader of books, a browser. It has what
/// these ask for (OpenType 1.9, "Required tables"): outlines, metrics, the characters of its glyphs, names, and kerning as a list of
/// pairs. Ligatures and variants are left out.
/// </summary>
public static class WebFont
{
    private const uint CffVersion = 0x4F54544F;
    private const int HeadLength = 54;
    private const int HheaLength = 36;
    private const int PostLength = 32;

    /// <summary>As many as the length of the table can say.</summary>
    private const int MostPairs = 10_900;

    private static readonly byte[] NoNames = [0, 0, 0, 0, 0, 6];

    /// <param name="codePoints">Of the text, in any order.</param>
    /// <returns>Null where the font has none of the characters.</returns>
    /// <exception cref="InvalidFontException">An outline is broken.</exception>
    public static byte[]? Of(Font font, IEnumerable<int> codePoints)
    {
        var characters = codePoints
            .Distinct()
            .Order()
            .Select(codePoint => (CodePoint: codePoint, Glyph: font.GlyphOf(codePoint)))
            .Where(character => character.Glyph != 0)
            .ToList();
        if (characters.Count == 0)
        {
            return null;
        }

        List<ushort> glyphs = [0, .. characters.Select(character => character.Glyph).Distinct()];
        var numbers = glyphs
            .Select((glyph, at) => (glyph, (ushort)at))
            .ToDictionary(number => number.glyph, number => number.Item2);
        var tables = font.Cff is { } cff
            ? CffTables(font, cff, glyphs)
            : FontSubset.Of(font, glyphs).Tables;
        tables["cmap"] = CharacterMapWriter.Write([
            .. characters.Select(character => (character.CodePoint, numbers[character.Glyph])),
        ]);
        tables["name"] = font.Table("name")?.Bytes.ToArray() ?? NoNames;
        tables["post"] = Post(font);
        if (font.Table("OS/2") is { } metrics)
        {
            tables["OS/2"] = metrics.Bytes.ToArray();
        }

        if (Kerning(font, glyphs) is { } kerning)
        {
            tables["kern"] = kerning;
        }

        return font.Cff is null
            ? TrueTypeWriter.Write(tables)
            : TrueTypeWriter.Write(tables, CffVersion);
    }

    private static SortedDictionary<string, byte[]> CffTables(
        Font font,
        CffFont cff,
        List<ushort> glyphs
    )
    {
        var head = font.Table("head")!.Value.Slice(0, HeadLength).Bytes.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        var hhea = font.Table("hhea")!.Value.Slice(0, HheaLength).Bytes.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        var metrics = new byte[4 * glyphs.Count];
        for (var at = 0; at < glyphs.Count; at++)
        {
            var bearing = font.BoundsOf(glyphs[at])?.Left ?? 0;
            BinaryPrimitives.WriteUInt16BigEndian(
                metrics.AsSpan(4 * at),
                (ushort)font.Advance(glyphs[at])
            );
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * at) + 2), (short)bearing);
        }

        // Version 0.5: nothing but the number of glyphs.
        byte[] maxp = [0, 0, 0x50, 0, (byte)(glyphs.Count >> 8), (byte)glyphs.Count];
        return new(StringComparer.Ordinal)
        {
            ["CFF "] = CffSubset.Of(font, cff, glyphs),
            ["head"] = head,
            ["hhea"] = hhea,
            ["hmtx"] = metrics,
            ["maxp"] = maxp,
        };
    }

    /// <summary>Version 3: glyphs have no names.</summary>
    private static byte[] Post(Font font)
    {
        var post = new byte[PostLength];
        if (font.Table("post") is { Length: >= PostLength } written)
        {
            written.Slice(0, PostLength).Bytes.CopyTo(post);
        }

        BinaryPrimitives.WriteUInt32BigEndian(post, 0x00030000);
        return post;
    }

    /// <summary>The table kern, format 0; null where nothing is kerned.</summary>
    private static byte[]? Kerning(Font font, List<ushort> glyphs)
    {
        var pairs = new List<(int Left, int Right, int Value)>();
        for (var left = 1; left < glyphs.Count && pairs.Count < MostPairs; left++)
        {
            for (var right = 1; right < glyphs.Count && pairs.Count < MostPairs; right++)
            {
                var value = font.Kerning(glyphs[left], glyphs[right]);
                if (value != 0)
                {
                    pairs.Add((left, right, value));
                }
            }
        }

        if (pairs.Count == 0)
        {
            return null;
        }

        var table = new byte[18 + (6 * pairs.Count)];
        var span = table.AsSpan();
        var power = 1 << BitOperations.Log2((uint)pairs.Count);
        BinaryPrimitives.WriteUInt16BigEndian(span[2..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(span[6..], (ushort)(table.Length - 4));
        BinaryPrimitives.WriteUInt16BigEndian(span[8..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(span[10..], (ushort)pairs.Count);
        BinaryPrimitives.WriteUInt16BigEndian(span[12..], (ushort)(6 * power));
        BinaryPrimitives.WriteUInt16BigEndian(span[14..], (ushort)BitOperations.Log2((uint)power));
        BinaryPrimitives.WriteUInt16BigEndian(span[16..], (ushort)(6 * (pairs.Count - power)));
        for (var at = 0; at < pairs.Count; at++)
        {
            var (left, right, value) = pairs[at];
            var record = span[(18 + (6 * at))..];
            BinaryPrimitives.WriteUInt16BigEndian(record, (ushort)left);
            BinaryPrimitives.WriteUInt16BigEndian(record[2..], (ushort)right);
            BinaryPrimitives.WriteInt16BigEndian(record[4..], (short)value);
        }

        return table;
    }
}
