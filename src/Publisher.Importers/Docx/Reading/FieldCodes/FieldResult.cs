using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Importers.Docx.Package;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading.FieldCodes;

/// <summary>What a field shows that was saved without a result, because Word makes it anew each time (ISO/IEC 29500-1,
/// 17.16.5).</summary>
internal static partial class FieldResult
{
    private const int MostSteps = 20;

    /// <param name="form">Of a form's field; null for any other.</param>
    public static string Of(string instruction, W.FormFieldData? form)
    {
        var words = Word().Matches(instruction).Select(match => match.Value.Trim('"')).ToList();
        return words.Count == 0
            ? ""
            : words[0].ToUpperInvariant() switch
            {
                "FORMDROPDOWN" => Chosen(form?.GetFirstChild<W.DropDownListFormField>()),
                "FORMCHECKBOX" => form?.GetFirstChild<W.CheckBox>() is { } box
                    ? IsTicked(box)
                        ? "☒"
                        : "☐"
                    : "",
                "SYMBOL" when words.Count > 1 => Symbol(words),
                "EQ" => Equation(instruction.Trim()[2..]),
                "QUOTE" => string.Join(
                    ' ',
                    words.Skip(1).TakeWhile(word => word is not ['\\', ..])
                ),
                "MACROBUTTON" or "GOTOBUTTON" => string.Join(' ', words.Skip(2)),
                _ => "",
            };
    }

    public static bool IsTicked(W.CheckBox box) =>
        box.GetFirstChild<W.Checked>().IsOn()
        ?? box.GetFirstChild<W.DefaultCheckBoxFormFieldState>().IsOn()
        ?? false;

    private static string Chosen(W.DropDownListFormField? list)
    {
        var at =
            list?.GetFirstChild<W.DropDownListSelection>()?.Val.Number()
            ?? list?.GetFirstChild<W.DefaultDropDownListItemIndex>()?.Val.Number()
            ?? 0;
        return list?.Elements<W.ListEntryFormField>().ElementAtOrDefault(at)?.Val.Words() ?? "";
    }

    private static string Symbol(List<string> words)
    {
        var font =
            words.IndexOf(@"\f") is >= 0 and var at && at + 1 < words.Count ? words[at + 1] : "";
        var isHex = words[1].StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return int.TryParse(
            isHex ? words[1][2..] : words[1],
            isHex ? NumberStyles.HexNumber : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code
        )
            ? Symbols.Of(font, code.ToString("X", CultureInfo.InvariantCulture)) ?? "\uFFFD"
            : "";
    }

    /// <summary>A fraction with its stroke, and of anything else the words.</summary>
    private static string Equation(string instruction)
    {
        var text = instruction;
        for (var step = 0; step < MostSteps && Fraction().IsMatch(text); step++)
        {
            text = Fraction().Replace(text, "${over}/${under}");
        }

        return Command()
            .Replace(text, "")
            .Replace("(", "", StringComparison.Ordinal)
            .Replace(")", "", StringComparison.Ordinal)
            .Trim();
    }

    [GeneratedRegex("\"[^\"]*\"?|[^\\s\"]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\\f\s?\((?<over>[^(),;]{0,200})[,;](?<under>[^(),;]{0,200})\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fraction();

    [GeneratedRegex(
        @"\\[a-z]{1,4}[0-9]{0,3}\s?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Command();
}
