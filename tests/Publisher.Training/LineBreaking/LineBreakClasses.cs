using System.Globalization;
using System.Text;

namespace Publisher.Training.LineBreaking;

/// <summary>Writes the classes of line breaking in the form that the typesetting library reads: where a class begins, and
/// its name. Hangul syllables are left to a formula.</summary>
internal static class LineBreakClasses
{
    private const int CodePoints = 0x110000;
    private const int FirstHangul = 0xAC00;
    private const int AfterHangul = 0xD7A4;

    /// <param name="folder">Unicode's LineBreak.txt, EastAsianWidth.txt, UnicodeData.txt and emoji/emoji-data.txt.</param>
    public static void Write(string folder, string target)
    {
        var breaks = new string[CodePoints];
        Array.Fill(breaks, "XX");
        // What the files of Unicode say of code points that they leave out.
        Fill(
            breaks,
            "ID",
            (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF),
            (0xF900, 0xFAFF),
            (0x1F000, 0x1FAFF)
        );
        Fill(breaks, "ID", (0x1FC00, 0x1FFFD), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD));
        Fill(breaks, "PR", (0x20A0, 0x20CF));
        foreach (var (from, to, value) in Read(Path.Combine(folder, "LineBreak.txt")))
        {
            Fill(breaks, value, (from, to));
        }

        var wide = new string[CodePoints];
        foreach (var (from, to, value) in Read(Path.Combine(folder, "EastAsianWidth.txt")))
        {
            Fill(wide, value, (from, to));
        }

        var pictures = new string[CodePoints];
        var emoji = Read(Path.Combine(folder, "emoji", "emoji-data.txt"));
        foreach (var (from, to, value) in emoji.Where(row => row.Value == "Extended_Pictographic"))
        {
            Fill(pictures, value, (from, to));
        }

        var categories = Categories(Path.Combine(folder, "UnicodeData.txt"));
        var version = File.ReadLines(Path.Combine(folder, "LineBreak.txt")).First();
        var text = new StringBuilder(
            $"""
            # Classes of line breaking: the first code point of each range, and its class. Made by “publisher-training
            # line-breaks” of Unicode's {version[
                2..
            ]}, EastAsianWidth.txt, UnicodeData.txt and emoji-data.txt, which are
            # under the Unicode License V3: https://www.unicode.org/license.txt

            """
        );
        var previous = "";
        for (var code = 0; code < CodePoints; code = code == FirstHangul ? AfterHangul : code + 1)
        {
            var isPicture = pictures[code] is not null && categories[code] is null;
            var name = Resolved(code, breaks[code], wide[code], categories[code], isPicture);
            if (name != previous)
            {
                text.Append(CultureInfo.InvariantCulture, $"{code:X4} {name}\n");
                previous = name;
            }
        }

        File.WriteAllText(target, text.ToString());
    }

    /// <summary>LB1, and the classes parted that the rules part by more than the class.</summary>
    private static string Resolved(
        int code,
        string name,
        string? width,
        string? category,
        bool isReservedPicture
    ) =>
        name switch
        {
            _ when code == 0x25CC => "DC",
            "AI" or "SG" or "XX" => "AL",
            "SA" => category is "Mn" or "Mc" ? "CM" : "AL",
            "CJ" => "NS",
            "OP" or "CP" when width is "F" or "W" or "H" => name + "W",
            "QU" when category == "Pi" => "QUI",
            "QU" when category == "Pf" => "QUF",
            "ID" when isReservedPicture => "IDX",
            _ => name,
        };

    private static void Fill(string[] table, string value, params (int From, int To)[] ranges)
    {
        foreach (var (from, to) in ranges)
        {
            Array.Fill(table, value, from, to - from + 1);
        }
    }

    private static IEnumerable<(int From, int To, string Value)> Read(string path) =>
        from line in File.ReadLines(path)
        let fields = line.Split('#')[0].Split(';')
        where fields.Length > 1
        let range = fields[0].Trim().Split("..")
        select (Hex(range[0]), Hex(range[^1]), fields[1].Trim());

    private static string?[] Categories(string path)
    {
        var categories = new string?[CodePoints];
        var first = 0;
        foreach (var fields in File.ReadLines(path).Select(line => line.Split(';')))
        {
            var code = Hex(fields[0]);
            first = fields[1].EndsWith("Last>", StringComparison.Ordinal) ? first : code;
            Array.Fill(categories, fields[2], first, code - first + 1);
            first = code;
        }

        return categories;
    }

    private static int Hex(string text) =>
        int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
