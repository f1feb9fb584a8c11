using System.Buffers;
using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Consistent;

/// <summary>Quotation marks and apostrophes are of one kind throughout, and open where they open.</summary>
internal sealed partial class ConsistentQuotation : Check
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«'’");

    private const int FewestQuotations = 2;
    private const int FewestApostrophes = 6;

    public override string Name => "consistent-quotation";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        if (
            Mixed(subject, StraightQuote(), CurlyQuote(), "quotation marks", FewestQuotations) is
            { } quotes
        )
        {
            yield return quotes;
        }

        if (
            Mixed(
                subject,
                StraightApostrophe(),
                CurlyApostrophe(),
                "apostrophes",
                FewestApostrophes
            ) is
            { } apostrophes
        )
        {
            yield return apostrophes;
        }

        // German closes with the mark that English opens with, and Swedish opens with the one that English closes with.
        if (subject.Language?.Tag == "en")
        {
            foreach (var line in subject.OwnLines)
            {
                foreach (Match match in Turned().Matches(line.Text))
                {
                    yield return FindIn(
                        line,
                        match.Value.Trim(),
                        $"The mark in “{match.Value.Trim()}” is turned the wrong way.",
                        "Open a quotation with “ and close it with ”."
                    ) with
                    {
                        Same = "turned",
                    };
                }
            }
        }
    }

    /// <param name="fewest">Of the commoner kind, that make it the document's habit: a curly apostrophe may come with a
    /// word that was pasted.</param>
    private Finding? Mixed(
        CheckedDocument subject,
        Regex straight,
        Regex curly,
        string what,
        int fewest
    )
    {
        var (straights, curlies) = (Count(subject, straight), Count(subject, curly));
        var (fewer, more) = straights < curlies ? (straights, curlies) : (curlies, straights);
        if (fewer == 0 || more < fewest)
        {
            return null;
        }

        var rare = straights < curlies ? straight : curly;
        var line = subject.OwnLines.First(line => rare.IsMatch(line.Text));
        var quote = rare.Match(line.Text).Value.Trim();
        return FindIn(
            line,
            quote,
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The {what} are of two kinds, {curlies} typographic and {straights} straight; the first of the rarer kind stands in “{quote}”."
            ),
            "Choose one kind, and replace the other throughout."
        );
    }

    private static int Count(CheckedDocument subject, Regex marks) =>
        subject.OwnLines.Sum(line =>
            line.Text.AsSpan().ContainsAny(Marks) ? marks.Count(line.Text) : 0
        );

    [GeneratedRegex(@"(?<=^|[\s(])""\p{L}[\p{L}'’-]{0,30}", RegexOptions.CultureInvariant)]
    private static partial Regex StraightQuote();

    [GeneratedRegex(
        @"(?<=^|[\s(])(?:[“„]|«[ \u00A0\u202F]?)\p{L}[\p{L}'’-]{0,30}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CurlyQuote();

    [GeneratedRegex(@"\p{L}{1,30}'\p{L}{1,30}", RegexOptions.CultureInvariant)]
    private static partial Regex StraightApostrophe();

    [GeneratedRegex(@"\p{L}{1,30}’\p{L}{1,30}", RegexOptions.CultureInvariant)]
    private static partial Regex CurlyApostrophe();

    [GeneratedRegex(
        @"(?<=\s)”\p{L}{1,30}|(?<=[\s“])\p{L}{1,30}“(?=[\s.,;]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Turned();
}
