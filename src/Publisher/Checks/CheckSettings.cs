using Publisher.Feedback;
using Publisher.Model;

namespace Publisher.Checks;

/// <summary>What the author decides about the checks.</summary>
public sealed record CheckSettings
{
    /// <summary>The name of the check that weighs <see cref="Links"/>.</summary>
    public const string LiveLink = "live-link";

    /// <summary>Checks that are not to have their own severity.</summary>
    public Items<CheckChoice> Choices { get; init; }

    public Items<Silence> Silences { get; init; }

    public Items<SupersededTerm> Superseded { get; init; }

    public Items<CanonicalEntry> Canonical { get; init; }

    /// <summary>What readers reported.</summary>
    public Items<Remark> Remarks { get; init; }

    /// <summary>The day on which the document is checked; null where nobody told, and then nothing is overdue.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What is known of the addresses that the document links to; null where nobody asked, and then none is told
    /// to be dead, nor to be alive again.</summary>
    public Items<LinkVerdict>? Links { get; init; }

    /// <summary>Whether anything is made of answers to addresses.</summary>
    public bool WantsLinks => IsOn(Check.All.Single(check => check.Name == LiveLink));

    /// <summary>Whether any check runs.</summary>
    public bool IsAnyOn => Check.All.Any(IsOn);

    internal bool IsOn(Check check) =>
        Choice(check) is { } choice ? choice.Severity is not null : check.IsOnByDefault;

    /// <summary>The first silence that covers a finding; null where none does.</summary>
    public Silence? SilenceOf(Finding finding) =>
        Silences.FirstOrDefault(silence => silence.Covers(finding));

    /// <summary>Silences that cover no finding: what they were for is mended, or they never fitted.</summary>
    public IEnumerable<Silence> IdleSilences(IReadOnlyCollection<Finding> findings) =>
        Silences.Where(silence =>
            !(Links is null && silence.Check == LiveLink) && !findings.Any(silence.Covers)
        );

    /// <summary>The finding in the severity that the settings want. What a check thinks milder than its own severity
    /// stays so.</summary>
    internal Finding Apply(Check check, Finding finding)
    {
        if (Choice(check)?.Severity is not { } chosen)
        {
            return finding;
        }

        return finding with
        {
            Severity =
                finding.Severity < check.Severity && finding.Severity < chosen
                    ? finding.Severity
                    : chosen,
        };
    }

    private CheckChoice? Choice(Check check)
    {
        foreach (var choice in Choices)
        {
            if (choice.Check == check.Name)
            {
                return choice;
            }
        }

        return null;
    }
}

/// <param name="Severity">Null turns the check off.</param>
public sealed record CheckChoice(string Check, Severity? Severity);

/// <summary>Findings that the author has looked at and means to keep.</summary>
/// <param name="Check">Null for any check.</param>
/// <param name="Entry">Id of an entry; null for any place.</param>
/// <param name="Quote">Words that the finding's quote holds; null for any.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record Silence(string? Check, string? Entry, string? Quote, string Reason)
{
    internal bool Covers(Finding finding) =>
        (Check is null || Check == finding.Check)
        && (Entry is null || Entry == finding.Entry)
        && (Quote is null || finding.Quote.Contains(Quote, StringComparison.Ordinal));
}

/// <param name="Instead">What the term is called now.</param>
public sealed record SupersededTerm(string Term, string Instead);

/// <summary>An entry whose definition follows one that stands elsewhere.</summary>
/// <param name="Entry">One of its names, or its id.</param>
/// <param name="Reviewed">When it was last compared.</param>
/// <param name="Address">Where the other definition stands; empty when the author did not say.</param>
/// <param name="Months">How long a comparison holds.</param>
public sealed record CanonicalEntry(string Entry, DateOnly Reviewed, string Address, int Months);
