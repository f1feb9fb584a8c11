using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Consistent;

/// <summary>Small words are the ones that belong: "these are", "want to see", "more than".</summary>
internal sealed partial class FittingWord : Check
{
    public override string Name => "fitting-word";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        if (!subject.IsEnglish)
        {
            yield break;
        }

        foreach (var line in subject.OwnLines)
        {
            foreach (Match match in Slip().Matches(line.Text))
            {
                var right = Right(match);
                yield return FindIn(
                    line,
                    match.Value,
                    $"“{match.Value}” should read “{right}”.",
                    $"Write “{right}”."
                );
            }
        }
    }

    private static string Right(Match match)
    {
        var words = match.Value;
        return match.Groups["one"] is { Success: true, Value: var one }
                ? $"{one} {Singular(match.Groups["verb"].Value)}"
            : match.Groups["many"] is { Success: true, Value: var many }
                ? $"{many} {Plural(match.Groups["verb"].Value)}"
            : match.Groups["want"] is { Success: true, Value: var want }
                ? $"{want} to {match.Groups["verb"].Value}"
            : match.Groups["of"].Success ? words.Replace(" of ", " have ", StringComparison.Ordinal)
            : match.Groups["then"].Success
                ? words.Replace(" then", " than", StringComparison.Ordinal)
            : match.Groups["own"].Success ? $"{words[..2]}s own"
            : match.Groups["its"].Success ? $"{words[..2]}’s{words[3..]}"
            : $"{words[..words.IndexOf(' ', StringComparison.Ordinal)]} {match.Groups["stem"].Value} {match.Groups["particle"].Value}";
    }

    private static string Singular(string verb) =>
        verb switch
        {
            "are" => "is",
            "have" => "has",
            _ => "does",
        };

    private static string Plural(string verb) =>
        verb switch
        {
            "is" => "are",
            "was" => "were",
            "has" => "have",
            _ => "do",
        };

    /// <summary>Only what no grammar explains. A pronoun is a verb's subject only where it opens a clause: "features like this
    /// are". A noun of verb and particle stands for the verb only before what the verb acts on: "to setup a server", and not
    /// "compared to startup costs". "Then" is right behind a comparison that closes its clause.</summary>
    [GeneratedRegex(
        """
            (?<=^|[.!?;:]\s|,\s(?:and|but)\s|\b(?:because|if|when|since|that)\s)
                (?:(?<one>[Tt]his|[Ii]t|[Hh]e|[Ss]he)[ ](?<verb>are|have|do)
                    | (?<many>[Tt]hese|[Tt]hose|[Tt]hey|[Ww]e|[Yy]ou)[ ](?<verb>is|was|has|does))(?=[ ]\p{Ll})
            | \b(?<want>wants?|wanted|trying|tried|tries)[ ](?<verb>see|hear|know|make|take|give|find|keep|show|tell|explain|add|create|avoid|learn|improve|understand|become|choose|describe|provide)(?=[ ](?:the|an?|how|what|why|whether|your|my|our|their|its?|them|us|you)\b)
            | \b(?:could|should|would|might|must)[ ](?<of>of)[ ](?:been|had|done|gone|made|taken|\p{Ll}{2,20}ed)\b
            | \b(?:(?:more|less|fewer|greater|larger|smaller|higher|lower)[ ](?<then>then)(?=[ ](?:\d|an?\b|one\b|two\b|half\b|twice\b|just\b|any\b))|[Rr]ather[ ](?<then>then))\b
            | \b[Ii]t['’]s[ ](?<own>own)\b
            | \b[Ii]ts[ ](?<its>an?|the)\b
            | \b[Tt]o[ ](?<stem>set|log|sign|back|check|shut|clean|roll|fall|break)(?<particle>up|out|in|off|on|down|back)(?=[ ](?:the|an?|your|our|my|their|its|this|that|these|it|them|to|into|as)\b)
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Slip();
}
