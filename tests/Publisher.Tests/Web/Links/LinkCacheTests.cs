using System.Text;
using System.Text.Json;
using Publisher.Web.Links;
using Publisher.Web.Links.Inquiries;
using Publisher.Web.Links.Memory;
using Xunit;

namespace Publisher.Tests.Web.Links;

public sealed class LinkCacheTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var cache = new LinkCache();
        var record = new LinkRecord("https://b.example/ü", Now, AnswerKind.TimedOut)
        {
            Reason = "it did not answer in time",
            Alive = Now.AddDays(-1),
            Failing = Now.AddHours(-1),
            Instead = "https://c.example/",
            Remark = "it was withdrawn",
            Places = ["a", "b"],
            Lacking = ["c"],
        };
        cache.Take(record);
        cache.Take(new LinkRecord("https://a.example/", Now, AnswerKind.Gone));
        cache.Take("https://a.example/", new("https://archive.example/a", new(2019, 2, 3)));

        var text = cache.Text(Now);
        var read = Read(text);

        Assert.Equal(record, read.Of(record.Address));
        Assert.Equal(
            new("https://archive.example/a", new(2019, 2, 3)),
            read.SnapshotOf("https://a.example/")
        );
        Assert.Equal(text, read.Text(Now));
        Assert.Contains("\"result\": \"timed-out\"", text, StringComparison.Ordinal);
        Assert.True(
            text.IndexOf("a.example", StringComparison.Ordinal)
                < text.IndexOf("b.example", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"links": [], "snapshots": [], "title": "A report"}""")]
    [InlineData("""{"links": [null], "snapshots": []}""")]
    [InlineData(
        """{"links": [{"address": "a", "asked": "2026-01-01T00:00:00Z", "result": 0}], "snapshots": []}"""
    )]
    [InlineData(
        """{"links": [{"address": "a", "asked": "2026-01-01T00:00:00Z", "result": "fine"}], "snapshots": []}"""
    )]
    public void Another_file_is_no_cache(string text) =>
        Assert.ThrowsAny<JsonException>(() => Read(text));

    [Fact]
    public void What_nobody_asked_for_in_a_year_is_forgotten_and_the_file_stays_small()
    {
        var cache = new LinkCache();
        cache.Take(new LinkRecord("https://old.example/", Now.AddDays(-500), AnswerKind.Alive));
        for (var at = 0; at < 20_100; at++)
        {
            cache.Take(
                new LinkRecord($"https://a.example/{at}", Now.AddMinutes(-at), AnswerKind.Alive)
            );
        }

        var read = Read(cache.Text(Now));

        Assert.Null(read.Of("https://old.example/"));
        Assert.Null(read.Of("https://a.example/20050"));
        Assert.NotNull(read.Of("https://a.example/19999"));
    }

    [Fact]
    public void Two_caches_become_one()
    {
        var (here, there) = (new LinkCache(), new LinkCache());
        here.Take(new LinkRecord("https://a.example/", Now, AnswerKind.Alive));
        there.Take(new LinkRecord("https://a.example/", Now.AddDays(-1), AnswerKind.Gone));
        there.Take(new LinkRecord("https://b.example/", Now, AnswerKind.Blocked));

        here.Merge(there);

        Assert.True(here.Of("https://a.example/")!.IsGood);
        Assert.NotNull(here.Of("https://b.example/"));
    }

    [Fact]
    public void Each_page_is_asked_for_once_whatever_places_are_meant()
    {
        var plan = Plan(
            LinkMode.Online,
            new(),
            [],
            "https://a.example/p#x",
            "https://A.example/p",
            "https://a.example/p#y",
            "https://a.example/p#x",
            "mailto:a@example.org",
            "guide.md",
            "https://me:secret@a.example/"
        );

        var page = Assert.Single(plan.Asked);
        Assert.Equal("https://a.example/p", page.Name);
        Assert.Equal(["x", "y"], page.Fragments);
    }

    [Fact]
    public void Online_leaves_what_was_asked_for_lately_and_changed_what_was_ever_good()
    {
        var cache = new LinkCache();
        cache.Take(new LinkRecord("https://fresh.example/", Now.AddDays(-1), AnswerKind.Alive));
        cache.Take(new LinkRecord("https://stale.example/", Now.AddDays(-90), AnswerKind.Alive));
        cache.Take(new LinkRecord("https://failed.example/", Now.AddDays(-1), AnswerKind.Failed));
        string[] addresses =
        [
            "https://fresh.example/",
            "https://fresh.example/#place",
            "https://stale.example/",
            "https://failed.example/",
            "https://new.example/",
            "https://earlier.example/",
        ];

        Assert.Equal(
            ["fresh", "stale", "failed", "new", "earlier"],
            Hosts(Plan(LinkMode.Online, cache, [], addresses))
        );
        Assert.Equal(
            ["stale", "failed", "new", "earlier"],
            Hosts(
                Plan(
                    LinkMode.Online,
                    cache,
                    [],
                    [.. addresses.Where(a => !a.Contains('#', StringComparison.Ordinal))]
                )
            )
        );
        Assert.Equal(
            ["fresh", "failed", "new"],
            Hosts(Plan(LinkMode.Changed, cache, ["https://earlier.example/"], addresses))
        );
        Assert.Empty(Plan(LinkMode.Offline, cache, [], addresses).Asked);
    }

    private static IEnumerable<string> Hosts(LinkPlan plan) =>
        plan.Asked.Select(page => new Uri(page.Name).Host.Split('.')[0]);

    private static LinkPlan Plan(
        LinkMode mode,
        LinkCache cache,
        string[] earlier,
        params string[] addresses
    ) => LinkPlan.Of(addresses, earlier, mode, cache, Now);

    private static LinkCache Read(string text) => LinkCache.Read(Encoding.UTF8.GetBytes(text));
}
