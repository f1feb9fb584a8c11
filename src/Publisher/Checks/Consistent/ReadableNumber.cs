using System.Text.RegularExpressions;
using Publisher.Checks.Sentences.RunningText;
using Publisher.English;
using Publisher.Model;
using Line = Publisher.Checks.Sentences.RunningText.Line;

namespace Publisher.Checks.Consistent;

/// <summary>A number and its unit before a noun are joined by a hyphen, and what lies between two numbers is said in words.</summary>
internal sealed partial class ReadableNumber : Check
{
    public override string Name => "readable-number";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject) =>
        subject.IsEnglish ? subject.OwnLines.SelectMany(In) : [];

    private IEnumerable<Finding> In(Line line)
    {
        foreach (Match match in Measure().Matches(line.Text))
        {
            if (IsMeasure(line.Text, match.Groups["noun"]))
            {
                var joined = $"{match.Groups["number"].Value}-{match.Groups["unit"].Value}";
                yield return FindIn(
                    line,
                    match.Value,
                    $"“{match.Value}” lacks the hyphen between the number and its unit.",
                    $"Write “{joined} {match.Groups["noun"].Value}”."
                ) with
                {
                    Same = "measure",
                };
            }
        }

        foreach (Match match in Range().Matches(line.Text))
        {
            var (opens, joins) = (
                match.Groups["opens"].Value,
                match.Groups["opens"].Value == "between" ? "and" : "to"
            );
            yield return FindIn(
                line,
                match.Value,
                $"“{match.Value}” has a dash where “{opens}” wants “{joins}”.",
                $"Write “{opens} {match.Groups["low"].Value} {joins} {match.Groups["high"].Value}”, or leave “{opens}” out."
            ) with
            {
                Same = "range",
            };
        }
    }

    /// <summary>Whether a noun follows: in "after 5 second thoughts came" and "wait 30 minute by minute" none is measured.</summary>
    private static bool IsMeasure(string text, Group noun)
    {
        var reading = EnglishModel.Shipped.Read(new(Tokeniser.Tokens(text)));
        return reading
            .Words.Index()
            .Any(token =>
                token.Item.Start == noun.Index
                && reading.Tag(token.Index).StartsWith("NN", StringComparison.Ordinal)
            );
    }

    /// <summary>A unit in the singular behind a number that is not one. Where the noun is plural as well ("two word lists")
    /// only a unit that makes no compound with it is certain: "5 minute increments". A name before the number takes it:
    /// "GCC 12 page".</summary>
    [GeneratedRegex(
        """
            (?<![\p{L}\p{N}_.,:/$€£%#+×–—-])(?<!(?<![.!?:][ ]|^)\p{Lu}[\p{L}\p{N}]*[ ])
            (?<number>(?!1[ ])\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve)[ ]
            (?:(?<unit>second|minute|hour|week|month|year)[ ](?<noun>(?!old\b|olds\b)\p{Ll}{3,30})
                | (?<unit>day|page|word|line|byte|bit|mile|inch|foot|step)[ ](?<noun>(?!old\b|olds\b)\p{Ll}{2,30}[^\Ws]))
            (?![\p{L}\p{N}_'’-])
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Measure();

    [GeneratedRegex(
        """
            \b(?<opens>between|from)[ ](?<low>\d[\d.,]{0,8}%?)[ ]?[-–—][ ]?(?<high>\d[\d.,]{0,8}(?<![.,])%?)
            (?![\p{L}\p{N}_.-]*[\p{L}\p{N}_-])(?![^.;]{0,40}[ ](?:and|to|until|or)[ ])
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Range();
}
