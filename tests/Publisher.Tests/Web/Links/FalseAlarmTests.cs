using System.Globalization;
using Publisher.Checks;
using Publisher.Web.Links;
using Publisher.Web.Links.Memory;
using Publisher.Web.Links.Replies;
using Xunit;

namespace Publisher.Tests.Web.Links;

/// <summary>A thousand runs over years, on hosts that are as unreliable as they come, and on two that die.</summary>
public sealed class FalseAlarmTests
{
    private const int Runs = 1000;
    private const int Pages = 5;
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Death = Start.AddDays(300);

    private static readonly string[] Living =
    [
        "drops",
        "errors",
        "outages",
        "names",
        "limits",
        "slow",
        "moody",
        "no-head",
        "challenges",
        "glitches",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_host_that_lives_is_told_to_be_dead_and_every_one_that_dies_is(int seed)
    {
        var clock = new SkippingClock(Start);
        var web = new UnreliableWeb(new(seed), clock);
        var random = new Random(seed);
        var cache = new LinkCache();
        string[] addresses =
        [
            .. Living
                .Append("dying")
                .Append("vanishing")
                .SelectMany(host =>
                    Enumerable
                        .Range(0, Pages)
                        .Select(page =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"https://{host}.example/{page}{(page == 0 ? "#a" : "")}"
                            )
                        )
                ),
        ];
        var isFound = false;
        for (var run = 0; run < Runs; run++)
        {
            var plan = LinkPlan.Of(addresses, [], LinkMode.Online, cache, clock.GetUtcNow());
            await new LinkCheck(web, new(), clock, cache, null).Run(
                plan,
                _ => { },
                TestContext.Current.CancellationToken
            );
            var alarms = LinkVerdicts
                .Of(plan, cache)
                .Where(verdict => verdict.State is LinkState.Dead or LinkState.FragmentMissing)
                .ToList();
            Assert.DoesNotContain(
                alarms,
                alarm =>
                    clock.GetUtcNow() < Death
                    || Living.Any(host =>
                        alarm.Address.StartsWith($"https://{host}.", StringComparison.Ordinal)
                    )
            );
            isFound |= alarms.Count == 2 * Pages;
            clock.Advance(TimeSpan.FromHours(random.Next(1, 48)));
        }

        Assert.True(isFound);
    }

    /// <param name="random">Decides what fails.</param>
    private sealed class UnreliableWeb(Random random, TimeProvider clock) : IWebTransport
    {
        private static readonly ReplyBody Page = new("<p id=a>words", IsHtml: true, IsWhole: true);

        public Task<Reply> Ask(
            Uri address,
            bool isHead,
            bool wantsBody,
            CancellationToken cancellation
        )
        {
            var now = clock.GetUtcNow();
            return Task.FromResult(
                address.Host.Split('.')[0] switch
                {
                    "drops" when Happens(0.1) => Reply.Failed(ReplyFailure.Connection, "drop"),
                    "errors" when Happens(0.1) => new(500),
                    "names" when Happens(0.1) => Reply.Failed(ReplyFailure.Name, "no name"),
                    "outages" when IsOut(now) => Reply.Failed(ReplyFailure.Unreachable, "out"),
                    "limits" when Happens(0.5) => new(429)
                    {
                        Limit = new(now.AddSeconds(random.Next(1, 300)), null, null),
                    },
                    "slow" when Happens(0.9) => Reply.Failed(ReplyFailure.TimedOut, "slow"),
                    "moody" when Happens(0.5) => new(403),
                    "challenges" when Happens(0.5) => new(503) { IsChallenge = true },
                    "no-head" when isHead => new(404),
                    "glitches" when Happens(0.001) => new(404),
                    "dying" when now >= Death => Reply.Failed(ReplyFailure.Name, "no name"),
                    "vanishing" when now >= Death => new(410),
                    _ => new Reply(200) { Body = wantsBody ? Page : null },
                }
            );
        }

        private bool Happens(double chance) => random.NextDouble() < chance;

        /// <summary>For eighteen hours, about once a week.</summary>
        private static bool IsOut(DateTimeOffset now) =>
            (now - Start).TotalHours % 171 is > 60 and < 78;
    }
}
