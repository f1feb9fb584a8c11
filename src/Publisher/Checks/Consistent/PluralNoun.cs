using System.Text.RegularExpressions;
using Publisher.English;

namespace Publisher.Checks.Consistent;

/// <summary>A plural behind "a" or "an": "an amorphous blobs of neurons".</summary>
internal static partial class PluralNoun
{
    /// <returns>The article, what stands between, and the noun.</returns>
    public static IEnumerable<string> BehindArticle(string text)
    {
        var candidates = Candidate().Matches(text);
        if (candidates.Count == 0)
        {
            yield break;
        }

        var reading = EnglishModel.Shipped.Read(new(Tokeniser.Tokens(text)));
        foreach (Match match in candidates)
        {
            if (IsPlural(reading, match))
            {
                yield return match.Value;
            }
        }
    }

    /// <summary>The word itself is read as a plural, and no noun follows that it belongs to: "a sales call".</summary>
    private static bool IsPlural(Reading reading, Match match)
    {
        var noun = match.Groups["noun"].Index;
        var at = Enumerable
            .Range(0, reading.Count)
            .FirstOrDefault(word => reading.Words[word].Start == noun, -1);
        // "a panic occurs": what ends as an adjective may be the noun, with its verb behind it.
        var hasAdjective = match.Groups["adjective"].Success;
        return at > 0
            && !(hasAdjective && reading.Tag(at - 1) != "JJ")
            && (reading.Tag(at) == "NNS" || (hasAdjective && reading.Tag(at) == "NN"))
            && reading.Tag(at + 1)
                is "IN"
                    or "TO"
                    or "MD"
                    or "VBZ"
                    or "VBP"
                    or "VBD"
                    or ","
                    or ""
                    or ".";
    }

    /// <summary>An adjective by its ending, and no word of quantity ("a few", "an additional three days"), and a noun whose last letters make a plural and hardly a singular: no "bus", "alias", "basis", "chaos", "lens",
    /// "series", "physics", "means".</summary>
    [GeneratedRegex(
        """
            (?<![\p{L}\p{N}'’.\-/“"(])an?[ ]
            (?:(?<adjective>(?!additional\b|total\b)\p{Ll}{2,20}(?:ous|al|ive|ful|ic|able|ible|less|ary))[ ])?
            (?<noun>(?!(?:means|news|thanks|kudos|gallows|headquarters|crossroads|works|times|always|perhaps|besides|sometimes|does|has|was|\p{Ll}*(?:as|us|is|ss|os|ens|ics|ies|ews|ws|'s))\b)\p{Ll}{3,24}s)
            (?![\p{L}\p{N}_'’.\-(/])
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Candidate();
}
