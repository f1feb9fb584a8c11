using System.Buffers.Binary;
using System.Text;

namespace Publisher.Typesetting.Pdf;

/// <summary>The colour profile of sRGB (IEC 61966-2-1), by which the file's colours mean the same on every device: a
/// display profile of a matrix and one curve (ICC.1:2004-10, 8.3.3).</summary>
internal static class IccProfile
{
    private const int HeaderLength = 128;

    public static byte[] Srgb()
    {
        // Colorants and white as seen under D50, the white of the profile connection space, and the Bradford matrix
        // that took them there from D65.
        var curve = Tag(
            "para",
            [3 << 16, .. Fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)]
        );
        (string Name, byte[] Value)[] tags =
        [
            ("desc", Text("sRGB")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Tag("XYZ ", Fixed(0.9642, 1, 0.8249))),
            (
                "chad",
                Tag(
                    "sf32",
                    Fixed(
                        1.04788,
                        0.02292,
                        -0.0502,
                        0.02959,
                        0.99048,
                        -0.01706,
                        -0.00923,
                        0.01508,
                        0.75168
                    )
                )
            ),
            ("rXYZ", Tag("XYZ ", Fixed(0.43607, 0.22249, 0.01392))),
            ("gXYZ", Tag("XYZ ", Fixed(0.38515, 0.71687, 0.09708))),
            ("bXYZ", Tag("XYZ ", Fixed(0.14307, 0.06061, 0.7141))),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assemble(tags);
    }

    private static byte[] Assemble((string Name, byte[] Value)[] tags)
    {
        var values = tags.Select(tag => tag.Value).Distinct().ToList();
        var start = HeaderLength + 4 + (12 * tags.Length);
        var profile = new byte[start + values.Sum(value => value.Length)];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var (name, value) = tags[i];
            var offset = start + values.TakeWhile(other => other != value).Sum(v => v.Length);
            var entry = profile.AsSpan(HeaderLength + 4 + (12 * i), 12);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], value.Length);
            value.CopyTo(profile, offset);
        }

        return profile;
    }

    private static void WriteHeader(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile[8..], 0x04200000);
        "mntrRGB XYZ "u8.CopyTo(profile[12..]);
        // The date of the profile's making: it has none of its own, and a clock would change the file.
        BinaryPrimitives.WriteInt16BigEndian(profile[24..], 2000);
        BinaryPrimitives.WriteInt16BigEndian(profile[26..], 1);
        BinaryPrimitives.WriteInt16BigEndian(profile[28..], 1);
        "acsp"u8.CopyTo(profile[36..]);
        BinaryPrimitives.WriteInt32BigEndian(profile[68..], 0x0000F6D6);
        BinaryPrimitives.WriteInt32BigEndian(profile[72..], 0x00010000);
        BinaryPrimitives.WriteInt32BigEndian(profile[76..], 0x0000D32D);
    }

    /// <summary>Numbers in 1/65536.</summary>
    private static int[] Fixed(params ReadOnlySpan<double> values)
    {
        var numbers = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            numbers[i] = (int)Math.Round(values[i] * 65536);
        }

        return numbers;
    }

    private static byte[] Tag(string type, int[] words)
    {
        var value = new byte[8 + (4 * words.Length)];
        Encoding.ASCII.GetBytes(type, value);
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(8 + (4 * i)), words[i]);
        }

        return value;
    }

    /// <summary>A text in one language, American English.</summary>
    private static byte[] Text(string text)
    {
        var characters = Encoding.BigEndianUnicode.GetBytes(text);
        var head = Tag("mluc", [1, 12, 0x656E5553, characters.Length, 28]);
        return [.. head, .. characters, .. new byte[-characters.Length & 3]];
    }
}
