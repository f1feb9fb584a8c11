using System.Buffers;
using System.Text.RegularExpressions;
using Publisher.Languages;

namespace Publisher.Normalisation.Entries.Leads;

/// <summary>Judges what follows a term: whether it says what the term is.</summary>
internal static partial class DefinitionWording
{
    /// <summary>The words right after a term decide; no verb hides further in.</summary>
    private const int Window = 300;

    /// <summary>How strongly the words after a term define it, and by what; null when they do not.</summary>
    /// <param name="after">Plain text that follows the term and its other names.</param>
    /// <param name="language">Of the document; null for one that we do not know.</param>
    public static (Strength Strength, string Evidence)? Of(string after, Language? language)
    {
        var near = Near(after);
        if (RemarkPredicate().IsMatch(near))
        {
            return null;
        }

        if (language is not null && (Framed(near, language) ?? Copulas(near, language)) is { } said)
        {
            return said;
        }

        if (Copula().Match(near) is { Success: true } copula)
        {
            var verb = copula.Groups["verb"].Value;
            if (Passive().IsMatch(near[copula.Groups["verb"].Index..]))
            {
                return (Strength.Place, "it tells what is done with it");
            }

            return SaysWhat().IsMatch(near[copula.Length..]) || Means().IsMatch(verb)
                ? (Strength.Sentence, $"“{verb}” after it says what it is")
                : (Strength.Wording, $"“{verb}” follows it");
        }

        if (Separator().Match(near) is { Success: true } separator)
        {
            var sign = separator.Value.Trim() is { Length: > 0 } mark
                ? $"“{mark}”"
                : "a line break";
            return Opens(near[separator.Length..])
                ? (Strength.Wording, $"a definition follows after {sign}")
                : (Strength.Place, $"{sign} follows it");
        }

        return Verb().Match(near) is { Success: true } does
            ? (Strength.Place, $"“{does.Groups["verb"].Value}” says what it does")
            : null;
    }

    /// <summary>"By X we mean".</summary>
    private static (Strength, string)? Framed(string near, Language language) =>
        near.AsSpan().TrimStart(" ,") is var words
        && Phrases.Open(words, language.Framed, out var length)
            ? (Strength.Sentence, $"“{words[..length]}” after it says what it is")
            : null;

    /// <summary>A verb of another language between a term and what it is; an article behind it says what. Of languages
    /// without articles, a verb that is more than a form of being does so by itself.</summary>
    private static (Strength, string)? Copulas(string near, Language language)
    {
        var words = near.AsSpan().TrimStart(" ,");
        if (language.Tag == "en" || !Phrases.Open(words, language.Copulas, out var length))
        {
            return null;
        }

        var next = words[length..].TrimStart();
        var end = next.IndexOfAny(" ,.;");
        var word = (end < 0 ? next : next[..end]).ToString();
        return language.Negations.Contains(word) ? null
            : language.Articles.Contains(word)
            || (language.Articles.Count == 0 && SaysMore(words[..length], language))
                ? (Strength.Sentence, $"“{words[..length]}” after it says what it is")
            : (Strength.Wording, $"“{words[..length]}” follows it");
    }

    /// <summary>Whether a verb says what a term is behind what tells more of it, in one clause: "(the <b>delay</b>) of a
    /// point is the time that ...".</summary>
    public static bool SaysWhatLater(string after, Language language)
    {
        var clause = Near(after).AsSpan().TrimStart();
        clause = clause[
            ..(clause.IndexOfAny(EndsOfClause) is >= 0 and var end ? end : clause.Length)
        ];
        for (var at = clause.IndexOf(' ') + 1; at > 0 && at < clause.Length; )
        {
            if (
                Phrases.Open(clause[at..], language.Copulas, out var length)
                && (
                    Phrases.OpensWithArticle(clause[(at + length)..], language)
                    || SaysMore(clause.Slice(at, length), language)
                )
            )
            {
                return true;
            }

            var blank = clause[at..].IndexOf(' ');
            at = blank < 0 ? clause.Length : at + blank + 1;
        }

        return false;
    }

    private static readonly SearchValues<char> EndsOfClause = SearchValues.Create(".,;:!?()\n");

