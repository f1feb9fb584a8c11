using System.Globalization;
using System.Text;
using Publisher.Feedback;

namespace Publisher.Cli.Remarks;

/// <summary>A remark as an item of <c>feedback.yml</c>.</summary>
internal static class RemarkYaml
{
    private const int LongestPlain = 4_000;

    /// <summary>Words that programs take for something else than text.</summary>
    private static readonly string[] Special = ["true", "false", "null", "yes", "no", "on", "off"];

    /// <param name="indent">Blanks in front of its dash.</param>
    public static string Of(Remark remark, string indent)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in Pairs(remark).Where(pair => pair.Value.Length > 0))
        {
            var sign = text.Length == 0 ? "- " : "  ";
            text.Append(CultureInfo.InvariantCulture, $"{indent}{sign}{key}: {Scalar(value)}\n");
        }

        return text.ToString();
    }

    /// <summary>The remark as it is read again: what a file can't hold is replaced, and what is too long is cut.</summary>
    public static Remark Writable(Remark remark) =>
        remark with
        {
            Quote = Writable(remark.Quote),
            From = Writable(remark.From),
            Place = Writable(remark.Place),
            Before = Writable(remark.Before),
            After = Writable(remark.After),
            Note = Writable(remark.Note),
            Answer = Writable(remark.Answer),
        };

    private static string Writable(string text)
    {
        text = Printable(text.ReplaceLineEndings("\n")).Trim();
        return text.Length <= LongestPlain
            ? text
            : $"{text[..(char.IsHighSurrogate(text[LongestPlain - 1]) ? LongestPlain - 1 : LongestPlain)]}…";
    }

    private static string Printable(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    rune.Value is 0xFFFE or 0xFFFF
                    || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
                        ? Rune.ReplacementChar
                        : rune
                )
        );

    private static IEnumerable<(string Key, string Value)> Pairs(Remark remark) =>
        [
            (RemarkKeys.Quote, remark.Quote),
            (RemarkKeys.Kind, RemarkKeys.Word(remark.Kind)),
            (RemarkKeys.Status, RemarkKeys.Word(remark.Status)),
            (
                RemarkKeys.Date,
                remark.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""
            ),
            (RemarkKeys.From, remark.From),
            (RemarkKeys.Place, remark.Place),
            (RemarkKeys.Before, remark.Before),
            (RemarkKeys.After, remark.After),
            (RemarkKeys.Note, remark.Note),
            (RemarkKeys.Answer, remark.Answer),
        ];

    /// <summary>Plain where nothing in it can be taken for a sign of YAML's, else in double quotation marks.</summary>
    private static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    private static bool IsPlain(string text) =>
        char.IsLetterOrDigit(text[0])
        && char.IsLetterOrDigit(text[^1])
        && text.All(letter =>
            char.IsLetterOrDigit(letter)
            || " ,.;'’“”()/+%–—…-_".Contains(letter, StringComparison.Ordinal)
        )
        && !Special.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\u2028' or '\u2029' or '\uFEFF' or '\u00A0' => quoted.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)letter:X4}"
                ),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}
