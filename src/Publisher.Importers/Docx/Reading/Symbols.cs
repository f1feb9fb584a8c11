using System.Globalization;

namespace Publisher.Importers.Docx.Reading;

/// <summary>Characters of fonts that are pictures on the places of letters, by what they show.</summary>
internal static class Symbols
{
    /// <summary>Adobe's Symbol font, 0x20 to 0x7E and 0xA0 to 0xFE: what its encoding gives in Unicode. A blank stands for a
    /// place with no character, or with a piece of a large bracket.</summary>
    private const string Symbol =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    private const string SymbolHigh =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x4A] = "☺",
        [0x4C] = "☹",
        [0x6C] = "●",
        [0x6E] = "■",
        [0x6F] = "□",
        [0x71] = "❑",
        [0x73] = "⬧",
        [0x74] = "⧫",
        [0x75] = "◆",
        [0x76] = "❖",
        [0x9F] = "•",
        [0xA7] = "▪",
        [0xA8] = "◻",
        [0xAB] = "★",
        [0xD8] = "➢",
        [0xDF] = "←",
        [0xE0] = "→",
        [0xE1] = "↑",
        [0xE2] = "↓",
        [0xE8] = "➔",
        [0xEF] = "⇦",
        [0xF0] = "⇨",
        [0xFB] = "✗",
        [0xFC] = "✓",
        [0xFD] = "☒",
        [0xFE] = "☑",
    };

    /// <summary>Dingbats whose places are known for sure: marks of lists and forms.</summary>
    private static readonly Dictionary<int, string> Wingdings2 = new()
    {
        [0x4F] = "✗",
        [0x50] = "✓",
        [0x51] = "☒",
        [0x52] = "☑",
        [0x53] = "☒",
        [0x54] = "☒",
        [0x97] = "●",
        [0x98] = "•",
        [0xA2] = "■",
        [0xA3] = "☐",
        [0xAE] = "◆",
        [0xAF] = "◇",
    };

    private static readonly Dictionary<int, string> Wingdings3 = new()
    {
        [0x66] = "←",
        [0x67] = "→",
        [0x68] = "↑",
        [0x69] = "↓",
        [0x70] = "▲",
        [0x71] = "▼",
        [0x74] = "◀",
        [0x75] = "▶",
        [0x7D] = "▶",
    };

    private static readonly Dictionary<int, string> Webdings = new()
    {
        [0x33] = "◀",
        [0x34] = "▶",
        [0x35] = "▲",
        [0x36] = "▼",
        [0x59] = "♥",
        [0x61] = "✓",
        [0x63] = "☐",
        [0x67] = "■",
        [0x6E] = "●",
        [0x72] = "✗",
        [0x73] = "?",
    };

    private static readonly Dictionary<string, Dictionary<int, string>> Dingbats = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["Wingdings"] = Wingdings,
        ["Wingdings 2"] = Wingdings2,
        ["Wingdings 3"] = Wingdings3,
        ["Webdings"] = Webdings,
        ["ZapfDingbats"] = Zapf(),
        ["Zapf Dingbats"] = Zapf(),
        ["ITC Zapf Dingbats"] = Zapf(),
    };

    /// <summary>Unicode took the font over in its own order, but for signs that it had already.</summary>
    private static Dictionary<int, string> Zapf()
    {
        var shown = new Dictionary<int, string>();
        for (var place = 0x21; place <= 0x7E; place++)
        {
            shown[place] = place switch
            {
                0x25 => "☎",
                0x2A => "☛",
                0x2B => "☞",
                0x48 => "★",
                0x6C => "●",
                0x6E => "■",
                0x73 => "▲",
                0x74 => "▼",
                0x75 => "◆",
                0x77 => "◗",
                _ => ((char)(0x2701 + place - 0x21)).ToString(),
            };
        }

        return shown;
    }

    /// <summary>The font itself where its letters are pictures; else null.</summary>
    public static string? FontOf(string? font) =>
        font is not null
        && (Dingbats.ContainsKey(font) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase))
            ? font
            : null;

    /// <param name="code">In hexadecimal; writers add F000 to the places of such fonts (ISO/IEC 29500-1, 17.3.3.30).</param>
    /// <returns>Null when what the font shows is not known.</returns>
    public static string? Of(string font, string code)
    {
        if (
            !int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var point)
        )
        {
            return null;
        }

        var place = point is >= 0xF000 and <= 0xF0FF ? point - 0xF000 : point;
        if (
            font.Equals("Symbol", StringComparison.OrdinalIgnoreCase)
            && InSymbol(place) is { } found
        )
        {
            return found;
        }

        if (Dingbats.TryGetValue(font, out var dingbats))
        {
            return dingbats.GetValueOrDefault(place);
        }

        var isCharacter =
            point is > 0x1F and < 0xFFFE && point == place && !char.IsSurrogate((char)point);
        return isCharacter ? ((char)point).ToString() : null;
    }

    private static string? InSymbol(int place)
    {
        var character = place switch
        {
            >= 0x20 and <= 0x7E => Symbol[place - 0x20],
            >= 0xA0 and <= 0xFE => SymbolHigh[place - 0xA0],
            _ => ' ',
        };
        return character == ' ' && place != 0x20 ? null : character.ToString();
    }
}
