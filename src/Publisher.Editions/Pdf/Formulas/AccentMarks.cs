namespace Publisher.Editions.Pdf.Formulas;

/// <summary>The marks of accents, which the model names as characters of their own, as those that combine with letters: fonts
/// have the places of these.</summary>
internal static class AccentMarks
{
    private const int Bar = 0x203E;
    private const int LowLine = '_';

    public static int Of(string mark, bool isBelow, bool stretches) =>
        mark switch
        {
            "^" or "ˆ" => 0x302,
            "~" or "˜" => isBelow ? 0x330 : 0x303,
            "ˇ" => 0x30C,
            "´" => 0x301,
            "`" => 0x300,
            "˙" => 0x307,
            "¨" => 0x308,
            "˘" => 0x306,
            "˚" => 0x30A,
            "¯" or "‾" or "_" when isBelow => LowLine,
            "¯" or "‾" when stretches => Bar,
            "¯" => 0x304,
            "_" => LowLine,
            "→" => isBelow ? 0x20EF : 0x20D7,
            "←" => isBelow ? 0x20EE : 0x20D6,
            "↔" when !isBelow => 0x20E1,
            "⇀" when !isBelow => 0x20D1,
            "↼" when !isBelow => 0x20D0,
            _ => char.ConvertToUtf32(mark, 0),
        };
}
