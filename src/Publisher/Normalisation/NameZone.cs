using System.Text.RegularExpressions;

namespace Publisher.Normalisation;

/// <summary>Reads the other names that stand between a term and its definition: "(ABC)", ", or <b>name</b>,",
/// "aka name", "(also called name)".</summary>
internal static partial class NameZone
{
    /// <summary>No term has more names between itself and its definition.</summary>
    private const int MostSteps = 64;

    /// <param name="rest">The marked text after the term.</param>
    /// <param name="joined">What belongs to the head itself, since only together it reads as names: " or <b>canonical
    /// basis</b>".</param>
    /// <returns>The names, and what follows the last of them.</returns>
    public static (List<string> Names, string After) Read(string rest, out string joined)
    {
        var names = new List<string>();
        joined = "";
        for (var step = 0; step < MostSteps; step++)
        {
            if (Joined().Match(rest) is { Success: true } join)
            {
                // The words around a bare "or" or slash decide together what they share.
                joined += MarkedText.Plain(join.Value);
                rest = rest[join.Length..];
            }
            else if (Parenthesis().Match(rest) is { Success: true } parenthesis)
            {
                var inner = MarkedText.Plain(parenthesis.Groups["inner"].Value);
                if (TermNames.IsAlias(inner))
                {
                    names.Add(inner);
                }

                rest = rest[parenthesis.Length..];
            }
            else if (Introduced().Match(rest) is { Success: true } introduced)
            {
                names.Add(MarkedText.Plain(introduced.Groups["name"].Value));
                rest = rest[introduced.Length..];
            }
            else
            {
                break;
            }
        }

        return (names, rest);
    }

    [GeneratedRegex(
        @"^\s*(?:/|or(?=\s)|,\s*or(?=\s))\s*(?:an?\s+|the\s+)?\uE000[^\uE000\uE001]{1,80}\uE001",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Joined();

    [GeneratedRegex(@"^\s*\((?<inner>[^()]{1,80})\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Parenthesis();

    /// <summary>A name after words that announce one; a plain one ends before a comma, a colon or the verb.</summary>
    [GeneratedRegex(
        @"^\s{0,9}[,;]?\s{0,9}(?:(?:which\s{1,9}is\s{1,9}|which\s{1,9}are\s{1,9})?(?:also|sometimes|often|commonly|usually|occasionally|more\s{1,9}commonly|formerly|previously|colloquially|informally)\s{1,9}(?:also\s{1,9}|just\s{1,9})?(?:known\s{1,9}as|called|referred\s{1,9}to\s{1,9}as|termed|named|written(?:\s{1,9}as)?|abbreviated(?:\s{1,9}(?:as|to))?|shortened\s{1,9}to)|also\s{1,9}known\s{1,9}as|known\s{1,9}as|a\.?k\.?a\.?,?|abbreviated(?:\s{1,9}(?:as|to))?|short\s{1,9}for|(?<=,\s{0,3})or)\s{1,9}(?:an?\s{1,9}|the\s{1,9})?(?:\uE000(?<name>[^\uE000\uE001]{1,80})\uE001|[“""](?<name>[^”""]{1,60})[”""]|(?<name>[\p{L}\p{N}][^,:;.()\uE000\uE001]{0,50}?)(?=\s{0,9}(?:[,:;(]|\.\s|\.$|$|\s[-–—]\s)|\s{1,9}(?:is|are|means|refers|was|were)\b))(?:\s{0,9},(?=\s{0,9}(?:is|are|was|were|means?|refers?|denotes?|which|where|when)\b))?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Introduced();
}
