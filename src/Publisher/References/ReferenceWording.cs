using System.Text.RegularExpressions;

namespace Publisher.References;

/// <summary>The words with which authors refer to another place of the document.</summary>
internal static partial class ReferenceWording
{
    /// <summary>"See", "see also", "cf.", and "compare", "contrast with", "same as", where a sentence, a clause or a
    /// parenthesis begins; "as in" anywhere.</summary>
    [GeneratedRegex(
        """
            (?:(?<=(?:^|[.;:,!?(\[–—\uFFFC]|\s-)\s*(?:(?:but|and|also|please|again|e\.?g\.?|i\.?e\.?)[,\s]\s*)?)(?:(?<see>see(?:\s+(?:also|under))?|cf\.?|c\.f\.)|(?<than>compare(?:d)?(?:\s+(?:with|to))?|contrast(?:ed)?(?:\s+with)?|as\s+opposed\s+to|(?:the\s+)?same\s+as|(?:a\s+)?synonym\s+(?:of|for)|(?:the\s+)?opposite\s+of|short\s+for))|\b(?<as>as\s+in)|(?<=[(,]\s*)(?<as>(?:as\s+)?(?:defined|described|explained|discussed)\s+(?:in|under)))(?::\s*|\s+)(?:(?:the\s+)?(?:entry|entries|definition|definitions|section|glossary\s+entry)\s+(?:for|on|of|about|called|titled|named)\s+|e\.?g\.?,?\s+)?(?:(?:an?|the)\s+)?(?<quote>["“‘'])?(?:(?:an?|the)\s+)?
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Cue();

    /// <summary>"= X", "→ X" is all that a line or an entry says.</summary>
    [GeneratedRegex(
        """(?:^|[:–—-])\s*(?:=|→|⇒|➔|->)\s*(?=[\p{L}“"„«])""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    public static partial Regex Equal();

    /// <summary>"X (see below)", "X (defined above)", "X (described in more detail later)".</summary>
    [GeneratedRegex(
        """\G["”’']?\s*\((?:also\s+)?(?:see|(?:as\s+|which\s+(?:is|are|will\s+be)\s+|to\s+be\s+)?(?:defined|described|explained|discussed|covered|introduced))(?:\s+in\s+(?:more\s+|further\s+)?detail)?\s+(?:further\s+)?(?:below|above|later|earlier)(?:\s+on)?\.?\)""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex Elsewhere();

    /// <summary>Where a phrase ends, so that an everyday word before it is the name and not the beginning of one.</summary>
    [GeneratedRegex(
        """\G["”’']?\s*(?:[.,;:)\]!?]|$|(?:and|or|for|below|above|later|earlier)\b)""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex PhraseEnd();

    /// <summary>What people point to that is no entry: works, people, figures, places in the text, their own writing, what
    /// was named just before.</summary>
    [GeneratedRegex(
        """\b(?:my|our|your|his|her|their|its|this|these|that|those|here|there|below|above|next|previous|following|figures?|fig|photos?|photographs?|pictures?|images?|diagrams?|drawings?|illustrations?|charts?|maps?|examples?|comments?|tables?|sections?|chapters?|appendix|appendices|footnotes?|notes?|equations?|eq|pages?|pp?|papers?|posts?|articles?|blogs?|books?|talks?|videos?|threads?|tutorials?|notebooks?|demos?|docs?|documentation|website|links?|discussions?|details?|etc|et\s+al|al|ibid|why|how|what|whether|if|when|where|who|which|more|all|also|it|them|him|us|you|me|e\.?g|i\.?e)\b|n['’]t\b|\d|[@/\\:=<>{}\[\]\uFFFC]|https?""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    public static partial Regex NoName();
}
