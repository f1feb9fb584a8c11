using Publisher.Web.Links.Inquiries;
using Publisher.Web.Links.Replies;
using Xunit;

namespace Publisher.Tests.Web.Links;

public sealed class InquiryTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Reply Ok = new(200);
    private readonly List<string> _asked = [];
    private DateTimeOffset _now = Start;

    [Fact]
    public void The_head_is_enough() => Assert.Equal("Alive: HEAD /", Ask(_ => Ok));

    [Fact]
    public void Where_a_place_is_looked_for_the_page_is_asked_for_at_once() =>
        Assert.Equal("Alive: GET /", Ask(_ => Ok, wantsBody: true));

    [Theory]
    [InlineData(405)]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(501)]
    public void Who_refuses_the_head_or_lies_about_it_is_asked_for_the_page(int status) =>
        Assert.Equal(
            "Alive: HEAD /, GET /",
            Ask(request => request.StartsWith("HEAD", StringComparison.Ordinal) ? new(status) : Ok)
        );

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public void What_is_gone_is_asked_for_twice(int status)
    {
        Assert.Equal("Gone: HEAD /, GET /, GET /", Ask(_ => new(status)));
        Assert.Equal(Start.AddSeconds(2), _now);
    }

    [Fact]
    public void What_is_gone_once_is_not_gone() =>
        Assert.Equal("Alive: HEAD /, GET /, GET /", Ask(_ => _asked.Count < 3 ? new(404) : Ok));

    [Theory]
    [InlineData(400, "it answers 400")]
    [InlineData(401, "it answers 401 (login required)")]
    [InlineData(403, "it answers 403 (forbidden)")]
    [InlineData(405, "it answers 405")]
    [InlineData(451, "it answers 451")]
    [InlineData(999, "it answers 999 (no programs)")]
    public void Who_lets_no_program_in_blocks(int status, string reason)
    {
        Assert.StartsWith("Blocked: ", Ask(_ => new(status)), StringComparison.Ordinal);
        Assert.Equal(reason, _reason);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    [InlineData(503)]
    public void A_wall_against_bots_blocks_whatever_its_status(int status) =>
        Assert.Equal("Blocked: HEAD /, GET /", Ask(_ => new(status) { IsChallenge = true }));

    [Fact]
    public void An_error_of_the_server_is_asked_again_later_and_fails()
    {
        Assert.Equal("Failed: HEAD /, GET /, GET /, GET /", Ask(_ => new(500)));
        Assert.Equal(Start.AddSeconds(6), _now);
    }

    [Fact]
    public void A_name_that_is_not_known_is_looked_up_again_and_may_be_our_network() =>
        Assert.Equal(
            "Failed offline: HEAD /, HEAD /, HEAD /",
            Ask(_ => Reply.Failed(ReplyFailure.Name, "no name"))
        );

    [Fact]
    public void Who_is_slow_is_asked_twice_for_the_page() =>
        Assert.Equal(
            "TimedOut: HEAD /, GET /, GET /",
            Ask(_ => Reply.Failed(ReplyFailure.TimedOut, "slow"))
        );

    [Theory]
    [InlineData(ReplyFailure.Private)]
    [InlineData(ReplyFailure.Trust)]
    public void What_can_not_be_asked_is_not_judged(ReplyFailure failure) =>
        Assert.Equal("Untold: HEAD /", Ask(_ => Reply.Failed(failure, "no")));

    [Theory]
    [InlineData(301, 308, true)]
    [InlineData(301, 302, false)]
    [InlineData(307, 301, false)]
    [InlineData(303, 303, false)]
    public void A_page_has_moved_where_every_step_is_for_good(int first, int second, bool isMoved)
    {
        Ask(request =>
            request switch
            {
                "HEAD /" => To(first, "/a"),
                "HEAD /a" => To(second, "https://other.example/b"),
                _ => Ok,
            }
        );

        Assert.Equal(isMoved, _answer!.IsMoved);
        Assert.Equal("https://other.example/b", _answer.Final.AbsoluteUri);
    }

    [Fact]
    public void A_circle_is_a_failure_once_the_page_goes_round_too() =>
        Assert.Equal(
            "Failed: HEAD /, HEAD /a, GET /, GET /a",
            Ask(request =>
                request.EndsWith("/a", StringComparison.Ordinal) ? To(301, "/") : To(302, "/a")
            )
        );

    [Fact]
    public void A_circle_with_a_cookie_may_let_a_browser_in() =>
        Assert.StartsWith(
            "Blocked",
            Ask(_ => To(302, "/") with { SetsCookie = true }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Redirects_are_followed_ten_times()
    {
        Assert.StartsWith("Alive", Chain(10), StringComparison.Ordinal);
        Assert.StartsWith("Failed", Chain(11), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@example.org")]
    public void A_redirect_out_of_the_web_is_not_judged(string location) =>
        Assert.Equal("Untold: HEAD /", Ask(_ => To(301, location)));

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void Who_says_when_to_come_again_is_asked_then(int status)
    {
        var until = Start.AddSeconds(30);

        Assert.Equal(
            "Alive: HEAD /, HEAD /",
            Ask(_ => _now < until ? new(status) { Limit = new(until, null, null) } : Ok)
        );
        Assert.Equal(until, _now);
    }

    [Fact]
    public void Who_says_429_alone_is_given_more_time_each_time()
    {
        Assert.Equal("Limited: HEAD /, HEAD /, HEAD /, HEAD /", Ask(_ => new(429)));
        Assert.Equal(Start.AddSeconds(4 + 8 + 16), _now);
    }

    [Fact]
    public void Nobody_is_waited_for_for_an_hour() =>
        Assert.Equal(
            "Limited: HEAD /",
            Ask(_ => new(429) { Limit = new(Start.AddHours(1), null, null) })
        );

    private string _reason = "";
    private Answer? _answer;

    private static Reply To(int status, string location) =>
        new(status) { Location = new(location, UriKind.RelativeOrAbsolute) };

    private string Chain(int length) =>
        Ask(request =>
        {
            var at = request.TrimStart('H', 'E', 'A', 'D', 'G', 'T', ' ', '/').Length;
            return at < length ? To(302, $"/{new string('x', at + 1)}") : Ok;
        });

    private string Ask(Func<string, Reply> web, bool wantsBody = false)
    {
        var inquiry = new Inquiry(new("https://example.org/"), wantsBody, new());
        while (inquiry.Answer is null)
        {
            _now = inquiry.NotBefore > _now ? inquiry.NotBefore : _now;
            var request = $"{(inquiry.IsHead ? "HEAD" : "GET")} {inquiry.Current.AbsolutePath}";
            _asked.Add(request);
            inquiry.Take(web(request), _now);
        }

        (_answer, _reason) = (inquiry.Answer, inquiry.Answer.Reason);
        var offline = _answer.MayBeOffline ? " offline" : "";
        return $"{_answer.Kind}{offline}: {string.Join(", ", _asked)}";
    }
}
