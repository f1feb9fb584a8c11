using System.Globalization;

namespace Publisher.Importers.Docx.Formatting;

/// <summary>Numbers in other letters, digits and signs than those of the Latin script (ISO/IEC 29500-1, 17.18.59).</summary>
internal static class NumberFormats
{
    /// <summary>Letters or signs that count one by one, and are doubled after the last.</summary>
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["russianLower"] = "абвгдежзиклмнопрстуфхцчшщыэюя",
        ["russianUpper"] = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
        ["chicago"] = "*†‡§",
        ["hebrew2"] = "אבגדהוזחטיכלמנסעפצקרשת",
        ["arabicAlpha"] = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
        ["arabicAbjad"] = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
        ["thaiLetters"] = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
        ["aiueo"] =
            "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
        ["aiueoFullWidth"] =
            "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
        ["iroha"] =
            "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
        ["ganada"] = "가나다라마바사아자차카타파하",
        ["chosung"] = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
        ["ideographTraditional"] = "甲乙丙丁戊己庚辛壬癸",
        ["ideographZodiac"] = "子丑寅卯辰巳午未申酉戌亥",
        ["decimalEnclosedCircle"] = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
        ["decimalEnclosedCircleChinese"] = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
        ["decimalEnclosedParen"] = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
        ["decimalEnclosedFullstop"] = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
        ["ideographEnclosedCircle"] = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    };

    /// <summary>Digits from nought to nine.</summary>
    private static readonly Dictionary<string, string> Digits = new(StringComparer.Ordinal)
    {
        ["ideographDigital"] = "〇一二三四五六七八九",
        ["japaneseDigitalTenThousand"] = "〇一二三四五六七八九",
        ["taiwaneseDigital"] = "○一二三四五六七八九",
        ["koreanDigital"] = "영일이삼사오육칠팔구",
        ["koreanDigital2"] = "零一二三四五六七八九",
        ["decimalFullWidth"] = "０１２３４５６７８９",
        ["decimalFullWidth2"] = "０１２３４５６７８９",
        ["hindiNumbers"] = "०१२३४५६७८९",
        ["thaiNumbers"] = "๐๑๒๓๔๕๖๗๘๙",
    };

    /// <summary>Null where the format is not known.</summary>
    public static string? Written(int number, string format)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return Letters.TryGetValue(format, out var letters) ? Lettered(number, letters)
            : Digits.TryGetValue(format, out var own)
                ? string.Concat(
                    digits.Select(digit => char.IsDigit(digit) ? own[digit - '0'] : digit)
                )
            : format switch
            {
                "hex" => number.ToString("X", CultureInfo.InvariantCulture),
                "numberInDash" => $"- {digits} -",
                "hebrew1" => Hebrew(number),
                "chineseCounting"
                or "chineseCountingThousand"
                or "japaneseCounting"
                or "taiwaneseCounting"
                or "taiwaneseCountingThousand" => Counted(number),
                _ => null,
            };
    }

    private static string? Lettered(int number, string letters) =>
        number is > 0 and <= 1000
            ? new(
                letters[(number - 1) % letters.Length],
                letters[0] is '①' or '⑴' or '⒈' ? 1 : ((number - 1) / letters.Length) + 1
            )
            : null;

    /// <summary>By the value of the letters; 15 and 16 are written as nine and six, nine and seven.</summary>
    private static string? Hebrew(int number)
    {
        if (number is <= 0 or > 499)
        {
            return null;
        }

        var rest = number % 100;
        var tail = rest switch
        {
            15 => "טו",
            16 => "טז",
            _ => Sign("יכלמנסעפצ", rest / 10) + Sign("אבגדהוזחט", rest % 10),
        };
        return Sign("קרשת", number / 100) + tail;
    }

    private static string Sign(string letters, int at) => at == 0 ? "" : letters[at - 1].ToString();

    private static string? Counted(int number)
    {
        const string Own = "一二三四五六七八九";
        if (number is <= 0 or > 99)
        {
            return null;
        }

        var tens = number / 10;
        return (tens > 1 ? Sign(Own, tens) : "") + (tens > 0 ? "十" : "") + Sign(Own, number % 10);
    }
}
