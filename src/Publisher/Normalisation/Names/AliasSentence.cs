using System.Text.RegularExpressions;
using Publisher.Languages;
using Publisher.Model;

namespace Publisher.Normalisation.Names;

/// <summary>Reads names that a sentence or a point of its own gives to the term before it: "Also known as X.", "These
/// are sometimes called <b>Y</b>".</summary>
internal static partial class AliasSentence
{
    private const int MostWords = 6;
    private const int MostWordsInExpansion = 8;

    /// <summary>Names that stand deeper in a body than this are remarks in passing.</summary>
    private const int MostPoints = 4;

    /// <summary>Further than this into a definition, "also called" speaks of other things.</summary>
    private const int Window = 1200;

    /// <summary>Names given by sentences within a definition, in plain text.</summary>
    public static IEnumerable<string> In(string definition) =>
        Sentences()
            .Matches(definition.Length <= Window ? definition : definition[..Window])
            .SelectMany(match => Names(match.Groups["names"].Value));

    /// <summary>Names given by the first points under a headword.</summary>
    public static IEnumerable<string> InBody(Items<Block> body) =>
        body.OfType<Model.List>()
            .SelectMany(list => list.Items.AsEnumerable())
            .Take(MostPoints)
            .SelectMany(item => item.Blocks is [Paragraph first, ..] ? OfPoint(first.Content) : []);

    /// <summary>Names given by a line of its own: "Synonyms: x, y".</summary>
    public static IEnumerable<string> OfLine(string words) =>
        Point().Match(words) is { Success: true } match ? Names(match.Groups["names"].Value) : [];

    /// <summary>Whether a point only gives its parent another name.</summary>
    public static bool IsPoint(string words) => Point().IsMatch(words);

    /// <summary>"SVD - singular value decomposition, ..." spells out what its term is short for.</summary>
    public static string? Expansion(string term, string after, Language? language)
    {
        var spelled = Spelled().Match(after);
        var expansion = spelled.Groups["words"].Value.Trim();
        return
            spelled.Success
            && PlainText.Words(expansion) <= MostWordsInExpansion
            && Abbreviation.LooksLikeInitials(term.Trim())
            && Abbreviation.SpellsOut(term.Trim(), expansion, language ?? KnownLanguages.English)
            ? expansion
            : null;
    }

    /// <summary>"VHF: radio on metre waves (Very High Frequency)" spells its term out in brackets.</summary>
    public static string? ExpansionInBrackets(string term, string after, Language? language) =>
        !Abbreviation.LooksLikeInitials(term.Trim())
            ? null
            : InBrackets()
                .Matches(after.Length <= Window ? after : after[..Window])
                .Select(match => match.Groups["words"].Value.Trim())
                .FirstOrDefault(words =>
                    PlainText.Words(words) <= MostWordsInExpansion
                    && Abbreviation.SpellsOut(
                        term.Trim(),
                        words,
                        language ?? KnownLanguages.English
                    )
                );

    [GeneratedRegex(@"\((?<words>\p{L}[^()]{3,80})\)", RegexOptions.ExplicitCapture)]
    private static partial Regex InBrackets();

    private static IEnumerable<string> OfPoint(Items<Inline> content)
    {
        var match = Point().Match(MarkedText.Plain(MarkedText.Of(BoldRuns.Of(content))));
        return match.Success ? Names(match.Groups["names"].Value) : [];
    }

    private static IEnumerable<string> Names(string list) =>
        Separator()
            .Split(list)
            .Select(name => Leading().Replace(name.Trim(), ""))
            .Where(name =>
                PlainText.Words(name) is > 0 and <= MostWords
                && !TermWording.IsClause(name)
                && TermWording.IsTerm(name)
            );

    private const string Phrase =
        @"(?:(?:an?d?\s+)?(?:(?:this|these|they|it|those|which)\s+(?:is|are|was|were|can\s+be|may\s+be)\s+)?(?:(?:also|sometimes|often|commonly|occasionally|usually|frequently|formerly|previously|originally|colloquially|more\s+commonly|more\s+formally)\s+){1,2}(?:known\s+as|called|referred\s+to\s+as|termed|named|written(?:\s+as)?|abbreviated(?:\s+(?:as|to))?|shortened\s+to)|(?:(?:this|these|they|it)\s+(?:is|are)\s+)?(?:aka|a\.k\.a\.?|short\s+for|abbreviated(?:\s+(?:as|to))?|also\s+known\s+as)|(?:other|alternative|alternate)\s+names?(?:\s+(?:is|are|include))?|synonyms?|alias(?:es)?|abbreviations?)[:,]?\s+";

    private const string NameList =
        @"[“""‘]?(?<names>[\p{L}\p{N}][^.;:!?()\n]{0,120}?)[”""’]?(?=\s*(?:$|[.;:!?()\n])|,\s+(?:but|because|since|as|which|and\s+is|though|although|especially|if|when|where|due)\b|\s+(?:because|since|but|in|when|if|by|due|for|as|though|which|where|after|on|to|though)\b)";

    [GeneratedRegex(
        @"(?:[.;!?]\s+|\()" + Phrase + NameList,
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Sentences();

    [GeneratedRegex(
        @"^[\s(]{0,2}" + Phrase + NameList,
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Point();

    [GeneratedRegex(
        @"\s{0,9},\s{0,9}(?:or\s{1,9}|and\s{1,9})?|\s{1,9}or\s{1,9}|\s{1,9}and\s{1,9}(?:also\s{1,9})?",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(?:(?:or|and|also|sometimes|just|simply|called|as|the|an?)\s+)+|^[“""‘]|[”""’]$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"^\s*(?::|[-–—]|stands\s+for|is\s+short\s+for|is\s+an\s+abbreviation\s+(?:of|for)|short\s+for)\s+(?:the\s+|an?\s+)?(?<words>[\p{L}][^.,;:()\n]{3,100}?)\s*(?=$|[.,;:(\n]|\s[-–—]\s)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Spelled();
}
