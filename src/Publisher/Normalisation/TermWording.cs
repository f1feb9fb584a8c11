using System.Text.RegularExpressions;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation;

/// <summary>Tells words that can be a term from labels of remarks, questions and sentences.</summary>
internal static partial class TermWording
{
    /// <summary>A term longer than this is a sentence set in bold.</summary>
    private const int MostWords = 9;

    public static bool IsTerm(string text) => Objection(text) is null;

    /// <summary>Why the words are no term; null when they can be one.</summary>
    public static string? Objection(string text)
    {
        var words = PlainText.Words(text);
        return !NameList.HasWord(text) ? "it names nothing"
            : Pronoun().IsMatch(text) ? "a pronoun names nothing"
            : words > MostWords ? $"{words} bold words are a sentence and no term"
            : Label().IsMatch(text) ? "the words label a remark"
            : Question().IsMatch(text) ? "the words ask a question"
            : SentenceEnd().IsMatch(text) ? "the bold words are a sentence"
            : Opening().IsMatch(text) && !Infinitive().IsMatch(text)
                ? "the words open a sentence and name nothing"
            : null;
    }

    /// <summary>Whether its first sentence is a question, in whatever language.</summary>
    public static bool IsQuestion(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (
                text[at] is '.' or '!' or '?'
                && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))
            )
            {
                return text[at] == '?';
            }
        }

        return false;
    }

    /// <summary>Whether what follows the bold words goes on with their sentence, so that a mark at their end is a part of
    /// the name: "<b>Yahoo!</b> is".</summary>
    public static bool GoesOn(string after) =>
        after.TrimStart() is [':' or '–' or '—', ..]
        || (after.TrimStart() is [var first, ..] && char.IsLower(first));

    /// <summary>Whether it says something of something, as no term does.</summary>
    public static bool IsClause(string text) => FiniteVerb().IsMatch(text);

    /// <summary>Words that label a remark.</summary>
    public static bool IsLabel(string text) => Label().IsMatch(text);

    /// <summary>Words that label a part of an argument as often as they are terms.</summary>
    public static bool IsOftenLabel(string text) => OftenLabel().IsMatch(text);

    /// <summary>A label of several words may be a term among terms: "Minor figure".</summary>
    public static bool IsLongLabel(string text) =>
        PlainText.Words(text) > 1 && !IsNumbered(text) && Label().IsMatch(text);

    /// <summary>"Step 3", "Figure 2", "III.1 Results": a number makes a label and no term. "CC licence" and "C compiler"
    /// have none.</summary>
    public static bool IsNumbered(string text) => Numbered().IsMatch(text);

    /// <summary>Words that only point; in capitals they are short forms of others.</summary>
    [GeneratedRegex(
        "^(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]t|[Tt]hey|[Tt]here|[Hh]ere|[Hh]e|[Ss]he|[Ww]e|[Yy]ou|[Tt]hem)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pronoun();

    /// <summary>A verb as dictionaries list it: "to score".</summary>
    [GeneratedRegex(@"^to\s+\p{Ll}+(?:\s+\p{Ll}+){0,2}\s*:?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Infinitive();

    [GeneratedRegex(@"[.!?]\s+\p{Lu}|[!?][”""’)]*\s*$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"^(?:what|why|how|where|when|who|which|whose|does|do|did|is|are|can|could|should|would|will)\s|\?\s*:?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Question();

    /// <summary>Pronouns, conjunctions and calls to the reader.</summary>
    [GeneratedRegex(
        @"^(?:this|these|those|that|it|its|they|their|we|our|you|your|i|my|he|she|if|since|because|although|though|while|whereas|unless|until|after|before|once|as|in|on|at|to|for|with|without|by|from|of|about|and|but|or|so|then|thus|hence|also|however|therefore|moreover|furthermore|finally|firstly|secondly|thirdly|lastly|very|here|there|some|many|most|several|few|every|each|another|both|other|such|not|never|please|let|let['’]s|don['’]?t|do\s+not|check\s+out|look\s+at|see|read|try|consider|remember|recall|imagine|suppose|assume|note\s+that|notice|think\s+of|keep|make\s+sure|feel\s+free|avoid|be\s+careful|empirically|intuitively|importantly|notably|crucially|basically|essentially|technically|generally|typically|usually|often|sometimes|in\s+practice|concretely|specifically|similarly|conversely|equivalently|alternatively|additionally|overall|fortunately|unfortunately|surprisingly|interestingly|personally|eg|ie|aka)[\s,]",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\b(?:is|are|was|were|be|been|has|have|had|does|did|can|cannot|could|will|would|should|must|might|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|can['’]t|won['’]t|we|you|they|i|that['’]s|it['’]s|there['’]s|they['’]re|we['’]re|because|seems?|means|allows|makes|gets|tends?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex FiniteVerb();

    /// <summary>Words that label a remark and are not terms, with what may stand before and after them.</summary>
    [GeneratedRegex(
        @"^\s{0,9}(?:(?:an?|the|my|our|one|two|three|some|any|other|another|more|key|main|side|quick|brief|core|central|important|useful|common|general|basic|final|big|small|minor|major|technical|practical|historical|personal|open|good|best|helpful|recommended|suggested|fun|pedantic|notation(?:al)?|concrete|worked|further|additional|related|optional|first|second|last)\s{1,9})*(?:notes?|notation|(?:hot\s{1,9})?takes|hot\s{1,9}take|(?:mini-)?rants?|nb|n\.b\.?|examples?|eg|e\.g\.?|ie|i\.e\.?|aka|caveats?|warnings?|tips?|tricks?|intuitions?|motivations?|meta(?:\s{1,9}note)?|asides?|subtlet(?:y|ies)|terminology|jargon|summary|tl;?dr|reading|see(?:\s{1,9}also)?|references?|sources?|links?|resources?|papers?|posts?|blog\s{1,9}posts?|talks?|videos?|questions?|answers?|q|a|faq|exercises?|importantly|update|edit|todo|to-do|wip|fixme|correction|disclaimer|clarification|confusingly|confusion|misconceptions?|pitfalls?|gotchas?|takeaways?|observations?|details?|details?|points?|facts?|thoughts?|comments?|remarks?|footnote|digression|pros|cons|pros\s{1,9}and\s{1,9}cons|advantages?|disadvantages?|benefits?|drawbacks?|limitations?|overview|introduction|intro|background|history|prerequisites?|acknowledge?ments?|credits?|thanks(?:\s{1,9}to)?|authors?|keywords?|date|version|status|contact|e?-?mail|doi|orcid|url|appendix|contents|table\s{1,9}of\s{1,9}contents|spoilers?|hint|hints|things|reasons?|why|how|use\s{1,9}cases?|ideas?|quotes?|recap|reminder|analog(?:y|ies)|metaphor|mnemonic|exceptions?|implementation|code|usage|colab|demo|notebook|tutorials?|more\s{1,9}info(?:rmation)?|info|part\s{1,9}\w+|figure|fig\.?|chapter|section|day|week|level\s{1,9}\d+|step|phase\s{1,9}\d+|stage\s{1,9}\d+|option\s{1,9}\w|case\s{1,9}\d+|problem\s{1,9}\d+|layer\s{1,9}\d+|rule\s{1,9}\d+|event\s{1,9}\d+|group\s{1,9}\w|team\s{1,9}\w|version\s{1,9}[\d.]+)(?:\s{1,9}\d+[a-z]?)?(?:\s{1,9}(?:of|for|on|about|from|in|to|with|why|how|that|when|here)\s.*|\s{0,9}\([^()]*\))?\s{0,9}:?\s{0,9}$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^\s*(?:(?:the|a|key|main|core)\s+)?(?:problems?|solutions?|claims?|evidence|results?|conclusions?|context|goals?|aims?|purpose|proof|theorem|lemma|corollary|definition|setup|set-up|method|methods|approach|interpretation|implications?|consequences?|explanation|description|meaning|etymology|origins?|discussion|analysis|assumptions?|hypothesis|experiments?|findings?|techniques?|types?|kinds?|variants?|properties|features|applications?|effects?|causes?|outcome|impact|requirements?|rationale|principle|mechanism|procedure|process|input|output|formula|equation|challenge|challenges|risk|risks|mitigation|response|attack|defen[cs]e|today|before|after|then|now|yes|no|always|never|only|all|none|other|others|more|less|both|either|default|optional|required|recommended|weak|strong|easy|hard|simple|complex)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex OftenLabel();

    [GeneratedRegex(
        @"^\s*(?:(?:[IVX]{2,}|[IVXLC]+(?=[.)])|\d+)(?:\.\d+)*[.)]?\s+\S|\d+(?:\.\d+)+|\p{L}+\s+\d+\s*$|[IVXLC]+\.\d)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();
}
