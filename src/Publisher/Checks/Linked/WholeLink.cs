using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Linked;

/// <summary>A link of Markdown is written without a blank between its words and its address.</summary>
internal sealed partial class WholeLink : Check
{
    public override string Name => "whole-link";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        foreach (var line in subject.OwnLines)
        {
            foreach (Match match in BrokenLink().Matches(line.Text))
            {
                yield return FindIn(
                    line,
                    match.Value,
                    $"“{Shortened.Of(match.Value)}” was meant as a link and is none: a blank parts its words from its address.",
                    "Write [words](address) without a blank between the brackets."
                );
            }
        }
    }

    [GeneratedRegex(
        @"\[[^\[\]\n]{1,120}\]\s{1,3}\((?:https?://|mailto:|#|\.{0,2}/)[^()\s]{0,300}\)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BrokenLink();
}
