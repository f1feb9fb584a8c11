using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Reads lines that open with a bold term: "<b>Term</b>: ...", "An <b>term</b> is ...", "<b>Term is ...</b>",
/// a bold headword alone.</summary>
internal static partial class BoldLead
{
    private const int MostWordsAlone = 5;

    /// <summary>Null when the line does not open in bold.</summary>
    public static Reading? Of(DefiningLine line)
    {
        var lead = Lead().Match(line.Marked);
        if (!lead.Success)
        {
            return null;
        }

        var bold = lead.Groups["bold"].Value;
        var rest = lead.Groups["rest"].Value;
        var isWhole = !rest.Any(char.IsLetterOrDigit);
        return Cut().Match(bold) is { Success: true } cut
            ? CutOut(cut, bold, rest, isWhole, line)
            : Led(bold, rest, isWhole, line);
    }

    /// <summary>The bold goes on beyond the term.</summary>
    private static Reading? CutOut(
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
        if (TermWording.Objection(term) is { } objection)
        {
            return Reading.Left(objection);
        }

        if (TermWording.IsClause(term))
        {
            return Reading.Left("the bold words before the sign are a sentence");
        }

        return after.Trim().TrimEnd(':').Length == 0
            ? Alone(term, line)
            : Defined(term, [], after, shape, line);
    }

    /// <summary>All that is bold is the term, perhaps with its other names.</summary>
    private static Reading? Led(string bold, string rest, bool isWhole, DefiningLine line)
    {
        if (TermWording.Objection(bold) is { } objection)
        {
            return Reading.Left(objection);
        }

        var (names, after) = NameZone.Read(rest, out var joined);
        if (isWhole || !after.Any(char.IsLetterOrDigit))
        {
            return Alone(bold + joined, line, names);
        }

        var plain = MarkedText.Plain(after);
        var colon =
            bold.EndsWith(':') || (bold.EndsWith('.') && DefinitionWording.Opens(plain)) ? ":" : "";
        return Defined(bold.TrimEnd(':') + joined, names, colon + plain, EntryShape.BoldLead, line);
    }

    private static Reading? Alone(string term, DefiningLine line, List<string>? names = null)
    {
        if (
            PlainText.Words(term) > MostWordsAlone
            || TermWording.IsClause(term)
            || term.TrimEnd() is [.., '.' or ',' or ';']
        )
        {
            return Reading.Left("bold words alone, more than a headword has");
        }

        if (!line.IsItem)
        {
            return Reading.Left("a bold line of its own, as headings are");
        }

        if (TermWording.IsOftenLabel(term.TrimEnd(':', ' ')))
        {
            return Reading.Left("the words label a remark");
        }

        return Reading.Of(
            term,
            names ?? [],
            EntryShape.BoldLead,
            Strength.Place,
            line.HasBody
                ? "a bold headword, defined in the points under it"
                : "a bold headword with nothing under it: a stub"
        );
    }

    private static Reading? Defined(
        string term,
        List<string> names,
        string after,
        EntryShape shape,
        DefiningLine line
    )
    {
        if (DefinitionWording.Of(after) is not var (strength, evidence))
        {
            return Reading.Left(
                DefinitionWording.Remarks(after)
                    ? "what follows remarks on the bold words and does not define them"
                    : "the sentence goes on without saying what the bold words are"
            );
        }

        if (strength < Strength.Sentence && TermWording.IsOftenLabel(term) && line.Depth > 0)
        {
            return Reading.Left("the words label a part of the entry around them");
        }

        var opening =
            shape == EntryShape.BoldSentence ? "a bold sentence" : "opens with it in bold";
        return Reading.Of(
            term,
            [.. names, .. NamesAfter(term, after)],
            shape,
            strength,
            $"{opening}, {evidence}"
        );
    }

    /// <summary>"SVD: singular value decomposition, which ..." and names in a sentence of their own.</summary>
    private static IEnumerable<string> NamesAfter(string term, string after) =>
        AliasSentence.Expansion(term, after) is { } expansion
            ? AliasSentence.In(after).Prepend(expansion)
            : AliasSentence.In(after);

    [GeneratedRegex(
        @"^[^\p{L}\p{N}\uE000]{0,4}(?:(?:an?|the|its|our|their|one|another)\s+)?[^\p{L}\p{N}\uE000\s]{0,2}\uE000(?<bold>[^\uE000\uE001]+)\uE001(?<rest>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Lead();

    /// <summary>A bold stretch that goes on from its term to the definition.</summary>
    [GeneratedRegex(
        @"^(?:(?:an?|the)\s{1,9})?(?<term>(?:[^:.!?\n]|[.!?](?=[^\s])|:(?=[^\s])){1,110}?)(?=:\s|:$|\s{1,9}[-–—]+\s|\s?—|\n|,?\s{1,9}(?:also\s{1,9})?(?:is|are|means?|refers?\s{1,9}to|denotes?|describes?|stands\s{1,9}for|occurs\s{1,9}when|happens\s{1,9}when)\s{1,9}\S|\s{1,9}when\s{1,9}(?:an?|the|we|you)\s|,\s{1,9}which\s{1,9}(?:is|are|means)\s)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Cut();
}
