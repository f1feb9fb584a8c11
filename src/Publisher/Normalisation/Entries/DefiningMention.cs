using System.Text.RegularExpressions;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries;

/// <summary>Finds the bold terms that a sentence defines in its middle or at its end: "A special case is an
/// <b>end-to-end circuit</b>, where ...", "... is called a <b>circuit</b>".</summary>
internal static partial class DefiningMention
{
    private const int MostWords = 7;

    /// <summary>How much of the text around a bold run decides; a sentence's length.</summary>
    private const int Window = 240;

    /// <summary>Whether a text before a name gives it to what was defined before: "These are sometimes called".</summary>
    public static bool NamesOther(string before) => OtherName().IsMatch(Last(before));

    /// <summary>What each bold run of the line is said to be, in order; those that nothing defines are left out.</summary>
    public static IEnumerable<TermReading> In(DefiningLine line)
    {
        var runs = line.Runs;
        if (runs is [{ IsBold: true } only])
        {
            return InBold(only.Value) is { } whole ? [whole] : [];
        }

        var found = new List<TermReading>();
        for (var at = 1; at < runs.Count; at++)
        {
            if (runs[at].IsBold && Read(line, ref at) is { } reading)
            {
                found.Add(reading);
            }
        }

        return found;
    }

    private static TermReading? InBold(string sentence) =>
        CalledInBold().Match(sentence) is { Success: true } called
            ? TermReading.Of(
                called.Groups["term"].Value,
                [],
                EntryShape.Mention,
                Strength.Wording,
                $"“{called.Groups["verb"].Value}” names it"
            )
            : null;

    /// <param name="at">The run; moved on over the names that are joined to it.</param>
    private static TermReading? Read(DefiningLine line, ref int at)
    {
        var runs = line.Runs;
        var before = Last(runs[at - 1].Value);
        var term = runs[at].Value;
        while (at + 2 < runs.Count && Joint().IsMatch(runs[at + 1].Value))
        {
            term += runs[at + 1].Value + runs[at + 2].Value;
            at += 2;
        }

        var after = at + 1 < runs.Count ? First(runs[at + 1].Value) : "";
        return
            PlainText.Words(term) > MostWords
            || !TermWording.IsTerm(term)
            || TermWording.IsClause(term)
            || Quoted().IsMatch(term)
            || OtherName().IsMatch(before)
            || Evidence(before, after, line.HasBody) is not var (strength, reason)
            ? null
            : TermReading.Of(
                term,
                NameZone.Read(term, after, line.Language).Names,
                EntryShape.Mention,
                strength,
                reason,
                line.Language
            );
    }

    private static (Strength, string)? Evidence(string before, string after, bool hasBody) =>
        Called().Match(before) is { Success: true } called
            ? (Strength.Sentence, $"“{called.Groups["verb"].Value}” names it")
        : IsSaid().IsMatch(before) && !SaysWhatMatters().IsMatch(before) && Closes().IsMatch(after)
            ? (Strength.Wording, "the sentence says what it is before naming it")
        : OpensClause().IsMatch(before) && IsVerb().IsMatch(after)
            ? (Strength.Sentence, "the sentence goes on to say what it is")
        : ThatIs().IsMatch(after) && !Refers().IsMatch(before)
            ? (Strength.Wording, "“that is” explains it")
        : Introduces().IsMatch(before)
        && (Explains().IsMatch(after) || (hasBody && Ends().IsMatch(after)))
            ? (Strength.Wording, "introduced here and explained after it")
        : null;

    private static string First(string text) => text.Length <= Window ? text : text[..Window];

    private static string Last(string text) => text.Length <= Window ? text : text[^Window..];