    private static bool SaysMore(ReadOnlySpan<char> copula, Language language) =>
        !language.Stating.Contains(
            copula[..(copula.IndexOf(' ') is > 0 and var end ? end : copula.Length)].ToString()
        );

    /// <summary>Whether the words open as a definition does: "A ... that ...", "When ...".</summary>
    public static bool Opens(string definition) => Opening().IsMatch(Near(definition));

    /// <summary>Whether the verb only remarks on the term: "is important", "is not", "has".</summary>
    public static bool Remarks(string after) => RemarkPredicate().IsMatch(Near(after));

    private static string Near(string after) => after.Length <= Window ? after : after[..Window];

    [GeneratedRegex(
        @"^\s{0,9},?\s{0,9}(?:(?:here|in\s[^,.]{2,40}|then|roughly|basically|essentially|just|simply|generally|usually|typically|often|loosely|informally|formally|technically|normally|broadly),?\s{1,9})?(?:which\s{1,9})?(?<verb>can\s{1,9}be\s{1,9}(?:thought\s{1,9}of|seen|viewed|defined|described|understood|considered|interpreted)(?:\s{1,9}as)?|is|are|was|were|(?:shall|will)\s{1,9}mean|has\s{1,9}the\s{1,9}meaning|means?|mean|refers?(?:\s{1,9}to)?|denotes?|describes?|includes?|stands?\s{1,9}for|consists?\s{1,9}of|occurs?\s{1,9}when|happens?\s{1,9}when|arises?\s{1,9}when|comprises?|['’]s)\b,?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Copula();

    /// <summary>"is computed incrementally", "is implemented as": unlike "is made of", "is used for", it does not say what a
    /// thing is.</summary>
    [GeneratedRegex(
        @"^(?:is|are|was|were)\s(?:\p{L}+ly\s)?(?!used\b|based\b|defined\b|known\b|called\b)\p{L}{2,}ed\s(?:as|by|from|through|via|in|on|at|into|\p{L}+ly)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Passive();

    [GeneratedRegex(
        @"^(?:(?:shall|will)\s|has\s|mean|refer|denote|describe|stand|consist|comprise|occur|happen|arise)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Means();

    [GeneratedRegex(
        @"^\s*(?:(?:basically|roughly|essentially|just|simply|loosely|informally|formally|technically|typically|usually|generally|often|defined\s+as|really|actually|kind\s+of|sort\s+of),?\s+)*(?:an?|the|any|one|when|where|what|how|whether|another|short\s+for|vectors?|numbers?|things?|functions?|methods?|those|all|some|two|three|everything|anything|something|someone)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex SaysWhat();

    /// <summary>Predicates that judge or comment on a thing already known.</summary>
    [GeneratedRegex(
        @"^\s{0,9},?\s{0,9}(?:(?:(?:is|are|was|were)(?:n['’]t)?\s{1,9}(?:(?:also|still|really|very|pretty|fairly|quite|extremely|too|so|probably|likely|clearly|surprisingly|often|usually|sometimes|generally|always|even|especially|particularly|somewhat|relatively|super|by\s{1,9}far|in\s{1,9}fact)\s{1,9})*(?:not|important|easy|hard|harder|easier|difficult|good|great|bad|better|worse|best|worst|likely|unlikely|possible|impossible|worth|useful|useless|necessary|critical|crucial|tricky|subtle|confusing|annoying|interesting|surprising|fine|ok|okay|rare|common|fuzzy|slow|fast|expensive|cheap|messy|everywhere|here|dead|cool|nice|powerful|popular|unnecessary|unclear|clear|obvious|simple|complicated|discussed|described|explained|covered|shown|given|listed|over-?rated|under-?rated|wrong|right|true|false|available|beyond|out\s{1,9}of\s{1,9}scope|left|trained|going|trying|doing|making|getting)\b)|(?:isn['’]?t|aren['’]?t|wasn['’]?t|has(?!\s{1,9}the\s{1,9}meaning\b)|have|had|can(?!\s{1,9}be\s{1,9}(?:thought|seen|viewed|defined|described|understood|considered|interpreted)\b)|cannot|can['’]t|could|will(?!\s{1,9}mean\b)|would|won['’]t|should|must|may|might|do|does|don['’]t|doesn['’]t|did|seems?|tends?|appears?|remains?|need|needs|matters?)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex RemarkPredicate();

    [GeneratedRegex(
        @"^\s*(?::|[-–—]+(?=\s|\p{L})|=\s|\n|,\s+(?:ie|i\.e\.?|that\s+is|meaning)\b,?)"
    )]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^\s*(?:(?:this|these|it|here)\s+(?:is|are|refers?|means?|was)\s+|(?:basically|roughly|essentially|informally|formally|intuitively|loosely|literally|simply|just|in\s[^,.]{2,40}),?\s+)?(?:an?|any|one\s+of|when|where|how|whether|what|who|to\s+\p{L}+|(?:the|our|its)\s+(?:[\p{L}\p{N}’'_-]+\s+){0,5}?[\p{L}\p{N}’'_-]+,?\s+(?:of|that|which|where|in\s+which|for|to|by|used|between|from|with|whose|when|at|on|in|under|over|made|given|left|needed)|short\s+for|an?\s+abbreviation|abbreviation|someone|something|anyone|anything|everyone|everything|whoever|describes|refers\s+to|means|denotes|used\s+(?:to|for|when)|\p{L}+(?:\s\p{L}+){0,3}\s(?:that|which|whose|of|used\s+(?:to|for)))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Opening();

    /// <summary>Verbs by which authors say what a thing does in place of what it is; the list is of verbs since a
    /// plural noun looks like one ("<b>Correlated</b> features").</summary>
    [GeneratedRegex(
        @"^,?\s+(?:(?:also|just|simply|then|basically|essentially|usually|typically|often|first|only|automatically)\s+)?(?<verb>when|lets?|works?\s+by|aims?|helps?|tries|try|seeks?|attempts?|uses?|acts?|serves?|belongs?|marks?|names?|holds?|keeps?|moves?|reads?|writes?|sets?|puts?|gets?|runs?|measures?|occurs?|starts?|begins?|asks?|adds?|turns?|takes?|gives?|maps?|replaces?|removes?|computes?|compares?|counts?|tells?|says|shows?|splits?|combines?|claims?|assumes?|treats?|finds?|tracks?|copies|copy|studies|study|happens?|arises?|involves?|requires?|allows?|rescales?|scales?|applies|apply|converts?|produces?|represents?|stores?|selects?|makes?|looks?|predicts?|detects?|learns?|encodes?|decodes?|transforms?|trains?|contains?|includes?|covers?|captures?|controls?|determines?|creates?|builds?|breaks?|cuts?|joins?|links?|binds?|sends?|carries|carry|brings?|returns?|reduces?|increases?|lowers?|raises?|improves?|prevents?|protects?|ensures?|enables?|provides?|performs?|executes?|modif(?:y|ies)|changes?|alters?|extends?|generali[sz]es?|approximates?|estimates?|minimi[sz]es?|maximi[sz]es?|optimi[sz]es?|normali[sz]es?|regulari[sz]es?|penali[sz]es?|rewards?|samples?|multipl(?:y|ies)|divides?|subtracts?|sums?|projects?|rotates?|shifts?|swaps?|zeroes|masks?|freezes?|patches|attends?|suppress(?:es)?|boosts?|promotes?|outputs?|inputs?|expresses|explains?|identif(?:y|ies)|investigates?|examines?|tests?|checks?|verif(?:y|ies)|records?|corresponds?|relates?|connects?|separates?|groups?|sorts?|orders?|ranks?|labels?|classif(?:y|ies)|lies|lie|sits?|stands?|lives?|comes?|goes|go|deletes?|decides?|discards?|erases?|inserts?|injects?|steers?|pushes|pulls|chooses|picks|weighs|aggregates|accumulates?|decomposes?|interprets?|visuali[sz]es?|tokeni[sz]es?|unembeds?|evaluates?|quantif(?:y|ies)|corrupts?|restores?|recovers?|isolates?|locali[sz]es?|memori[sz]es?|fires|responds?|depends?|var(?:y|ies))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Verb();
}
