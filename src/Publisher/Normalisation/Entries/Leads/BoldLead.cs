using System.Text.RegularExpressions;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries.Leads;

/// <summary>Reads lines that open with a bold term: "<b>Term</b>: ...", "An <b>term</b> is ...", "<b>Term is ...</b>",
/// a bold headword alone.</summary>
internal static partial class BoldLead
{
    private const int MostWordsAlone = 5;

    /// <summary>Null when the line does not open in bold.</summary>
    /// <param name="isRunIn">Whether the lines around it have their definition follow the bold term without a sign:
    /// "<b>Term</b> A thing that ...".</param>
    public static TermReading? Of(DefiningLine line, bool isRunIn = false)
    {
        var lead = Lead().Match(line.Marked);
        if (!lead.Success)
        {
            return null;
        }

        var bold = lead.Groups["bold"].Value;
        var rest = lead.Groups["rest"].Value;
        var isWhole = !NameList.HasWord(rest);
        if (TermWording.IsQuestion(bold))
        {
            return TermReading.Left("the words ask a question");
        }

        return Cut().Match(bold) is { Success: true } cut && IsCut(cut, bold, rest, line)
            ? CutOut(cut, bold, rest, isWhole, line)
            : Led(bold, rest, isWhole, line, isRunIn);
    }

    /// <summary>A sign within brackets cuts nothing ("Index (plural: indices)"), nor does a word that looks like a verb
    /// where the verb comes behind the bold words: "<b>Root mean square</b> is".</summary>
    private static bool IsCut(Match cut, string bold, string rest, DefiningLine line)
    {
        var term = cut.Groups["term"].Value;
        return term.Count(letter => letter is '(' or '[')
                <= term.Count(letter => letter is ')' or ']')
            && (
                TermWording.IsClause(bold)
                || bold.AsSpan(cut.Length).TrimStart() is [':' or '-' or '–' or '—' or '\n', ..]
                || DefinitionWording.Of(MarkedText.Plain(rest), line.Language) is null
            );
    }

    /// <summary>The bold goes on beyond the term.</summary>
    private static TermReading? CutOut(
        Match cut,
        string bold,
        string rest,
        bool isWhole,
        DefiningLine line
    )
    {
        var term = cut.Groups["term"].Value;
        var after = bold[(cut.Groups["term"].Index + term.Length)..] + MarkedText.Plain(rest);
        var shape = isWhole ? EntryShape.BoldSentence : EntryShape.BoldLead;
        if (TermWording.Objection(term.TrimEnd('!')) is { } objection)
        {
            return TermReading.Left(objection);
        }

        if (TermWording.IsClause(term))
        {
            return TermReading.Left("the bold words before the sign are a sentence");
        }

        return after.Trim().TrimEnd(':').Length == 0
            ? Alone(term, line)
            : Defined(term, [], after, shape, line);
    }

    /// <summary>All that is bold is the term, perhaps with its other names.</summary>
    private static TermReading? Led(
        string bold,
        string rest,
        bool isWhole,
        DefiningLine line,
        bool isRunIn
    )
    {
        var zone = NameZone.Read(bold, rest, line.Language);
        var plain = MarkedText.Plain(zone.After);
        var isStopped = bold.EndsWith('.') || plain is ['.', ' ', ..];
        var term = TermWording.GoesOn(plain) ? bold.TrimEnd('!', '?') : bold;
        var isDefinedAsOthers =
            isRunIn && IsRunIn(bold, zone.After) && DefinitionWording.Opens(plain);
        if (
            TermWording.Objection(term) is { } objection
            && !(isDefinedAsOthers && TermWording.IsLongLabel(term))
        )
        {
            return TermReading.Left(objection);
        }

        if (isWhole || !NameList.HasWord(zone.After))
        {
            return Alone(bold, line, zone);
        }

        var endsInSign =
            Separators.AtEnd(bold) is LeadMark.Colon or LeadMark.Dash or LeadMark.EqualsSign;
        var hasSign =
            endsInSign
            || (
                zone.IsDictionary
                && DefinitionWording.Of(plain, line.Language) is null
                && !DefinitionWording.Remarks(plain)
            )
            || (isStopped && DefinitionWording.Opens(plain.TrimStart('.')))
            || (IsRunIn(bold, zone.After) && (isRunIn || DefinitionWording.Opens(plain)));
        return Defined(
            (endsInSign ? bold.TrimEnd(':', '-', '–', '—', '=', ' ') : bold) + zone.Joined,
            zone.Names,
            hasSign ? ":" + plain.TrimStart('.') : plain,
            hasSign && IsRunIn(bold, rest) ? EntryShape.RunIn : EntryShape.BoldLead,
            line
        );
    }