    /// <summary>A whole sentence in bold that ends by naming its term.</summary>
    [GeneratedRegex(
        @"\b(?<verb>called|known\s{1,9}as|termed|referred\s{1,9}to\s{1,9}as)\s{1,9}(?:(?:an?|the)\s{1,9})?(?<term>[\p{L}\p{N}\- ]{2,50}?)\s{0,9}(?:[.,(]|$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex CalledInBold();

    [GeneratedRegex(
        @"\b(?:(?<verb>called|known\s+as|termed|dubbed|named|said\s+to\s+(?:be|have|form|lie)(?:\s+(?:in|on))?|refer(?:red)?\s[^.]{0,80}?\bas|think\s+of\s[^.]{0,40}?\bas|(?:we|i|they|people|authors|it|paper)(?:['’]ll|\s+will|\s+often|\s+sometimes|\s+usually|\s+also)?\s+(?:call|term|dub|name)s?(?:\s[^.,;:]{1,80}?)?|terms?\s+(?:for\s+(?:this|it|these)\s+is|is)|names?\s+(?:for\s+(?:this|it|these)\s+is|is))\s+(?:(?:an?|the|as|by|its)\s+)*)[“""‘]?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Called();

    [GeneratedRegex(
        @"\b(?:is|are)\s+(?:(?:that\s+of|just|simply|exactly|then|what\s+is)\s+)?(?:(?:an?|the)\s+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex IsSaid();

    /// <summary>"The most important thing is <b>patience</b>" stresses and does not define.</summary>
    [GeneratedRegex(
        @"\b(?:thing|part|question|answer|advice|point|problem|reason|goal|aim|key|trick|issue|matters?|result|difference|takeaway|conclusion|lesson|rule|catch|focus|hope|claim)\b[^.]{0,40}\b(?:is|are)\s+$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex SaysWhatMatters();

    /// <summary>The sentence ends, or says what was just named.</summary>
    [GeneratedRegex(
        @"^\s*(?:[.,;:(]|$|[-–—]|(?:if|when|where|which|that|the|whose|whenever)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Closes();

    [GeneratedRegex(@"^\s*(?:[.!]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Ends();

    /// <summary>"For any activation in the model, the <b>canonical basis</b> is ...".</summary>
    [GeneratedRegex(
        @"^(?:for|in|given|within|when|if|on|at|under|during)\s[^.]*,\s+(?:an?|the)\s+$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex OpensClause();

    [GeneratedRegex(
        @"^\s*(?:is|are|means?|refers?\s+to)\s",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex IsVerb();

    [GeneratedRegex(
        @"^\s{0,9}[,(:;–—-]?\s{0,9}(?:that\s{1,9}is,?|i\.?e\.?,?|meaning|namely)\s",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex ThatIs();

    /// <summary>Leads to something that is explained elsewhere.</summary>
    [GeneratedRegex(
        @"\b(?:see|cf\.?|like|unlike|via|such\s+as|similar\s+to|discussed\s+in|more\s+on)\s+(?:(?:an?|the|also)\s+)*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Refers();

    [GeneratedRegex(
        @"\b(?:introduc(?:es?|ed|ing)|coin(?:s|ed|ing)?|defin(?:es?|ed|ing)|propos(?:es?|ed|ing)|discover(?:s|ed|ing)?|find(?:s|ing)?|found|identif(?:y|ies|ied|ying)|present(?:s|ed|ing)?|develop(?:s|ed|ing)?|invent(?:s|ed|ing)?|describ(?:es?|ed|ing))\s+(?:(?:an?|the|what|new|general|notions?|ideas?|concepts?|of|they|we|call|is|called)\s+)+$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Introduces();

    [GeneratedRegex(
        @"^\s*(?::\s|[-–—]\s|\(|,\s+(?:which|where|an?|the|in\s+which|whose|meaning)\s)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Explains();

    /// <summary>"These are sometimes called ..." gives another name to what was defined before.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:this|these|they|it|those)\s+(?:is|are)\b[^.]{0,30}\b(?:also|sometimes|often|commonly|occasionally)\b[^.]{0,20}\bcalled|(?:also|sometimes|often)\s+(?:called|known\s+as|referred\s+to\s+as)|aka|a\.k\.a\.?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherName();

    [GeneratedRegex(
        @"^\s*(?:or|aka|/|,\s*or)\s+(?:(?:an?|the)\s+)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\s*[""“‘']")]
    private static partial Regex Quoted();
}
