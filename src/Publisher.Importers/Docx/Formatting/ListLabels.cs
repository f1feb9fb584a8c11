using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Importers.Canonical;

namespace Publisher.Importers.Docx.Formatting;

/// <summary>What Word writes before an item or a heading (ISO/IEC 29500-1, 17.9.11): the text of its level, with the numbers of
/// the levels that it names, each in its format (17.18.59).</summary>
internal static partial class ListLabels
{
    private static readonly string[] Small =
    [
        "Zero",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
    ];

    private static readonly string[] SmallOrdinals =
    [
        "Zeroth",
        "First",
        "Second",
        "Third",
        "Fourth",
        "Fifth",
        "Sixth",
        "Seventh",
        "Eighth",
        "Ninth",
        "Tenth",
        "Eleventh",
        "Twelfth",
    ];

    /// <param name="text">Of the level, such as <c>Article %1.</c></param>
    /// <param name="number">Of a level counted from 1, as it is written.</param>
    public static string Of(string text, Func<int, string> number) =>
        Place().Replace(text, place => number(place.Value[1] - '0')).Trim();

    /// <summary>Whether a list of the model shows the same: the number of the level itself with a stop or bracket.</summary>
    /// <param name="level">Counted from 1.</param>
    public static bool IsPlain(string text, string format, int level) =>
        IsSign(text)
        || (
            format is "decimal" or "lowerLetter" or "upperLetter" or "lowerRoman" or "upperRoman"
            && Plain().Match(text) is { Success: true } plain
            && plain.Groups["level"].ValueSpan[0] - '0' == level
        );

    /// <summary>Whether a label counts nothing and says nothing.</summary>
    public static bool IsSign(string text) =>
        !text.Contains('%', StringComparison.Ordinal) && !HasWords(text);

    /// <summary>Whether a bullet is no sign but words.</summary>
    public static bool HasWords(string text) => text.Count(char.IsLetter) > 1;

    public static string Written(int number, string format) =>
        format switch
        {
            "none" => "",
            "lowerLetter" => CountedNumber.Letters(number),
            "upperLetter" => CountedNumber.Letters(number).ToUpperInvariant(),
            "lowerRoman" => CountedNumber.Roman(number).ToLowerInvariant(),
            "upperRoman" => CountedNumber.Roman(number),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "ordinal" => Ordinal(number),
            "cardinalText" when number is >= 0 and <= 12 => Small[number],
            "ordinalText" when number is >= 0 and <= 12 => SmallOrdinals[number],
            _ => NumberFormats.Written(number, format)
                ?? number.ToString(CultureInfo.InvariantCulture),
        };

    private static string Ordinal(int number) =>
        number.ToString(CultureInfo.InvariantCulture)
        + (
            (number % 100) is >= 11 and <= 13
                ? "th"
                : (number % 10) switch
                {
                    1 => "st",
                    2 => "nd",
                    3 => "rd",
                    _ => "th",
                }
        );

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"^\s*[(\[]?%(?<level>[1-9])[.):\]]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plain();
}
