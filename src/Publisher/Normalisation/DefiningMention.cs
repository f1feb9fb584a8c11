using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Finds the bold term that a sentence defines in its middle or at its end: "A special case is an
/// <b>end-to-end circuit</b>, where ...", "... is called a <b>circuit</b>".</summary>
internal static partial class DefiningMention
{
    private const int RegexTimeout = 1000;
    private const int MostWords = 5;

    /// <summary>How much of the text around a bold run decides; a sentence's length.</summary>
    private const int Window = 240;

    /// <summary>The term's words, aliases joined by "or" with them; null when no bold run is defined.</summary>
    public static string? TermOf(Items<Inline> content)
    {
        var runs = BoldRuns.Of(content);
        if (runs is [{ IsBold: true } only])
        {
            var sentence = CalledInBold().Match(only.Value);
            return sentence.Success ? sentence.Groups["term"].Value : null;
        }

        for (var at = 1; at < runs.Count; at++)
        {
            if (runs[at].IsBold && IsDefined(runs, at, out var term))
            {
                return term;
            }
        }

        return null;
    }

    private static bool IsDefined(List<BoldRun> runs, int at, out string term)
    {
        term = runs[at].Value;
        var next = at + 1;
        if (next + 1 < runs.Count && AliasJoint().IsMatch(runs[next].Value))
        {
            term += runs[next].Value + runs[next + 1].Value;
            next += 2;
        }

        var before = Last(runs[at - 1].Value);
        var after = next < runs.Count ? First(runs[next].Value) : "";
        return PlainText.Words(term) <= MostWords + 2
            && TermHead.IsTerm(term)
            && !Quoted().IsMatch(term)
            && !OtherName().IsMatch(before)
            && (
                Called().IsMatch(before)
                || (IsSaid().IsMatch(before) && Closes().IsMatch(after))
                || (OpensClause().IsMatch(before) && IsVerb().IsMatch(after))
            );
    }

    private static string First(string text) => text.Length <= Window ? text : text[..Window];

    private static string Last(string text) => text.Length <= Window ? text : text[^Window..];

    /// <summary>A whole sentence in bold that ends by naming its term.</summary>
    [GeneratedRegex(
        @"\b(?:called|known\s+as|termed)\s+(?:(?:an?|the)\s+)?(?<term>[\p{L}\p{N}\- ]{2,50}?)\s*(?:[.,(]|$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex CalledInBold();

    [GeneratedRegex(
        @"\b(?:called|known\s+as|termed|dubbed|said\s+to\s+be(?:\s+in)?|refer(?:red)?\s[^.]{0,80}?\bas|think\s+of\s[^.]{0,40}?\bas)\s+(?:(?:an?|the)\s+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex Called();

    [GeneratedRegex(
        @"\b(?:is|are)\s+(?:that\s+of\s+)?(?:(?:an?|the)\s+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex IsSaid();

    /// <summary>The sentence ends, or says what was just named.</summary>
    [GeneratedRegex(
        @"^\s*(?:[.,;:(]|$|[-–—]|(?:if|when|where|which|that|the)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex Closes();

    /// <summary>"For any activation in the model, the <b>canonical basis</b> is ...".</summary>
    [GeneratedRegex(
        @"^(?:for|in|given|within|when|if)\s[^.]*,\s+(?:an?|the)\s+$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex OpensClause();

    [GeneratedRegex(
        @"^\s*(?:is|are|means?|refers?\s+to)\s",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex IsVerb();

    /// <summary>"These are sometimes called ..." gives another name to what was defined before.</summary>
    [GeneratedRegex(
        @"^\s*(?:this|these|they|it|those)\s+(?:is|are)\b[^.]{0,30}\bcalled\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex OtherName();

    [GeneratedRegex(
        @"^\s*(?:or|and|aka|/|,\s*or)\s+(?:(?:an?|the)\s+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        RegexTimeout
    )]
    private static partial Regex AliasJoint();

    [GeneratedRegex(@"^\s*[""“‘']", RegexOptions.None, RegexTimeout)]
    private static partial Regex Quoted();
}
