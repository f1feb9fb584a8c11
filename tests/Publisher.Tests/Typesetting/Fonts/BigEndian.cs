using System.Buffers.Binary;
using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Fonts.Files;

namespace Publisher.Tests.Typesetting.Fonts;

/// <summary>Tables written by hand, so that a test knows what must be read back.</summary>
internal static class BigEndian
{
    public static byte[] Words(params ReadOnlySpan<int> words)
    {
        var bytes = new byte[2 * words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), (ushort)words[i]);
        }
        return bytes;
    }

    public static FontTable Table(string tag, params ReadOnlySpan<int> words) =>
        new("hand-made", tag, Words(words));

    /// <summary>A GPOS or GSUB whose one feature, of script DFLT, names the first of some lookups with a subtable each;
    /// what the others do, the first must ask for.</summary>
    public static FontTable Layout(
        string feature,
        params ReadOnlySpan<(int Type, int[] Subtable)> lookups
    )
    {
        var tag = (feature[0] << 8) | feature[1];
        var tagEnd = (feature[2] << 8) | feature[3];
        List<int> words =
        [
            .. (ReadOnlySpan<int>)[1, 0, 10, 30, 44],
            // Scripts at 10: DFLT with a default language that has feature 0.
            .. (ReadOnlySpan<int>)[1, ('D' << 8) | 'F', ('L' << 8) | 'T', 8, 4, 0, 0, 0xFFFF, 1, 0],
            // Features at 30: its lookup is number 0.
            .. (ReadOnlySpan<int>)[1, tag, tagEnd, 8, 0, 1, 0],
            // Lookups at 44: how many, where each is, then each with its subtable 8 further.
            lookups.Length,
        ];
        var offset = 2 + (2 * lookups.Length);
        foreach (var (_, subtable) in lookups)
        {
            words.Add(offset);
            offset += 8 + (2 * subtable.Length);
        }
        foreach (var (type, subtable) in lookups)
        {
            // The type's upper half is the lookup's flags.
            words.AddRange([type & 0xFFFF, type >> 16, 1, 8, .. subtable]);
        }
        return Table("GPOS", [.. words]);
    }
}
