using System.Buffers.Binary;
using System.Text;

namespace Publisher.Typesetting.Graphics;

/// <summary>Colour profiles (ICC.1:2004-10): the file's own, sRGB (IEC 61966-2-1), by which its colours mean the same on every
/// device, those made of what an image says of its colours, and what images bring along.</summary>
internal static class IccProfile
{
    private const int HeaderLength = 128;
    private const int NewestVersion = 4;

    // Displays show powers of about 2.2, and so sRGB.
    private const double UsualExponent = 2.2;
    private static readonly double[] SrgbChromaticities =
    [
        0.3127,
        0.329,
        0.64,
        0.33,
        0.3,
        0.6,
        0.15,
        0.06,
    ];

    public static byte[] Srgb() =>
        OfColorants(
            "sRGB",
            // Colorants and white as seen under D50, and the Bradford matrix that took them there from D65.
            [0.43607, 0.38515, 0.14307, 0.22249, 0.71687, 0.06061, 0.01392, 0.09708, 0.7141],
            [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168],
            Tag("para", [3 << 16, .. Fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)])
        );

    /// <summary>The profile of samples that are a power of the light; null where that is as good as sRGB.</summary>
    /// <param name="gamma">The samples' exponent: 1/2.2 for what displays show as it is.</param>
    /// <param name="chromaticities">x and y of white, red, green and blue; null for those of sRGB.</param>
    public static byte[]? OfGamma(double gamma, bool isGray, double[]? chromaticities)
    {
        var exponent = 1 / gamma;
        var colours = isGray ? null : chromaticities;
        var isUsual =
            Math.Abs(exponent - UsualExponent) < 0.05
            && (
                colours is null
                || colours
                    .Zip(SrgbChromaticities)
                    .All(pair => Math.Abs(pair.First - pair.Second) < 0.005)
            );
        if (isUsual || exponent is not (>= 0.1 and <= 10))
        {
            return null;
        }
        var curve = Tag("para", [0, .. Fixed(exponent)]);
        return isGray ? Assemble("GRAY", [.. Heading("Grey"), ("kTRC", curve)])
            : IccColorimetry.Of(colours ?? SrgbChromaticities) is { } space
                ? OfColorants("Calibrated RGB", space.Colorants, space.Adaptation, curve)
            : null;
    }

    /// <summary>Whether a profile may stand in a PDF/A-2 (ISO 19005-2, 6.2.4.2): whole, of a kind and version that readers know,
    /// for as many channels.</summary>
    public static bool IsUsable(ReadOnlySpan<byte> profile, int channels) =>
        profile.Length > HeaderLength + 4
        && BinaryPrimitives.ReadUInt32BigEndian(profile) == profile.Length
        && profile[8] is >= 2 and <= NewestVersion
        && IsOneOf(profile[12..16], "scnr", "mntr", "prtr", "spac")
        && IsOneOf(
            profile[16..20],
            channels switch
            {
                1 => "GRAY",
                3 => "RGB ",
                _ => "CMYK",
            }
        )
        && IsOneOf(profile[20..24], "XYZ ", "Lab ")
        && profile[36..].StartsWith("acsp"u8);

    /// <summary>Whether it says that it is sRGB, which the file's own profile is.</summary>
    public static bool IsSrgb(ReadOnlySpan<byte> profile)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(profile[HeaderLength..]);
        for (var at = HeaderLength + 4; count-- > 0 && at + 12 <= profile.Length; at += 12)
        {
            var offset = BinaryPrimitives.ReadUInt32BigEndian(profile[(at + 4)..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(profile[(at + 8)..]);
            if (profile[at..].StartsWith("desc"u8) && offset + (long)length <= profile.Length)
            {
                var text = profile.Slice((int)offset, (int)length);
                return text.IndexOf("sRGB"u8) >= 0 || text.IndexOf("s\0R\0G\0B"u8) >= 0;
            }
        }
        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> signature, params ReadOnlySpan<string> names)
    {
        var text = Encoding.ASCII.GetString(signature);
        return names.Contains(text);
    }

    /// <summary>A display profile of a matrix and one curve (8.3.3).</summary>
    /// <param name="colorants">By rows: X of red, green and blue, then Y, then Z.</param>
    private static byte[] OfColorants(
        string name,
        double[] colorants,
        double[] adaptation,
        byte[] curve
    ) =>
        Assemble(
            "RGB ",
            [
                .. Heading(name),
                ("chad", Tag("sf32", Fixed(adaptation))),
                ("rXYZ", Tag("XYZ ", Fixed(colorants[0], colorants[3], colorants[6]))),
                ("gXYZ", Tag("XYZ ", Fixed(colorants[1], colorants[4], colorants[7]))),
                ("bXYZ", Tag("XYZ ", Fixed(colorants[2], colorants[5], colorants[8]))),
                ("rTRC", curve),
                ("gTRC", curve),
                ("bTRC", curve),
            ]
        );

    private static (string, byte[])[] Heading(string name) =>
        [
            ("desc", Text(name)),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Tag("XYZ ", Fixed(0.9642, 1, 0.8249))),
        ];

    private static byte[] Assemble(string space, (string Name, byte[] Value)[] tags)
    {
        var values = tags.Select(tag => tag.Value).Distinct().ToList();
        var start = HeaderLength + 4 + (12 * tags.Length);
        var profile = new byte[start + values.Sum(value => value.Length)];
        WriteHeader(profile, space);
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

    private static void WriteHeader(Span<byte> profile, string space)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile[8..], 0x04200000);
        Encoding.ASCII.GetBytes($"mntr{space}XYZ ", profile[12..]);
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
