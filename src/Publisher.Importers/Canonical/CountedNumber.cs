using System.Globalization;
using System.Text;

namespace Publisher.Importers.Canonical;

/// <summary>Numbers as word processors write them in letters and in Roman numerals; in digits beyond what they reach.</summary>
internal static class CountedNumber
{
    /// <summary>After z comes aa, then bb.</summary>
    public static string Letters(int number) =>
        number is > 0 and <= 26 * 30
            ? new((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1)
            : number.ToString(CultureInfo.InvariantCulture);

    public static string Roman(int number)
    {
        if (number is <= 0 or >= 4000)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var roman = new StringBuilder();
        foreach (
            var (value, sign) in (ReadOnlySpan<(int, string)>)
                [
                    (1000, "M"),
                    (900, "CM"),
                    (500, "D"),
                    (400, "CD"),
                    (100, "C"),
                    (90, "XC"),
                    (50, "L"),
                    (40, "XL"),
                    (10, "X"),
                    (9, "IX"),
                    (5, "V"),
                    (4, "IV"),
                    (1, "I"),
                ]
        )
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
