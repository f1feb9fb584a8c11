using System.Globalization;
using Publisher.Model;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Tags;

namespace Publisher.Editions.Pdf;

/// <summary>The labels that numbers take in lists and at notes.</summary>
internal static class ListLabel
{
    private const int Letters = 26;
    private const string Superiors = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Of(ListStyle style, int number) =>
        style switch
        {
            ListStyle.LowerLetter when number > 0 => $"{Letter(number)}.",
            ListStyle.UpperLetter when number > 0 => $"{Letter(number).ToUpperInvariant()}.",
            ListStyle.LowerRoman when number > 0 => $"{RomanNumeral.Of(number)}.",
            ListStyle.UpperRoman when number > 0 =>
                $"{RomanNumeral.Of(number).ToUpperInvariant()}.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        };

    /// <param name="bullet">What the items have where they have no numbers.</param>
    public static ListNumbering Numbering(ListStyle style, string bullet) =>
        style switch
        {
            ListStyle.Decimal => ListNumbering.Decimal,
            ListStyle.LowerLetter => ListNumbering.LowerAlpha,
            ListStyle.UpperLetter => ListNumbering.UpperAlpha,
            ListStyle.LowerRoman => ListNumbering.LowerRoman,
            ListStyle.UpperRoman => ListNumbering.UpperRoman,
            _ => Numbering(bullet),
        };

    public static ListNumbering Numbering(string bullet) =>
        bullet switch
        {
            "•" => ListNumbering.Disc,
            "◦" => ListNumbering.Circle,
            "▪" => ListNumbering.Square,
            _ => ListNumbering.None,
        };

    /// <summary>A note's number in superior figures, which tell it from the figures of the text also when read back.</summary>
    public static string Superior(string number) =>
        string.Concat(
            number.Select(digit => char.IsAsciiDigit(digit) ? Superiors[digit - '0'] : digit)
        );

    /// <summary>a to z, then aa, ab, … as spreadsheets count.</summary>
    public static string Letter(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / Letters)
        {
            letters = (char)('a' + ((number - 1) % Letters)) + letters;
        }

        return letters;
    }
}
