namespace Publisher.Typesetting.Text.Shaping;

/// <summary>The scripts that fonts have rules for, by OpenType's tags. Of scripts that we don't shape only the default
/// rules are used.</summary>
internal static class ScriptTags
{
    public const string Latin = "latn";
    private const string Greek = "grek";
    private const string Cyrillic = "cyrl";
    private const string Default = "DFLT";

    // By the property Script of Unicode 16; what stands between them belongs to the script around it.
    private static readonly (int First, int Last, string Tag)[] Ranges =
    [
        (0x0041, 0x005A, Latin),
        (0x0061, 0x007A, Latin),
        (0x00AA, 0x00AA, Latin),
        (0x00BA, 0x00BA, Latin),
        (0x00C0, 0x00D6, Latin),
        (0x00D8, 0x00F6, Latin),
        (0x00F8, 0x02B8, Latin),
        (0x02E0, 0x02E4, Latin),
        (0x0370, 0x0373, Greek),
        (0x0375, 0x037D, Greek),
        (0x037F, 0x0384, Greek),
        (0x0386, 0x0386, Greek),
        (0x0388, 0x03FF, Greek),
        (0x0400, 0x0484, Cyrillic),
        (0x0487, 0x052F, Cyrillic),
        (0x0530, 0x058F, "armn"),
        (0x0590, 0x109F, Default),
        (0x10A0, 0x10FF, "geor"),
        (0x1100, 0x1C7F, Default),
        (0x1C80, 0x1C8F, Cyrillic),
        (0x1C90, 0x1CBF, "geor"),
        (0x1D00, 0x1D25, Latin),
        (0x1D26, 0x1D2A, Greek),
        (0x1D2B, 0x1D2B, Cyrillic),
        (0x1D2C, 0x1DBE, Latin),
        (0x1E00, 0x1EFF, Latin),
        (0x1F00, 0x1FFE, Greek),
        (0x2071, 0x2071, Latin),
        (0x207F, 0x207F, Latin),
        (0x2090, 0x209C, Latin),
        (0x212A, 0x212B, Latin),
        (0x2C60, 0x2C7F, Latin),
        (0x2D00, 0x2D2F, "geor"),
        (0x2DE0, 0x2DFF, Cyrillic),
        (0x2E80, 0xA4CF, Default),
        (0xA640, 0xA69F, Cyrillic),
        (0xA722, 0xA7FF, Latin),
        (0xA800, 0xAB2F, Default),
        (0xAB30, 0xAB6F, Latin),
        (0xAB70, 0xFAFF, Default),
        (0xFB00, 0xFB06, Latin),
        (0xFB13, 0xFB17, "armn"),
        (0xFB1D, 0xFDFF, Default),
        (0xFF21, 0xFF3A, Latin),
        (0xFF41, 0xFF5A, Latin),
    ];

    /// <summary>Null for what belongs to the script around it: figures, marks, punctuation.</summary>
    public static string? Of(int codePoint)
    {
        var (low, high) = (0, Ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, tag) = Ranges[middle];
            if (codePoint >= first && codePoint <= last)
            {
                return tag;
            }

            (low, high) = codePoint > last ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
