using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Current;

/// <summary>What the document says is still so.</summary>
internal sealed partial class CurrentTerm : Check
{
    /// <summary>"As of 2024" is news for that many years.</summary>
    private const int YearsOfNews = 2;

    public override string Name => "current-term";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject) =>
        Overdue(subject).Concat(Superseded(subject)).Concat(Dated(subject));

    private IEnumerable<Finding> Overdue(CheckedDocument subject)
    {
        foreach (var canonical in subject.Settings.Canonical)
        {
            var key = subject.Form.Key(canonical.Entry);
            var entry = subject.Outline.Entries.FirstOrDefault(entry =>
                entry.Id == canonical.Entry
                || entry.Headword.Terms.Any(name => subject.Form.Key(name) == key)
            );
            if (entry is null)
            {
                yield return Find(
                    $"The configuration names an entry “{canonical.Entry}”, which there is not.",
                    "Mend its name under canonical-entries, or take it off the list."
                ) with
                {
                    Quote = canonical.Entry,
                };
            }
            else if (subject.Settings.Today is { } today && IsOverdue(canonical, today))
            {
                var address = canonical.Address.Length > 0 ? $" ({canonical.Address})" : "";
                yield return FindIn(
                    entry,
                    entry.Headword.Term,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"“{entry.Headword.Term}” was last compared with its source{address} on {canonical.Reviewed:yyyy-MM-dd}, more than {canonical.Months} months ago."
                    ),
                    "Compare the two, mend the entry, and write the day into the configuration as reviewed."
                );
            }
        }
    }

    private static bool IsOverdue(CanonicalEntry canonical, DateOnly today) =>
        ((today.Year - canonical.Reviewed.Year) * 12) + today.Month - canonical.Reviewed.Month
            is var months
        && (
            months > canonical.Months
            || (months == canonical.Months && today.Day > canonical.Reviewed.Day)
        );

    private IEnumerable<Finding> Superseded(CheckedDocument subject)
    {
        if (subject.Settings.Superseded.Count == 0)
        {
            yield break;
        }

        var automaton = new References.NameAutomaton(
            subject.Form,
            new(subject.Form, subject.Language, isInCapitals: false)
        );
        var terms = new Dictionary<int, SupersededTerm>();
        foreach (var term in subject.Settings.Superseded)
        {
            terms.TryAdd(automaton.Add(term.Term), term);
        }

        automaton.Prepare();
        var found = new List<References.Occurrence>();
        var own = Bearers(subject);
        foreach (var line in subject.OwnLines)
        {
            automaton.Find(line.Text, found);
            foreach (var (name, start, end) in found)
            {
                // The entry of a superseded name has to name it.
                if (
                    terms.TryGetValue(name, out var term)
                    && !own.Contains((line.Entry, subject.Form.Key(term.Term)))
                )
                {
                    var words = line.Text[start..end];
                    yield return FindIn(
                        line,
                        words,
                        $"“{words}” is superseded: it is “{term.Instead}” now.",
                        $"Write “{term.Instead}”, or make the old name another name of its entry."
                    );
                }
            }
        }
    }

    private static HashSet<(string Entry, string Key)> Bearers(CheckedDocument subject) =>
        [
            .. subject.Outline.Entries.SelectMany(entry =>
                entry.Headword.Terms.Select(name => (entry.Id, subject.Form.Key(name)))
            ),
        ];

    private IEnumerable<Finding> Dated(CheckedDocument subject)
    {
        if (!subject.IsEnglish)
        {
            yield break;
        }

        var names = subject
            .Outline.Entries.SelectMany(entry => entry.Headword.Terms)
            .Select(subject.Form.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var line in subject.OwnLines)
        {
            foreach (Match match in TimeWord().Matches(line.Text))
            {
                if (
                    IsDated(match, subject.Settings.Today)
                    && !names.Contains(subject.Form.Key(match.Value))
                    && !IsExample(line.Text)
                )
                {
                    yield return FindIn(
                        line,
                        match.Value,
                        match.Groups["year"].Success
                            ? $"“{match.Value}” is years ago."
                            : $"“{match.Value}” was true when it was written; a reader can't tell when that was.",
                        match.Groups["year"].Success
                            ? "Check whether it is still so, and bring the year up to date."
                            : "Check whether it is still so, and name the year."
                    ) with
                    {
                        Severity = Severity.Note,
                        Same =
                            match.Groups["year"].Success ? ""
                            : match.Value.Contains("currently", StringComparison.OrdinalIgnoreCase)
                                ? "CURRENTLY"
                            : match.Value.ToUpperInvariant(),
                    };
                }
            }
        }
    }

    /// <summary>What is told of a made-up case ages with nobody.</summary>
    private static bool IsExample(string text) =>
        text.StartsWith("Example", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("For example", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("Imagine", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("Suppose", StringComparison.OrdinalIgnoreCase);

    private static bool IsDated(Match match, DateOnly? today) =>
        match.Groups["year"] is not { Success: true, ValueSpan: var year }
        || (
            today is { } day
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var written)
            && day.Year - written > YearsOfNews
        );

    /// <summary>Words for the time of writing; not "the least recently used", not "the token that is currently
    /// read".</summary>
    [GeneratedRegex(
        """
            \b(?:has|have|was|were)\s+(?:only\s+|also\s+)?(?:recently\s+(?:been\s+)?|been\s+recently\s+)(?:introduced|proposed|published|discovered|developed|shown|found|become|released|announced|suggested|added|gained)\b
                | \b(?:introduced|proposed|published|discovered|developed|released|announced)\s+recently\b
                | (?<=^|[.]\s)(?:more\s+)?recently,
            | (?:(?<=^|[.;(]\s?)currently\b(?=,|\s+(?:the|no|we|there)\b)
                | \b(?:is|are)\s+currently\s+(?:the|no|un\w+|not|best|most|popular|widely|only|in\s+progress|being)\b)
            | \bstate[\s-]of[\s-]the[\s-]art\b
            | \bnowadays\b | \bat\s+the\s+time\s+of\s+writing\b | \b(?:in\s+recent|these\s+last|the\s+last\s+few)\s+(?:years|months)\b
            | \bas\s+of\s+(?:(?:early|mid|late|January|February|March|April|May|June|July|August|September|October|November|December)[\s-])?(?<year>(?:19|20)\d\d)\b
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex TimeWord();
}
