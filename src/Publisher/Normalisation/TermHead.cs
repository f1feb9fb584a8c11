using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Decides whether a paragraph or list item opens with the term that it defines, and cuts the term out.</summary>
internal static partial class TermHead
{
    private const int RegexTimeout = 1000;

    /// <summary>A term longer than this is a sentence set in bold.</summary>
    private const int MostWords = 9;

    /// <summary>The term's words when the text opens with them in bold and goes on to define them, else null.</summary>
    /// <param name="hasBody">Whether the author nested text under it, so that a bare headword is defined there.</param>
    public static string? OfBoldLead(Items<Inline> content, bool hasBody)
    {
        var runs = BoldRuns.Of(content);
        var bold = runs.FindIndex(run => run.IsBold);
        if (bold < 0 || (bold > 0 && !(bold == 1 && Article().IsMatch(runs[0].Value))))
        {
            return null;
        }

        var lead = runs[bold].Value;
        var rest = string.Concat(runs.Skip(bold + 1).Select(run => run.Value));
        var term = CutDefinition().Match(lead) is { Success: true } cut
            ? cut.Groups["term"].Value
            : Continued(lead, runs, bold + 1, rest, hasBody);
        return term is not null && IsTerm(term) ? term : null;
    }

    /// <summary>The term's words when the text reads "Term: definition" in plain letters, else null.</summary>
    public static string? OfColon(Items<Inline> content)
    {
        var match = ColonDefinition().Match(PlainText.Of(content));
        return match.Success && IsTerm(match.Groups["term"].Value)
            ? match.Groups["term"].Value
            : null;
    }

    public static bool IsTerm(string text) =>
        text.Any(char.IsLetterOrDigit)
        && PlainText.Words(text) <= MostWords
        && !SentenceEnd().IsMatch(text)
        && !Label().IsMatch(text);

    /// <summary>The whole lead is the term when what follows defines it or gives it another name.</summary>
    private static string? Continued(
        string lead,
        List<BoldRun> runs,
        int next,
        string rest,
        bool hasBody
    )
    {
        if (rest.Trim().Length == 0)
        {
            return hasBody || LooksLikeHeadword(lead) ? lead : null;
        }

        // "**Zero ablation**, also called **knockout**, is ..." and "**standard** or **canonical basis** is ...".
        var hasAlias =
            next + 1 < runs.Count
            && AliasJoint().IsMatch(runs[next].Value)
            && Defines().IsMatch(string.Concat(runs.Skip(next + 2).Select(run => run.Value)));
        return hasAlias ? lead + runs[next].Value + runs[next + 1].Value
            : lead.TrimEnd().EndsWith(':') || Defines().IsMatch(rest) ? lead
            : null;
    }

    private static bool LooksLikeHeadword(string lead) =>
        PlainText.Words(lead) <= 5 && !Label().IsMatch(lead);

    [GeneratedRegex(
        @"^\s*(?:(?:an?|the|its|our)\s*|\P{L}{0,3})$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex Article();

    /// <summary>A bold sentence that goes on from its term to the definition, all in bold.</summary>
    [GeneratedRegex(
        @"^(?:(?:an?|the)\s+)?(?<term>[^:.!?]{1,90}?)(?::\s+\S|:$|\s+[-–—]\s+\S|\s+(?:is|are|means?|refers?\s+to|denotes?|describes?)\s+\S)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex CutDefinition();

    /// <summary>What follows a term that is defined: a colon, a dash, a parenthesis, another name, or the verb.</summary>
    [GeneratedRegex(
        @"^\s*(?:\([^()]{1,60}\)\s*|,\s[^,.()]{2,40}(?=,\s))?(?::|[-–—]\s|\n|,?\s*(?:which\s+)?(?:is|are|was|were|means?|refers?|denotes?|describes?|stands?\s+for|measures?|when|occurs?|starts|begins|asks|adds|turns|takes|gives|maps|replaces|removes|computes|compares|counts|tells|says|shows|lets|splits|combines|tries|claims|assumes|treats|finds|tracks|copies|studies|consists|happens|arises|involves|requires|allows|rescales|applies|converts|produces|represents|stores|selects|makes|looks)\b|,\s*(?:or|aka|a\.k\.a\.|also|sometimes|short\s+for|abbreviated)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex Defines();

    [GeneratedRegex(
        @"^\s*[(,/]?\s*(?:or|aka|a\.k\.a\.|also\s+known\s+as|also\s+called|sometimes\s+called|/|\()?\s*(?:the\s+|an?\s+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex AliasJoint();

    [GeneratedRegex(
        @"^\s*(?<term>[\p{L}\p{N}][^:.!?]{0,70}?)\s*:\s+\S",
        RegexOptions.ExplicitCapture,
        RegexTimeout
    )]
    private static partial Regex ColonDefinition();

    [GeneratedRegex(@"[.!?]\s+\p{Lu}|[!?]\s*$", RegexOptions.None, RegexTimeout)]
    private static partial Regex SentenceEnd();

    /// <summary>Words that label a remark and are not terms.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:key\s+|main\s+|side\s+)?(?:note|notes|nb|n\.b\.|example|examples|eg|e\.g\.|ie|i\.e\.|caveats?|warning|tip|intuition|motivation|meta|aside|subtlety|terminology|summary|tl;?dr|further\s+reading|see(?:\s+also)?|references?|sources?|links?|question|answer|exercise|exercises|importantly|update|edit|todo|figure\s+\d+|table\s+\d+|step\s+\d+|there\s+.*|this|these|that|it|they|we|you|i|in|if|when|for)|this\s.*|these\s.*|it\s.*|we\s.*|you\s.*|i\s.*|if\s.*|there['’]s\s.*)\s*:?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex Label();
}
