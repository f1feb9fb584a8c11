using System.Text;

namespace Publisher.Typesetting.Text.Shaping;

/// <summary>A script that we can't shape: its letters are set one by one, from left to right, in the order in which they
/// are read.</summary>
/// <param name="Name">As Unicode calls it: Arabic.</param>
/// <param name="RunsLeft">Whether it runs from right to left; else its letters join, stack or change places.</param>
public sealed record Script(string Name, bool RunsLeft)
{
    private static readonly Script Hebrew = new("Hebrew", RunsLeft: true);
    private static readonly Script Arabic = new("Arabic", RunsLeft: true);

    // By the blocks of Unicode 16, in order; what stands between them needs no more than its glyphs side by side.
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0590, 0x05FF, Hebrew),
        (0x0600, 0x06FF, Arabic),
        (0x0700, 0x074F, new("Syriac", true)),
        (0x0750, 0x077F, Arabic),
        (0x0780, 0x07BF, new("Thaana", true)),
        (0x07C0, 0x07FF, new("N’Ko", true)),
        (0x0800, 0x083F, new("Samaritan", true)),
        (0x0840, 0x085F, new("Mandaic", true)),
        (0x0860, 0x086F, new("Syriac", true)),
        (0x0870, 0x08FF, Arabic),
        (0x0900, 0x097F, new("Devanagari", false)),
        (0x0980, 0x09FF, new("Bengali", false)),
        (0x0A00, 0x0A7F, new("Gurmukhi", false)),
        (0x0A80, 0x0AFF, new("Gujarati", false)),
        (0x0B00, 0x0B7F, new("Oriya", false)),
        (0x0B80, 0x0BFF, new("Tamil", false)),
        (0x0C00, 0x0C7F, new("Telugu", false)),
        (0x0C80, 0x0CFF, new("Kannada", false)),
        (0x0D00, 0x0D7F, new("Malayalam", false)),
        (0x0D80, 0x0DFF, new("Sinhala", false)),
        (0x0E00, 0x0E7F, new("Thai", false)),
        (0x0E80, 0x0EFF, new("Lao", false)),
        (0x0F00, 0x0FFF, new("Tibetan", false)),
        (0x1000, 0x109F, new("Myanmar", false)),
        (0x1100, 0x11FF, new("Hangul Jamo", false)),
        (0x1700, 0x177F, new("Philippine", false)),
        (0x1780, 0x17FF, new("Khmer", false)),
        (0x1800, 0x18AF, new("Mongolian", false)),
        (0x1900, 0x194F, new("Limbu", false)),
        (0x1980, 0x19DF, new("New Tai Lue", false)),
        (0x19E0, 0x19FF, new("Khmer", false)),
        (0x1A00, 0x1A1F, new("Buginese", false)),
        (0x1A20, 0x1AAF, new("Tai Tham", false)),
        (0x1B00, 0x1B7F, new("Balinese", false)),
        (0x1B80, 0x1BBF, new("Sundanese", false)),
        (0x1BC0, 0x1BFF, new("Batak", false)),
        (0x1C00, 0x1C4F, new("Lepcha", false)),
        (0x1CC0, 0x1CCF, new("Sundanese", false)),
        (0xA800, 0xA82F, new("Syloti Nagri", false)),
        (0xA840, 0xA87F, new("Phags-pa", false)),
        (0xA880, 0xA8DF, new("Saurashtra", false)),
        (0xA8E0, 0xA8FF, new("Devanagari", false)),
        (0xA900, 0xA95F, new("Kayah Li", false)),
        (0xA960, 0xA97F, new("Hangul Jamo", false)),
        (0xA980, 0xA9DF, new("Javanese", false)),
        (0xA9E0, 0xA9FF, new("Myanmar", false)),
        (0xAA00, 0xAA5F, new("Cham", false)),
        (0xAA60, 0xAA7F, new("Myanmar", false)),
        (0xAA80, 0xAADF, new("Tai Viet", false)),
        (0xAAE0, 0xAAFF, new("Meetei Mayek", false)),
        (0xABC0, 0xABFF, new("Meetei Mayek", false)),
        (0xD7B0, 0xD7FF, new("Hangul Jamo", false)),
        (0xFB1D, 0xFB4F, Hebrew),
        (0xFB50, 0xFDFF, Arabic),
        (0xFE70, 0xFEFE, Arabic),
        (0x10800, 0x10FFF, new("an ancient Near Eastern script", true)),
        (0x11000, 0x11FFF, new("a historic Indic script", false)),
        (0x1E800, 0x1E8DF, new("Mende Kikakui", true)),
        (0x1E900, 0x1E95F, new("Adlam", true)),
        (0x1EC70, 0x1EEFF, Arabic),
    ];

    /// <summary>The scripts of a text that we can't shape, in the order in which they come up.</summary>
    internal static void Collect(ReadOnlySpan<char> text, List<Script> into)
    {
        var start = text.IndexOfAnyExceptInRange('\0', '\u058F');
        if (start < 0)
        {
            return;
        }

        foreach (var rune in text[start..].EnumerateRunes())
        {
            if (Of(rune.Value) is { } script && !into.Contains(script) && Rune.IsLetter(rune))
            {
                into.Add(script);
            }
        }
    }

    private static Script? Of(int codePoint)
    {
        var (low, high) = (0, Blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, script) = Blocks[middle];
            if (codePoint >= first && codePoint <= last)
            {
                return script;
            }

            (low, high) = codePoint > last ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
