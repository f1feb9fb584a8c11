using System.Globalization;
using Publisher.Web.Links.Inquiries;
using Publisher.Web.Links.Replies;
using Xunit;

namespace Publisher.Tests.Web.Links;

/// <summary>Schedules are driven by a clock and a web that are simulated: what happens is counted, and nothing waits.</summary>
public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Reply Ok = new(200);
    private readonly List<(string Host, DateTimeOffset From, DateTimeOffset To)> _requests = [];

    [Fact]
    public void Five_thousand_links_on_fifty_hosts_take_no_longer_than_the_pauses_and_the_limits_ask()
    {
        var policy = new InquiryPolicy();
        var random = new Random(17);
        var schedule = Of(policy, Enumerable.Range(0, 5000).Select(at => Page(at % 50, at / 50)));

        var end = Run(schedule, (_, _) => (TimeSpan.FromMilliseconds(random.Next(20, 400)), Ok));

        var waited = TimeSpan.FromTicks(
            _requests.Sum(request => (request.To - request.From).Ticks)
        );
        var longest = _requests.Max(request => request.To - request.From);
        var least = Math.Max(
            (policy.Delay * 99).TotalSeconds,
            (waited / policy.Overall).TotalSeconds
        );
        Assert.Equal(5000, _requests.Count);
        Assert.InRange((end - Start).TotalSeconds, least, (least * 1.05) + longest.TotalSeconds);
        AssertPolite(policy);
    }

    [Fact]
    public void A_slow_host_has_ten_requests_at_once_and_holds_up_no_other()
    {
        var policy = new InquiryPolicy();
        var schedule = Of(policy, Enumerable.Range(0, 300).Select(at => Page(at % 3, at)));

        Run(
            schedule,
            (inquiry, _) =>
                (TimeSpan.FromSeconds(inquiry.Current.Host == "host0.example" ? 20 : 0.01), Ok)
        );

        AssertPolite(policy);
        Assert.True(
            _requests.Where(request => request.Host != "host0.example").Max(request => request.To)
                < Start.AddSeconds(6)
        );
    }

    [Fact]
    public void A_host_that_asks_for_a_pause_is_left_alone_for_it()
    {
        var until = Start.AddSeconds(20);
        var schedule = Of(new(), Enumerable.Range(0, 30).Select(at => Page(0, at)));

        Run(
            schedule,
            (_, now) =>
                (
                    TimeSpan.FromMilliseconds(1),
                    now < until ? new(429) { Limit = new(until, null, null) } : Ok
                )
        );

        Assert.Single(_requests, request => request.From < until);
        Assert.Equal(31, _requests.Count);
    }

    [Fact]
    public void A_host_that_closes_for_long_is_not_asked_for_the_rest()
    {
        var ended = new List<Inquiry>();
        var schedule = Of(new(), Enumerable.Range(0, 30).Select(at => Page(0, at)));

        Run(
            schedule,
            (_, now) =>
                (
                    TimeSpan.FromMilliseconds(1),
                    new(429) { Limit = new(now.AddHours(2), null, null) }
                ),
            ended.Add
        );

        Assert.Single(_requests);
        Assert.Equal(30, ended.Count);
        Assert.All(ended, inquiry => Assert.Equal(AnswerKind.Limited, inquiry.Answer!.Kind));
    }

    [Fact]
    public void No_more_is_asked_than_a_server_says_is_left()
    {
        var (left, renewed) = (5, Start.AddSeconds(10));
        var schedule = Of(new(), Enumerable.Range(0, 12).Select(at => Page(0, at)));

        Run(
            schedule,
            (_, now) =>
            {
                if (now >= renewed)
                {
                    (left, renewed) = (5, now.AddSeconds(10));
                }

                left--;
                return (
                    TimeSpan.FromMilliseconds(5),
                    left < 0 ? new(429) : Ok with { Limit = new(null, left, renewed) }
                );
            }
        );

        Assert.Equal(12, _requests.Count);
    }

    [Fact]
    public void A_host_with_terms_of_its_own_is_asked_by_them()
    {
        var pages = Enumerable
            .Range(0, 4)
            .Select(at => new Uri(
                string.Create(CultureInfo.InvariantCulture, $"https://export.arxiv.org/{at}")
            ));

        var end = Run(Of(new(), pages), (_, _) => (TimeSpan.FromSeconds(5), Ok));

        Assert.Equal(Start.AddSeconds(20), end);
    }

    private void AssertPolite(InquiryPolicy policy)
    {
        foreach (var host in _requests.GroupBy(request => request.Host))
        {
            var starts = host.Select(request => request.From).Order().ToList();
            Assert.All(
                starts.Zip(starts.Skip(1)),
                pair => Assert.True(pair.Second - pair.First >= policy.Delay)
            );
            Assert.True(MostAtOnce(host) <= policy.PerHost);
        }

        Assert.True(MostAtOnce(_requests) <= policy.Overall);
    }

    private static int MostAtOnce(
        IEnumerable<(string Host, DateTimeOffset From, DateTimeOffset To)> requests
    )
    {
        var (count, most) = (0, 0);
        var all = requests.ToList();
        var steps = all.Select(request => (At: request.From, Step: 1))
            .Concat(all.Select(request => (At: request.To, Step: -1)));
        foreach (var step in steps.OrderBy(step => step.At).ThenBy(step => step.Step))
        {
            count += step.Step;
            most = Math.Max(most, count);
        }

        return most;
    }

    private static Uri Page(int host, int page) =>
        new(string.Create(CultureInfo.InvariantCulture, $"https://host{host}.example/{page}"));

    private static Schedule Of(InquiryPolicy policy, IEnumerable<Uri> pages)
    {
        var schedule = new Schedule(policy);
        foreach (var page in pages)
        {
            schedule.Enter(new(page, wantsBody: false, policy));
        }

        return schedule;
    }

    /// <returns>When all was answered.</returns>
    private DateTimeOffset Run(
        Schedule schedule,
        Func<Inquiry, DateTimeOffset, (TimeSpan Latency, Reply Reply)> web,
        Action<Inquiry>? ended = null
    )
    {
        var now = Start;
        var coming = new PriorityQueue<(Inquiry Inquiry, Reply Reply), DateTimeOffset>();
        while (!schedule.IsDone)
        {
            while (schedule.TryStart(now) is { } inquiry)
            {
                var (latency, reply) = web(inquiry, now);
                _requests.Add((inquiry.Current.Host, now, now + latency));
                coming.Enqueue((inquiry, reply), now + latency);
            }

            if (coming.TryPeek(out var come, out var at) && !(schedule.NextStart(now) < at))
            {
                coming.Dequeue();
                now = at;
                foreach (var inquiry in schedule.Take(come.Inquiry, come.Reply, now))
                {
                    ended?.Invoke(inquiry);
                }
            }
            else
            {
                now = schedule.NextStart(now)!.Value;
            }
        }

        return now;
    }
}