    /// <summary>Whether a line opens with a bold term whose definition begins like a sentence right behind it.</summary>
    public static bool IsRunIn(DefiningLine line) =>
        Lead().Match(line.Marked) is { Success: true } lead
        && IsRunIn(lead.Groups["bold"].Value, lead.Groups["rest"].Value)
        && TermWording.IsTerm(lead.Groups["bold"].Value);

    /// <summary>Whether what follows the bold words opens as a definition does.</summary>
    public static bool OpensAsDefinition(DefiningLine line) =>
        DefinitionWording.Opens(MarkedText.Plain(Lead().Match(line.Marked).Groups["rest"].Value));

    private static bool IsRunIn(string bold, string rest) =>
        char.IsLetterOrDigit(bold.TrimEnd()[^1])
        && MarkedText.Plain(rest) is [' ' or '\u00A0', var first, ..]
        && char.IsUpper(first);

    private static TermReading? Alone(string term, DefiningLine line, ZoneReading? zone = null)
    {
        if (
            PlainText.Words(term) > MostWordsAlone
            || TermWording.IsClause(term)
            || term.TrimEnd() is [.., '.' or ',' or ';']
        )
        {
            return TermReading.Left("bold words alone, more than a headword has");
        }

        if (!line.IsItem)
        {
            return TermReading.Left("a bold line of its own, as headings are");
        }

        if (TermWording.IsOftenLabel(term.TrimEnd(':', ' ')))
        {
            return TermReading.Left("the words label a remark");
        }

        return TermReading.Of(
            term + zone?.Joined,
            zone?.Names ?? [],
            EntryShape.BoldLead,
            Strength.Place,
            line.HasBody
                ? "a bold headword, defined in the points under it"
                : "a bold headword with nothing under it: a stub",
            line.Language
        );
    }

    private static TermReading? Defined(
        string term,
        List<string> names,
        string after,
        EntryShape shape,
        DefiningLine line
    )
    {
        if (DefinitionWording.Of(after, line.Language) is not var (strength, evidence))
        {
            return TermReading.Left(
                DefinitionWording.Remarks(after)
                    ? "what follows remarks on the bold words and does not define them"
                    : "the sentence goes on without saying what the bold words are"
            );
        }

        if (strength < Strength.Sentence && TermWording.IsOftenLabel(term) && line.Depth > 0)
        {
            return TermReading.Left("the words label a part of the entry around them");
        }

        var opening =
            shape == EntryShape.BoldSentence ? "a bold sentence" : "opens with it in bold";
        return TermReading.Of(
            term,
            [.. names, .. NamesAfter(term, after, line.Language)],
            shape,
            strength,
            $"{opening}, {evidence}",
            line.Language
        );
    }

    /// <summary>"SVD: singular value decomposition, which ..." and names in a sentence of their own.</summary>
    private static IEnumerable<string> NamesAfter(string term, string after, Language? language) =>
        AliasSentence.Expansion(term, after, language) is { } expansion
            ? AliasSentence.In(after).Prepend(expansion)
            : AliasSentence.In(after);

    [GeneratedRegex(
        @"^[^\p{L}\p{N}\uE000]{0,4}(?:(?:an?|the|its|our|their|one|another)\s+)?[^\p{L}\p{N}\uE000\s]{0,2}\uE000(?<bold>[^\uE000\uE001]+)\uE001(?<rest>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Lead();

    /// <summary>A bold stretch that goes on from its term to the definition.</summary>
    [GeneratedRegex(
        @"^(?:(?:an?|the)\s{1,9})?(?<term>(?:[^:.!?\n]|[.!?](?=[^\s])|!(?=\s{1,9}\p{Ll})|:(?=[^\s])){1,110}?)(?=:\s|:$|\s{1,9}[-–—]+\s|\s?—|\n|,?\s{1,9}(?:also\s{1,9})?(?:is|are|means?|refers?\s{1,9}to|denotes?|describes?|stands\s{1,9}for|occurs\s{1,9}when|happens\s{1,9}when)\s{1,9}\S|\s{1,9}when\s{1,9}(?:an?|the|we|you)\s|,\s{1,9}which\s{1,9}(?:is|are|means)\s)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Cut();
}
