using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Consistent;

/// <summary>"an" stands before a vowel that is spoken, "a" before a consonant, and neither before a plural.</summary>
internal sealed partial class FittingArticle : Check
{
    public override string Name => "fitting-article";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        if (subject.Language is not { Tag: "en" } english)
        {
            yield break;
        }

        foreach (var line in subject.OwnLines)
        {
            foreach (var words in PluralNoun.BehindArticle(line.Text))
            {
                yield return FindIn(
                    line,
                    words,
                    $"“{words}” has the article of one thing before the word for several.",
                    "Take the article off, or write the noun in the singular."
                );
            }

            foreach (Match match in Slip().Matches(line.Text))
            {
                // "option a is", "from a to b": the letter, before a word that holds a sentence together.
                if (
                    !english.Commonest.Contains(match.Groups["word"].Value)
                    && !IsSpokenAbout(line, match)
                )
                {
                    var right = match.Groups["a"].Success ? "an" : "a";
                    yield return FindIn(
                        line,
                        match.Value,
                        $"“{match.Value}” is spoken “{right} {match.Groups["word"].Value}”.",
                        $"Write “{right}”."
                    );
                }
            }
        }
    }

    /// <summary>"The words <b>a</b> and <b>an</b> mean the same": an article alone in its style.</summary>
    private static bool IsSpokenAbout(Sentences.RunningText.Line line, Match match) =>
        line.Content.Any(inline =>
            inline is Text { Style: not TextStyle.None, Value: var words }
            && string.Equals(
                words.Trim(),
                match.Value.Split(' ')[0],
                StringComparison.OrdinalIgnoreCase
            )
        );

    /// <summary>Only where the letters leave no doubt: no "A", which names things, no "u", no "h", no capitals, no words that are spelled out letter by
    /// letter ("an xml file"), none of "one", "once", "European", "ewe".</summary>
    [GeneratedRegex(
        """
            (?<![\p{L}\p{N}'’.\-/“"(])(?:
                (?<a>a)[ ](?<word>(?!one\b|once\b|oner|oneself|eu|ewe|ouija|oui|ole\b|also\b|e\b)[aeio]\p{Ll}{2,30})
                | (?<an>[Aa]n)[ ](?<word>(?:[bcdfgjkmnpqrtvwyz]|[bcfgps]l|[bcdfgpt]r|s[ckmnptw]|[cstw]h|qu|tw|wr|kn|str|scr|spr|spl|thr)[aeiouy]\p{Ll}{1,30})
            )(?![\p{L}\p{N}_'’.\-(/])
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Slip();
}
