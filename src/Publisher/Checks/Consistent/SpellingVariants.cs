using System.Text.RegularExpressions;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks.Consistent;

/// <summary>Words that British and American spelling tell apart, where a document has both: "colour" and "color".</summary>
internal static partial class SpellingVariants
{
    /// <returns>The rarer spelling of each word, where it stands, and the other.</returns>
    public static IEnumerable<(Line Line, string Rare, string Other)> In(IEnumerable<Line> lines)
    {
        var spelled = new Dictionary<string, Dictionary<string, (Line Line, int Count)>>(
            StringComparer.Ordinal
        );
        foreach (var line in lines)
        {
            foreach (Match word in Word().Matches(line.Text))
            {
                Add(spelled, word.Value, line);
            }
        }

        return spelled
            .Values.Where(spellings => spellings.Count > 1)
            .Select(spellings =>
            {
                var rare = spellings.MinBy(spelling => spelling.Value.Count);
                var other = spellings.First(spelling => spelling.Key != rare.Key);
                return (rare.Value.Line, rare.Key, other.Key);
            });
    }

    private static void Add(
        Dictionary<string, Dictionary<string, (Line Line, int Count)>> spelled,
        string word,
        Line line
    )
    {
        var key = American(word);
        if (key.Length == 0)
        {
            return;
        }

        if (!spelled.TryGetValue(key, out var spellings))
        {
            spelled[key] = spellings = new(StringComparer.Ordinal);
        }

        spellings[word] = spellings.TryGetValue(word, out var known)
            ? known with
            {
                Count = known.Count + 1,
            }
            : (line, 1);
    }

    /// <returns>Empty for a word that both spell alike.</returns>
    private static string American(string word)
    {
        var match = Ending().Match(word);
        return match.Success
            ? string.Concat(
                word.AsSpan(0, match.Index),
                match.Groups["ise"].Success ? "iz"
                    : match.Groups["yse"].Success ? "yz"
                    : match.Groups["our"].Success ? "or"
                    : match.Groups["tre"].Success ? "ter"
                    : match.Groups["ence"].Success ? "ens"
                    : match.Groups["ell"].Success ? "el"
                    : "dgm",
                word.AsSpan(match.Index + match.Length)
            )
            : "";
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_./\\@#:$’'-])\p{Ll}{5,21}(?![\p{L}\p{N}_/\\@:(\[{=-]|\.\p{L})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Word();

    /// <summary>Only endings that hardly make two words of one: "fourth" and "forth" are two, "metre" and "meter" may be.</summary>
    [GeneratedRegex(
        """
            (?<=\p{Ll}{3})(?:
                (?<ise>i[sz])(?=(?:e[ds]?|ers?|ing|ation|ations|able)$)
                | (?<yse>y[sz])(?=(?:e[drs]?|ers?|ing)$))
            | (?<=^(?:behavi|col|fav|flav|hon|lab|neighb|harb|hum|rum|vap|arm|endeav|sav|splend|vig|val|cand|clam|tum|parl|ard))(?<our>ou?r)(?=(?:$|s$|ed$|ing$|al$|ite|able|ful|less))
            | (?<=^(?:cen|thea|fib|calib|lus|scep|spec|meag|somb|sab))(?<tre>(?:tre|ter|re|er))(?=s?$)
            | (?<=^(?:def|off|pret))(?<ence>en[cs])(?=es?$)
            | (?<=^(?:lab|unlab|relab|mod|remod|canc|trav|lev|fu|mars|chann|tunn|jew|pan|tow))(?<ell>ell?)(?=(?:ed|ing|ers?|ling)$)
            | (?<dge>dge?m)(?=ents?$)
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Ending();
}
