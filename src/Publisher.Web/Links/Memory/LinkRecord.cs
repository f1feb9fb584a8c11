using System.Globalization;
using Publisher.Checks;
using Publisher.Web.Links.Inquiries;

namespace Publisher.Web.Links.Memory;

/// <summary>What is remembered of a page.</summary>
/// <param name="Address">Without a fragment.</param>
/// <param name="Asked">When it was asked for last.</param>
/// <param name="Result">What that came to.</param>
public sealed record LinkRecord(string Address, DateTimeOffset Asked, AnswerKind Result)
{
    private static readonly TimeSpan AgeOfGood = TimeSpan.FromDays(7);
    private static readonly TimeSpan AgeOfBlocked = TimeSpan.FromDays(1);

    /// <summary>Failures are of more than one day when so much lies between them, so that midnight alone makes no second
    /// day, and a run at the same hour of every day does.</summary>
    private static readonly TimeSpan OneDay = TimeSpan.FromHours(20);

    /// <summary>Nothing is as old as this and still of use.</summary>
    private static readonly TimeSpan AgeOfAll = TimeSpan.FromDays(400);

    /// <summary>In words that may end a sentence; empty for a page that is alive.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When it was alive last; null for never.</summary>
    public DateTimeOffset? Alive { get; init; }

    /// <summary>Since when it fails, and was never alive between; null where it does not.</summary>
    public DateTimeOffset? Failing { get; init; }

    /// <summary>Where it is now, for good; empty where it is where it was.</summary>
    public string Instead { get; init; } = "";

    /// <summary>What its author may want to know besides: a newer version, that it was withdrawn.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Places in it that links lead to, and that are there or can't be told.</summary>
    public Items<string> Places { get; init; }

    /// <summary>Those that it lacks.</summary>
    public Items<string> Lacking { get; init; }

    public bool IsGood => Result == AnswerKind.Alive;

    public LinkState State =>
        Result switch
        {
            AnswerKind.Alive => Instead.Length > 0 ? LinkState.Moved : LinkState.Alive,
            AnswerKind.Gone => LinkState.Dead,
            AnswerKind.Blocked => LinkState.Blocked,
            AnswerKind.Limited => LinkState.RateLimited,
            AnswerKind.TimedOut => LinkState.TimedOut,
            AnswerKind.Failed => Asked - Failing >= OneDay ? LinkState.Dead : LinkState.Unchecked,
            _ => LinkState.Unchecked,
        };

    /// <summary>The record after an answer.</summary>
    /// <param name="before">What was known; null for nothing.</param>
    public static LinkRecord After(
        LinkRecord? before,
        string address,
        Answer answer,
        DateTimeOffset now
    )
    {
        var kind = answer.Kind;
        return new(address, now, kind)
        {
            Reason = answer.Reason,
            Alive = kind == AnswerKind.Alive ? now : before?.Alive,
            Failing = kind switch
            {
                AnswerKind.Gone or AnswerKind.Failed => before?.Failing ?? now,
                // It says neither that the page is there nor that it is not.
                AnswerKind.Limited or AnswerKind.TimedOut or AnswerKind.Untold => before?.Failing,
                _ => null,
            },
            Places = kind == AnswerKind.Alive ? [] : before?.Places ?? [],
            Remark = kind == AnswerKind.Alive ? "" : before?.Remark ?? "",
        };
    }

    /// <summary>Whether it need not be asked for again. A failure never holds; what is good holds for about a week, not all
    /// of it to the same day, so that no run asks for everything.</summary>
    public bool IsFresh(DateTimeOffset now)
    {
        var age = (now - Asked) / (0.8 + (0.4 * Jitter()));
        return age >= TimeSpan.Zero
            && Result switch
            {
                AnswerKind.Alive => Lacking.Count == 0 && age < AgeOfGood,
                AnswerKind.Blocked => age < AgeOfBlocked,
                _ => false,
            };
    }

    public bool IsOfUse(DateTimeOffset now) => now - Asked < AgeOfAll;

    /// <summary>What two machines know of one page: the later answer, and what the other knows of before.</summary>
    public LinkRecord With(LinkRecord other)
    {
        var (late, early) = Asked >= other.Asked ? (this, other) : (other, this);
        var alive = late.Alive > early.Alive || early.Alive is null ? late.Alive : early.Alive;
        return late with
        {
            Alive = alive,
            Failing = late.Failing is { } since
                ? Since(since, early.Failing, alive, late.Asked)
                : null,
            Places =
            [
                .. late
                    .Places.Concat(late.IsGood && early.IsFresh(late.Asked) ? early.Places : [])
                    .Except(late.Lacking, StringComparer.Ordinal)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    private static DateTimeOffset Since(
        DateTimeOffset late,
        DateTimeOffset? early,
        DateTimeOffset? alive,
        DateTimeOffset asked
    )
    {
        var first = early < late ? early.Value : late;
        return !(first <= alive) ? first
            : !(late <= alive) ? late
            : asked;
    }

    /// <summary>From 0 to 1, the same for the same answer on every machine.</summary>
    private double Jitter()
    {
        var hash = 2166136261u;
        foreach (
            var letter in string.Create(
                CultureInfo.InvariantCulture,
                $"{Address} {Asked.ToUnixTimeSeconds()}"
            )
        )
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash / (double)uint.MaxValue;
    }
}
