using System.Text.RegularExpressions;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries.Leads;

/// <summary>Reads lines without bold that open with their term: "Term: definition", "Term - definition",
/// "Term (ABC) definition". A single one is prose, so the lines around it decide.</summary>
internal static partial class PlainLead
{
    private const int MostWords = 7;

    /// <summary>The shapes of plain lines, the surest first.</summary>
    public static readonly EntryShape[] Shapes =
    [
        EntryShape.Parenthesis,
        EntryShape.Colon,
        EntryShape.Dash,
    ];

    /// <summary>The line as one of a shape, whatever stands around it; null when it has another.</summary>
    public static TermReading? Of(DefiningLine line, EntryShape shape)
    {
        // A line with bold words at its start is read by its weight.
        var words = line.Words;
        var match = line.Marked.StartsWith(MarkedText.Open)
            ? Match.Empty
            : Pattern(shape).Match(words);
        if (!match.Success)
        {
            return null;
        }

        var term = match.Groups["term"].Value;
        if (
            PlainText.Words(term) > MostWords
            || !TermWording.IsTerm(term)
            || TermWording.IsClause(term)
            || TermWording.IsNumbered(term)
        )
        {
            return null;
        }

        var definition = words[match.Groups["definition"].Index..];
        var name = match.Groups["name"].Value;
        if (
            shape == EntryShape.Parenthesis
            && !(Abbreviation.IsOf(name, term) || Abbreviation.IsOf(term, name))
        )
        {
            return null;
        }

        var strength =
            DefinitionWording.Opens(definition) || shape == EntryShape.Parenthesis
                ? Strength.Wording
                : Strength.Place;
        return TermReading.Of(
            term,
            [name, .. AliasSentence.In(definition)],
            shape,
            strength,
            shape switch
            {
                EntryShape.Parenthesis => "reads “term (short form) definition”",
                EntryShape.Colon => "reads “term: definition”",
                _ => "reads “term - definition”",
            },
            line.Language
        );
    }

    private static Regex Pattern(EntryShape shape) =>
        shape switch
        {
            EntryShape.Parenthesis => WithParenthesis(),
            EntryShape.Colon => WithColon(),
            _ => WithDash(),
        };

    [GeneratedRegex(
        @"^\s*(?<term>(?:--?|[.$@#/\\])?[\p{L}\p{N}](?:[^:.!?\n]|\.(?=\S)){0,90}?)\s*:\s+(?<definition>\S)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex WithColon();

    [GeneratedRegex(
        @"^\s*(?<term>(?:--?|[.$@#/\\])?[\p{L}\p{N}](?:[^:.!?\n]|\.(?=\S)){0,90}?)\s+[-–—]{1,2}\s+(?<definition>\S)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex WithDash();

    [GeneratedRegex(
        @"^\s*(?<term>[\p{L}\p{N}][^:.!?()\n]{0,80}?)\s+\((?<name>[^()]{2,60})\)\s*(?:[:–—-]\s+)?(?<definition>[\p{L}\p{N}])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex WithParenthesis();
}
