using Publisher.Checks;
using Publisher.Web.Links;
using Publisher.Web.Links.Inquiries;
using Publisher.Web.Links.Memory;
using Publisher.Web.Links.Replies;
using Xunit;

namespace Publisher.Tests.Web.Links;

/// <summary>Whole runs against a real server; their pauses are over at once.</summary>
public sealed class LinkCheckTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly SkippingClock _clock = new(Start);
    private readonly LinkCache _cache = new();

    [Theory]
    [InlineData("/ok", "Alive")]
    [InlineData("/page#here", "Alive")]
    [InlineData("/page#gone", "FragmentMissing it has no “gone”")]
    [InlineData("/page#:~:text=some%20words", "Alive")]
    [InlineData("/page#:~:text=other", "FragmentMissing it has no “:~:text=other”")]
    [InlineData("/moved", "Moved > /ok")]
    [InlineData("/moved-page#here", "Moved > /page#here")]
    [InlineData("/moved-page#gone", "FragmentMissing it has no “gone”")]
    [InlineData("/moved-to-place#gone", "Moved > /page#here")]
    [InlineData("/for-now", "Alive")]
    [InlineData("/home", "Alive")]
    [InlineData("/circle", "Unchecked it redirects in a circle, since 2026-03-01")]
    [InlineData("/no-head", "Alive")]
    [InlineData("/lies-dead", "Alive")]
    [InlineData("/drops-head", "Alive")]
    [InlineData("/forbidden", "Blocked it answers 403 (forbidden)")]
    [InlineData("/limited-once", "Alive")]
    [InlineData("/limited", "RateLimited it limits how often it may be asked")]
    [InlineData("/404", "Dead it answers 404 (not found), since 2026-03-01")]
    [InlineData("/500", "Unchecked it answers 500 (an error of the server), since 2026-03-01")]
    [InlineData(
        "/drops",
        "Unchecked it broke the connection off, or answered with something that is no HTTP, since 2026-03-01"
    )]
    public async Task What_a_server_does_is_told(string path, string told)
    {
        await using var server = Server();
        var address = server.At(path).AbsoluteUri;

        var verdict = Assert.Single(await Check(true, address));

        var moved = verdict.Instead.Length > 0 ? $"> {verdict.Instead}" : verdict.Reason;
        Assert.Equal(
            told,
            $"{verdict.State} {moved}"
                .TrimEnd()
                .Replace(server.At("/").AbsoluteUri, "/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_failed_yesterday_and_fails_today_is_dead()
    {
        await using var server = Server();
        var address = server.At("/500").AbsoluteUri;

        await Check(true, address);
        _clock.Advance(TimeSpan.FromDays(1));
        var verdict = Assert.Single(await Check(true, address));

        Assert.Equal(LinkState.Dead, verdict.State);
        Assert.Equal("it answers 500 (an error of the server), since 2026-03-01", verdict.Reason);
    }

    [Fact]
    public async Task A_page_is_asked_for_once_and_not_again_while_it_is_fresh()
    {
        await using var server = Server();
        string[] addresses =
        [
            server.At("/page#here").AbsoluteUri,
            server.At("/page#gone").AbsoluteUri,
            server.At("/ok").AbsoluteUri,
        ];

        await Check(true, addresses);
        Assert.Equal(["GET /page", "HEAD /ok"], server.Requests.Order());

        await Check(true, addresses);
        // What lacks a place is looked at again; what is good is not.
        Assert.Equal(["GET /page", "GET /page", "HEAD /ok"], server.Requests.Order());
    }

    [Fact]
    public async Task A_redirect_into_the_own_network_is_not_followed()
    {
        await using var server = Server();
        using var transport = new HttpTransport("Test/1.0", false, new(), TimeProvider.System);
        var web = new FirstRedirect(transport, server.At("/ok"));

        var verdict = Assert.Single(await Check(web, null, "https://public.example/"));

        Assert.Equal(LinkState.Unchecked, verdict.State);
        Assert.Equal("it leads to this machine or its own network", verdict.Reason);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Without_a_network_nothing_is_dead_and_nothing_remembered()
    {
        var web = new PlayedWeb(_ => Reply.Failed(ReplyFailure.Name, "its name is not known"));
        var plan = Plan("https://a.example/", "https://b.example/");

        for (var day = 0; day < 3; day++)
        {
            Assert.False(await Run(web, plan));
            _clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Null(_cache.Of("https://a.example/"));
        Assert.All(
            LinkVerdicts.Of(plan, _cache),
            verdict => Assert.Equal(LinkState.Unchecked, verdict.State)
        );
    }

    [Fact]
    public async Task A_name_that_is_gone_while_others_are_there_is_dead_on_the_second_day()
    {
        var web = new PlayedWeb(address =>
            address.Host == "a.example" ? Reply.Failed(ReplyFailure.Name, "no such name") : new(200)
        );
        string[] addresses = ["https://a.example/", "https://b.example/"];

        Assert.Equal(
            [LinkState.Unchecked, LinkState.Alive],
            (await Check(web, null, addresses)).Select(verdict => verdict.State)
        );
        _clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(
            [LinkState.Dead, LinkState.Alive],
            (await Check(web, null, addresses)).Select(verdict => verdict.State)
        );
    }

    [Fact]
    public async Task Papers_are_asked_of_arxiv_all_at_once_and_a_doi_of_its_registry()
    {
        var asked = new List<string>();
        var web = new PlayedWeb(address =>
        {
            asked.Add(address.AbsoluteUri);
            return address.Host switch
            {
                "export.arxiv.org" => new(200)
                {
                    Body = new(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom">
                          <entry><id>http://arxiv.org/abs/2301.00001v4</id></entry>
                          <entry><id>http://arxiv.org/abs/2301.00002v2</id>
                            <comment>This paper has been withdrawn</comment></entry>
                        </feed>
                        """,
                        IsHtml: false,
                        IsWhole: true
                    ),
                },
                "doi.org" => new(
                    address.AbsolutePath.EndsWith("/1", StringComparison.Ordinal) ? 200 : 404
                ),
                _ => new(404),
            };
        });

        var verdicts = await Check(
            web,
            null,
            "https://arxiv.org/abs/2301.00001v1",
            "https://arxiv.org/abs/2301.00002",
            "https://arxiv.org/abs/2301.00003",
            "https://doi.org/10.1000/1",
            "https://doi.org/10.1000/2"
        );

        Assert.Equal(
            [
                "Alive version 1 is linked, and version 4 is the newest",
                "Alive its authors have withdrawn it",
                "Dead ",
                "Alive ",
                "Dead ",
            ],
            verdicts.Select(verdict => $"{verdict.State} {verdict.Remark}")
        );
        Assert.Single(asked, address => address.Contains("export.arxiv", StringComparison.Ordinal));
        Assert.DoesNotContain("https://arxiv.org/abs/2301.00001v1", asked);
        Assert.Contains("https://arxiv.org/abs/2301.00003", asked);
        Assert.Contains("https://doi.org/api/handles/10.1000/1", asked);
    }

    [Fact]
    public async Task Of_a_dead_page_the_copy_in_the_archive_is_named_and_looked_up_once()
    {
        await using var archive = new PlayedServer(_ =>
            PlayedServer.Answer(
                200,
                """{"archived_snapshots":{"closest":{"url":"http://web.archive.org/web/2019/x","timestamp":"20190203000000"}}}""",
                "Content-Type: application/json"
            )
        );
        await using var server = Server();
        using var transport = new HttpTransport("Test/1.0", true, new(), TimeProvider.System);
        string[] addresses = [server.At("/404").AbsoluteUri, server.At("/ok").AbsoluteUri];

        var verdicts = await Check(transport, archive.At("/"), addresses);
        await Check(transport, archive.At("/"), addresses);

        Assert.Equal(
            new("https://web.archive.org/web/2019/x", new(2019, 2, 3)),
            verdicts[0].Snapshot
        );
        Assert.Null(verdicts[1].Snapshot);
        Assert.Single(archive.Requests);
    }

    [Fact]
    public async Task A_run_that_is_stopped_keeps_what_it_knows()
    {
        using var stop = new CancellationTokenSource();
        var web = new PlayedWeb(address =>
        {
            if (address.Host == "b.example")
            {
                stop.Cancel();
                stop.Token.ThrowIfCancellationRequested();
            }

            return new(200);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new LinkCheck(web, new() { Overall = 1 }, _clock, _cache, null).Run(
                Plan("https://a.example/", "https://b.example/"),
                _ => { },
                stop.Token
            )
        );

        Assert.True(_cache.Of("https://a.example/")!.IsGood);
        Assert.Null(_cache.Of("https://b.example/"));
    }

    private static PlayedServer Server()
    {
        var limits = 0;
        return new(request =>
            request switch
            {
                "HEAD /no-head" => PlayedServer.Answer(405),
                "HEAD /lies-dead" => PlayedServer.Answer(404),
                "HEAD /drops-head" => "",
                "HEAD /drops" or "GET /drops" => "",
                "HEAD /limited-once" or "GET /limited-once" when limits++ == 0 =>
                    PlayedServer.Answer(429, "", "Retry-After: 30"),
                _ => OfPage(request.Split(' ')[1]),
            }
        );
    }

    private static string OfPage(string path) =>
        path switch
        {
            "/page" => PlayedServer.Page("<h1 id=here>Here</h1><p>Some <b>wo</b>rds."),
            "/moved" => PlayedServer.Answer(301, "", "Location: /ok"),
            "/moved-page" => PlayedServer.Answer(308, "", "Location: /page"),
            "/moved-to-place" => PlayedServer.Answer(301, "", "Location: /page#here"),
            "/for-now" => PlayedServer.Answer(302, "", "Location: /moved"),
            "/home" => PlayedServer.Answer(301, "", "Location: /"),
            "/circle" => PlayedServer.Answer(302, "", "Location: /circle-back"),
            "/circle-back" => PlayedServer.Answer(302, "", "Location: /circle"),
            "/forbidden" => PlayedServer.Answer(403),
            "/limited" => PlayedServer.Answer(429, "", "Retry-After: 7200"),
            "/404" => PlayedServer.Answer(404),
            "/500" => PlayedServer.Answer(500),
            _ => PlayedServer.Answer(200),
        };

    private async Task<Items<LinkVerdict>> Check(bool allowPrivate, params string[] addresses)
    {
        using var transport = new HttpTransport("Test/1.0", allowPrivate, new(), _clock.Unhurried);
        return await Check(transport, null, addresses);
    }

    private async Task<Items<LinkVerdict>> Check(
        IWebTransport web,
        Uri? archive,
        params string[] addresses
    )
    {
        var plan = Plan(addresses);
        Assert.True(await Run(web, plan, archive));
        return LinkVerdicts.Of(plan, _cache);
    }

    private LinkPlan Plan(params string[] addresses) =>
        LinkPlan.Of(addresses, [], LinkMode.Online, _cache, _clock.GetUtcNow());

    private Task<bool> Run(IWebTransport web, LinkPlan plan, Uri? archive = null) =>
        new LinkCheck(web, new InquiryPolicy(), _clock, _cache, archive).Run(
            plan,
            _ => { },
            TestContext.Current.CancellationToken
        );

    /// <summary>A first request to anywhere is sent on; the others are sent.</summary>
    private sealed class FirstRedirect(IWebTransport others, Uri to) : IWebTransport
    {
        public Task<Reply> Ask(
            Uri address,
            bool isHead,
            bool wantsBody,
            CancellationToken cancellation
        ) =>
            address.Host == to.Host
                ? others.Ask(address, isHead, wantsBody, cancellation)
                : Task.FromResult(new Reply(302) { Location = to });
    }
}
