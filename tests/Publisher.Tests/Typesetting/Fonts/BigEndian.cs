using System.Buffers.Binary;
using Publisher.Typesetting.Fonts;

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

    /// <summary>A GPOS or GSUB whose one feature, of script DFLT, names one lookup with one subtable.</summary>
    public static FontTable Layout(string feature, int lookupType, ReadOnlySpan<int> subtable)
    {
        var tag = (feature[0] << 8) | feature[1];
        var tagEnd = (feature[2] << 8) | feature[3];
        int[] words =
        [
            .. (ReadOnlySpan<int>)[1, 0, 10, 30, 44],
            // Scripts at 10: DFLT with a default language that has feature 0.
            .. (ReadOnlySpan<int>)[1, ('D' << 8) | 'F', ('L' << 8) | 'T', 8, 4, 0, 0, 0xFFFF, 1, 0],
            // Features at 30: its lookup is number 0.
            .. (ReadOnlySpan<int>)[1, tag, tagEnd, 8, 0, 1, 0],
            // Lookups at 44, the lookup itself 4 further, its subtable 8 after that.
            .. (ReadOnlySpan<int>)[1, 4, lookupType, 0, 1, 8],
            .. subtable,
        ];
        return Table("GPOS", words);
    }
}
