using Publisher.Checks;
using Publisher.Web.Links.Inquiries;
using Publisher.Web.Links.Memory;
using Xunit;

namespace Publisher.Tests.Web.Links;

public sealed class LinkRecordTests
{
    private const string Address = "https://example.org/";
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 23, 50, 0, TimeSpan.Zero);

    [Fact]
    public void A_failure_is_death_on_another_day_and_not_by_midnight_alone()
    {
        var first = After(null, AnswerKind.Failed, 0);
        Assert.Equal(LinkState.Unchecked, first.State);

        Assert.Equal(LinkState.Unchecked, After(first, AnswerKind.Failed, 1).State);
        Assert.Equal(LinkState.Dead, After(first, AnswerKind.Failed, 24).State);
    }

    [Fact]
    public void One_answer_between_begins_anew()
    {
        var first = After(null, AnswerKind.Failed, 0);
        var alive = After(first, AnswerKind.Alive, 10);

        Assert.Equal(LinkState.Unchecked, After(alive, AnswerKind.Failed, 24).State);
        Assert.Equal(Now.AddHours(10), After(alive, AnswerKind.Failed, 24).Alive);
    }

    [Theory]
    [InlineData(AnswerKind.TimedOut, LinkState.TimedOut)]
    [InlineData(AnswerKind.Limited, LinkState.RateLimited)]
    [InlineData(AnswerKind.Untold, LinkState.Unchecked)]
    public void What_says_nothing_neither_counts_nor_begins_anew(AnswerKind kind, LinkState state)
    {
        var between = After(After(null, AnswerKind.Failed, 0), kind, 10);

        Assert.Equal(state, between.State);
        Assert.Equal(LinkState.Dead, After(between, AnswerKind.Failed, 24).State);
        Assert.Equal(state, After(between, kind, 100).State);
    }

    [Fact]
    public void Who_blocks_is_there() =>
        Assert.Equal(
            LinkState.Unchecked,
            After(
                After(After(null, AnswerKind.Failed, 0), AnswerKind.Blocked, 10),
                AnswerKind.Failed,
                24
            ).State
        );

    [Fact]
    public void What_is_gone_is_dead_at_once() =>
        Assert.Equal(LinkState.Dead, After(null, AnswerKind.Gone, 0).State);

    [Theory]
    [InlineData(AnswerKind.Failed)]
    [InlineData(AnswerKind.Gone)]
    [InlineData(AnswerKind.TimedOut)]
    [InlineData(AnswerKind.Limited)]
    [InlineData(AnswerKind.Untold)]
    public void No_failure_is_kept(AnswerKind kind) =>
        Assert.False(After(null, kind, 0).IsFresh(Now));

    [Fact]
    public void What_is_good_holds_for_about_a_week_and_not_all_to_the_same_day()
    {
        var pages = Enumerable
            .Range(0, 1000)
            .Select(at => new LinkRecord($"{Address}{at}", Now, AnswerKind.Alive))
            .ToList();

        Assert.All(pages, page => Assert.True(page.IsFresh(Now.AddDays(5.5))));
        Assert.All(pages, page => Assert.False(page.IsFresh(Now.AddDays(8.5))));
        Assert.InRange(pages.Count(page => page.IsFresh(Now.AddDays(7))), 400, 600);
    }

    [Fact]
    public void What_was_asked_in_the_future_is_not_fresh() =>
        Assert.False(new LinkRecord(Address, Now.AddDays(1), AnswerKind.Alive).IsFresh(Now));

    [Fact]
    public void A_page_that_lacks_a_place_is_asked_again() =>
        Assert.False(
            (new LinkRecord(Address, Now, AnswerKind.Alive) { Lacking = ["a"] }).IsFresh(Now)
        );

    [Fact]
    public void Of_two_machines_the_later_answer_counts_whichever_is_asked_first()
    {
        var failing = After(null, AnswerKind.Failed, 0);
        var alive = After(null, AnswerKind.Alive, 5);
        var again = After(failing, AnswerKind.Failed, 30);

        Assert.Equal(alive.With(failing), failing.With(alive));
        Assert.Equal(LinkState.Alive, failing.With(alive).State);
        // The one machine never heard that it was alive between.
        Assert.Equal(LinkState.Dead, again.State);
        Assert.Equal(LinkState.Unchecked, again.With(alive).State);
        Assert.Equal(again.With(alive), alive.With(again));
    }

    [Fact]
    public void Failures_that_two_machines_saw_are_of_two_days()
    {
        var here = After(null, AnswerKind.Failed, 0);
        var there = After(null, AnswerKind.Failed, 26);

        Assert.Equal(LinkState.Dead, here.With(there).State);
    }

    private static LinkRecord After(LinkRecord? before, AnswerKind kind, int hours) =>
        LinkRecord.After(before, Address, new(kind, new(Address), "why"), Now.AddHours(hours));
}
