using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Finished;

/// <summary>No mark of the author's to himself is left in the text.</summary>
internal sealed partial class NoPlaceholder : Check
{
    private static readonly Memo<string, Match> Marks = new(text => Placeholder().Match(text));

    public override string Name => "no-placeholder";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        // A glossary may define what a TODO is.
        var names = subject
            .Outline.Entries.SelectMany(entry => entry.Headword.Terms)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var line in subject.OwnLines)
        {
            if (
                Marks.Of(line.Text) is { Success: true } match
                && !names.Contains(match.Groups["mark"].Value)
                && !IsSpelledOut(line.Text, match.Groups["mark"])
            )
            {
                yield return FindIn(
                    line,
                    match.Value.Trim(),
                    $"“{Shortened.Of(match.Groups["mark"].Value)}” holds the place of words that were never written.",
                    "Write them, or delete the mark."
                );
            }
        }
    }

    /// <summary>"WIP: Work In Progress" explains the mark.</summary>
    private static bool IsSpelledOut(string text, Group mark)
    {
        var initials = string.Concat(
            text[(mark.Index + mark.Length)..]
                .Split([' ', '-', ':', '(', '–', '—'], StringSplitOptions.RemoveEmptyEntries)
                .Take(mark.Length)
                .Select(word => word[0])
        );
        return mark.Length > 1 && initials.Equals(mark.Value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Marks where only a note to oneself has them: at the beginning of a line or in brackets, followed by a
    /// colon or an order; at its end. "The TODO list" and "TODOs are notes" are none.</summary>
    [GeneratedRegex(
        """
            (?:^|[(\[<]\s?)(?<mark>TODO|TO\sDO|To-Do|FIXME|TBD|TBC|TBA|TKTK|WIP)\s?(?:[:)\]>—–-]|$)
            | (?:^|[.:;,?!—–]\s|[(\[<])(?<mark>TODO|FIXME)\s+(?!lists?\b|items?\b|comments?\b|apps?\b|markers?\b|notes?\b|files?\b|is\b|are\b|was\b|were\b|means\b|stands\b|and\b|or\b)[a-zA-Z“"(]
            | \s(?<mark>TODO|FIXME):(?=\s|$)
            | [.;,?!—–]\s(?<mark>TBD|TBC|TBA):(?=\s|$)
            | (?:[.:;,—–]\s|\s-\s|\bis\s|\bare\s)(?<mark>TODO|FIXME|TBD|TBC|TKTK)[.)\]]?$
            | (?<![\w])(?<mark>TKTK)(?!\w)
            | (?:^|[(\[]\s?)(?<mark>TK|XX+)\s?(?:[)\]]|$)
            | \b(?:on|of|by|in|at|page|chapter|section|version)\s(?<mark>XX+)(?=[\s.,;)]|$)
            | (?<mark>\bhttps?://(?:www\.)?(?:url|link|address|domain|your-?(?:site|domain))\.com\b)
            | \p{L}\s(?<mark>\[\s?\]|\(\s?\))(?=[.,;]?(?:\s\p{L}|$))
            | (?:^|\s|[(\[])(?<mark>\?\?\?+)(?=[)\].,:;]?(?:\s|$))
            | (?i:\b(?<mark>lorem\sipsum)\sdolor\b) | (?i:^(?<mark>lorem\sipsum)[.…]*$)
            | \[\s?(?<mark>citation(?:\sis)?\sneeded|(?:insert|your|add)\s[a-z][a-z\s]{2,40})\]
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Placeholder();
}
