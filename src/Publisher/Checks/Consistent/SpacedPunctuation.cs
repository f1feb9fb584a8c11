using System.Text.RegularExpressions;
using Publisher.English;
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
                // Where a raised number, code or the mark of a note stood between the two, nothing is wrong.
                if (
                    line.Quote.Contains(match.Value, StringComparison.Ordinal)
                    && !(match.Groups["surplus"].Success && HasNote(line))
                )
                {
                    yield return FindIn(line, match.Value.Trim(), Message(match), Hint(match)) with
                    {
                        Same = match.Groups["short"].Value,
                    };
                }
            }

            // French puts a blank before them, so that some of its authors do in other languages too: told once.
            foreach (
                Match match in subject.Language is { Tag: not "fr" }
                    ? BeforeHighMark().Matches(line.Text).AsEnumerable()
                    : []
            )
            {
                if (line.Quote.Contains(match.Value, StringComparison.Ordinal))
                {
                    yield return FindIn(
                        line,
                        match.Value,
                        $"A blank stands before the mark in “{match.Value}”.",
                        "Delete the blank."
                    ) with
                    {
                        Same = "high",
                    };
                }
            }

            foreach (var (words, code) in GluedCode.In(line.Content))
            {
                yield return FindIn(
                    line,
                    code,
                    $"No blank stands between the word and the code in “{words}”.",
                    "Put a blank between them."
                );
            }

            foreach (
                Match match in subject.IsEnglish ? Enclosed().Matches(line.Text).AsEnumerable() : []
            )
            {
                if (IsSentence(match.Groups["inside"].Value))
                {
                    yield return FindIn(
                        line,
                        line.Quote.Contains(match.Value, StringComparison.Ordinal)
                            ? match.Value
                            : line.Quote,
                        $"The stop stands behind the bracket, and a whole sentence within: “{Shortened.Of(match.Value.Replace(Token.Opaque, "…", StringComparison.Ordinal))}”.",
                        "Put the stop before the bracket that closes."
                    ) with
                    {
                        Same = "enclosed",
                    };
                }
            }
        }
    }

    private static bool HasNote(Sentences.RunningText.Line line) =>
        line.Content.Any(inline => inline is NoteReference);

    private static bool IsSentence(string words)
    {
        var reading = Sentences.ReadLine.Of(words).Reading;
        return Enumerable
            .Range(0, reading.Count)
            .Any(at => reading.IsFiniteVerb(at) || reading.Tag(at) == "VB");
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
            (?<surplus>(?<=\s|^)(?:\p{L}{2,30}|\d{2,4})[ ][,.])(?=\s\p{L}|$)
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

    /// <summary>Behind the mark the line ends or goes on in words, as no code and no face made of marks does.</summary>
    [GeneratedRegex(@"(?<=\s|^)\p{L}{2,30} [;?!](?=\s\p{L}|$)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeHighMark();

    /// <summary>A bracket that opens behind a sentence, with a capital, and closes before a stop.</summary>
    [GeneratedRegex(
        @"(?<=[.!?]\s)\((?<inside>\p{Lu}[^()]{8,}[^().!?:…])\)\.(?=\s|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Enclosed();
}
