using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Consistent;

/// <summary>Blanks stand where they belong around commas, stops, brackets and dashes, and a mark stands once.</summary>
internal sealed partial class SpacedPunctuation : Check
{
    public override string Name => "spaced-punctuation";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        foreach (var line in subject.OwnLines)
        {
            foreach (Match match in Slip().Matches(line.Text))
            {
                // Where a raised number or code stood between the two, nothing is wrong.
                if (line.Quote.Contains(match.Value, StringComparison.Ordinal))
                {
                    yield return FindIn(line, match.Value.Trim(), Message(match), Hint(match)) with
                    {
                        Same = match.Groups["short"].Value,
                    };
                }
            }
        }
    }

    private static string Message(Match match) =>
        match.Groups["surplus"].Success
            ? $"A blank stands before the mark in “{match.Value.Trim()}”."
        : match.Groups["twice"].Success
            ? $"Two marks stand where one belongs in “{match.Value.Trim()}”."
        : match.Groups["dash"].Success
            ? $"A blank stands behind the dash and none before it in “{match.Value.Trim()}”."
        : match.Groups["short"].Success ? $"“{match.Value.Trim()}” lacks its last stop."
        : $"No blank stands between the words in “{match.Value.Trim()}”.";

    private static string Hint(Match match) =>
        match.Groups["surplus"].Success ? "Delete the blank."
        : match.Groups["twice"].Success ? "Delete one of the two."
        : match.Groups["dash"].Success
            ? "Put a blank before it as well, or delete the one behind it."
        : match.Groups["short"].Success ? $"Write “{match.Value.Trim()}.”."
        : "Put a blank between them.";

    /// <summary>Only what no habit of any language explains: "etc.,", "a,b,c", ".NET", "f(x)" and "neuron(s)" are none.</summary>
    [GeneratedRegex(
        """
            (?<surplus>(?<=\s|^)\p{Ll}{2,30}[ ][,.])(?=\s\p{L}|$)
            | (?<missing>(?<=\s|^)\p{Ll}{3,30},\p{Ll}{3,30})(?=\s|[.;:]|$)
            | (?<missing>(?<=\s|^)\p{Ll}{3,30}\(\p{Ll}{2,30}[ ]\p{Ll}{2,30}[ )])
            | (?<twice>\p{Ll}{2,30}(?:,,|;;|,\.|;\.))(?=\s|$)
            | (?<twice>\p{Ll}{3,30}\.\.)(?=\s\p{Lu}|$)
            | (?<dash>(?<=\s|^)\p{L}{2,30}[-–—][ ]\p{Lu}\p{Ll}{1,30})(?=\s)
            | (?<short>(?<=\s|\(|^)\p{Ll}\.\p{Ll})(?=,?\s\p{L})
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Slip();
}
