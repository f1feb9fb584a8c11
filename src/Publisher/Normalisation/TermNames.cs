using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Reads the names of a term out of the words that head its entry: the headword first, then its aliases,
/// each as written.</summary>
internal static partial class TermNames
{
    private const int RegexTimeout = 1000;

    /// <summary>"Sparse autoencoder (SAE) / dictionary" gives the three names. Empty when no name is left.</summary>
    public static Items<string> Of(string head)
    {
        var names = new List<string>();
        foreach (var part in Alternatives(Tidy(head)))
        {
            var parenthesis = TrailingParenthesis().Match(part);
            if (parenthesis.Success && IsAlias(parenthesis.Groups["inner"].Value))
            {
                Add(names, parenthesis.Groups["before"].Value);
                foreach (var inner in Alternatives(parenthesis.Groups["inner"].Value))
                {
                    Add(names, AliasIntroduction().Replace(inner, ""));
                }
            }
            else
            {
                Add(names, part);
            }
        }

        return names.ToItems();
    }

    private static IEnumerable<string> Alternatives(string text) =>
        CompleteObject(AliasWords().Split(text)).SelectMany(BySlash);

    private static IEnumerable<string> BySlash(string text)
    {
        var parts = Slash().Split(text);
        return parts.Length == 1 ? parts
            : IsOneTerm(parts) ? [text]
            : CompleteNoun(text, parts);
    }

    /// <summary>"Intervening on or editing an activation": the object after the last name is the first one's too.</summary>
    private static string[] CompleteObject(string[] parts) =>
        parts is [var first, var last]
        && DanglingPreposition().IsMatch(first)
        && last.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
            ? [first + last[blank..], last]
            : parts;

    /// <summary>"bottleneck activation/dimension": the word before the halves belongs to both.</summary>
    private static string[] CompleteNoun(string text, string[] parts) =>
        parts is [var first, var last]
        && !text.Contains(" /", StringComparison.Ordinal)
        && !last.Contains(' ', StringComparison.Ordinal)
        && first.LastIndexOf(' ') is > 0 and var blank
        && char.IsLower(first[blank + 1])
        && char.IsLower(last[0])
            ? [first, first[..(blank + 1)] + last]
            : parts;

    /// <summary>"key/value cache" is one term whose first word has two halves; "MI/mech interp" is two names.</summary>
    private static bool IsOneTerm(string[] parts) =>
        parts is [{ Length: > 0 } first, .., var last]
        && !first.Contains(' ', StringComparison.Ordinal)
        && last.Contains(' ', StringComparison.Ordinal)
        && !first.Any(char.IsUpper);

    /// <summary>A parenthesis of a few words that is no remark: an abbreviation, an expansion, another name.</summary>
    private static bool IsAlias(string inner) =>
        PlainText.Words(inner) <= 6 && !Remark().IsMatch(inner);

    private static void Add(List<string> names, string name)
    {
        var tidy = Tidy(name);
        if (
            tidy.Any(char.IsLetterOrDigit)
            && !names.Contains(tidy, StringComparer.OrdinalIgnoreCase)
        )
        {
            names.Add(tidy);
        }
    }

    private static string Tidy(string name) =>
        name.Trim(' ', '\n', ':', ',', ';', '.', '-', '–', '—');

    [GeneratedRegex(
        @"\s+(?:a\.?k\.?a\.?|also\s+known\s+as|also\s+called|sometimes\s+called|or|OR)\s+|\s*,\s*(?:a\.?k\.?a\.?|also\s+known\s+as|also\s+called|sometimes\s+called|or)\s+",
        RegexOptions.ExplicitCapture,
        RegexTimeout
    )]
    private static partial Regex AliasWords();

    [GeneratedRegex(
        @"\s(?:on|of|in|to|for|with|at|from)$",
        RegexOptions.ExplicitCapture,
        RegexTimeout
    )]
    private static partial Regex DanglingPreposition();

    [GeneratedRegex(@"\s*/\s*", RegexOptions.None, RegexTimeout)]
    private static partial Regex Slash();

    [GeneratedRegex(
        @"^(?<before>[^()]+?)\s*\((?<inner>[^()]+)\)$",
        RegexOptions.ExplicitCapture,
        RegexTimeout
    )]
    private static partial Regex TrailingParenthesis();

    [GeneratedRegex(
        @"^(?:a\.?k\.?a\.?|also(?:\s+known\s+as|\s+called)?|or|short\s+for|abbreviated|sometimes)\s+",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex AliasIntroduction();

    [GeneratedRegex(
        @"^(?:e\.?g|i\.?e|cf|see|for\s|in\s|of\s|from\s|plural|noun|verb|adj|the\s+\w+\s+kind)\b|[!?;]|\d{4}",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex Remark();
}
