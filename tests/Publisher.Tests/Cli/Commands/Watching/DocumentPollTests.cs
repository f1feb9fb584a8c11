using System.Collections.Concurrent;
using Publisher.Cli.Commands.Publishing;
using Publisher.Cli.Commands.Watching;
using Publisher.Cli.Fetching;
using Publisher.Model;
using Publisher.Tests.Web.Google;
using Publisher.Tests.Web.Links;
using Publisher.Web.Documents;
using Publisher.Web.Google;
using Xunit;

namespace Publisher.Tests.Cli.Commands.Watching;

/// <summary>A document of Google's is watched, with a server of this machine in Google's place and a clock that minutes pass
/// on when they are told to.</summary>
public sealed class DocumentPollTests : IDisposable
{
    private const string Id = "1AbcDefGhiJklMnoPqrStuVwxYz0123456789_-abcdE";
    private const string Source = $"https://docs.google.com/document/d/{Id}/edit";
    private const string Export = $"docs.google.com/document/d/{Id}/export?format=zip";
    private const string Page =
        "<html><head><style>.c1{}</style></head><body class=\"doc-content\"><h1>Tea</h1><ul><li><b>Oolong</b>: a tea that is half oxidised.</li><li><b>Matcha</b>: a green tea that is ground.</li></ul></body></html>";

    private readonly GoogleStandIn _google = new();
    private readonly GoogleConnection _connection;
    private readonly ManualClock _clock = new();
    private readonly ScratchFolder _scratch = new();
    private readonly BlockingCollection<WatchedRun> _runs = [];

    public DocumentPollTests() => _connection = _google.Connect(new(1 << 20) { Attempts = 1 });

    public void Dispose()
    {
        _connection.Dispose();
        _google.Dispose();
        _scratch.Dispose();
        _runs.Dispose();
    }

    [Fact]
    public void A_changed_document_is_published_again_and_one_that_is_not_is_left_alone()
    {
        Teach(Page);
        using var watch = Start();
        Assert.Null(Next().Stale);

        PassMinutes();
        PassMinutes();
        Assert.Empty(_runs);

        Teach(Page.Replace("ground", "milled", StringComparison.Ordinal));
        PassMinutes();

        Assert.Single(Next().Changed);
        Assert.Contains("milled", Html("Words about tea"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_changes_renames_the_editions()
    {
        Teach(Page);
        using var watch = Start();
        Next();

        Teach(Page.Replace("Oolong", "Sencha", StringComparison.Ordinal), "More about tea");
        PassMinutes();

        Assert.NotNull(Next().Published);
        Assert.Contains("Sencha", Html("More about tea"), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_between_two_minutes_ask_nobody()
    {
        Teach(Page);
        using var watch = Start();
        Next();

        _scratch.Write("publisher.yml", "title: All about tea\n");

        Assert.NotNull(Next().Published);
        Assert.Contains("All about tea", Html("Words about tea"), StringComparison.Ordinal);
        Assert.Single(_google.Asked);
    }

    [Theory]
    [InlineData(429, "too much was asked")]
    [InlineData(503, "")]
    [InlineData(404, "There is nothing at")]
    public void While_Google_has_no_answer_the_last_copy_serves_and_it_is_asked_more_seldom(
        int status,
        string why
    )
    {
        Teach(Page);
        using var watch = Start();
        Next();

        _google.OnStatus(Export, status);
        PassMinutes();

        var stale = Next();
        Assert.NotNull(stale.Published);
        Assert.Contains(why, stale.Stale, StringComparison.Ordinal);
        Assert.Contains(stale.Stale!, WatchMessages.Line(stale), StringComparison.Ordinal);
        Assert.All(stale.Published.Published.Files, file => Assert.True(file.IsUnchanged));

        foreach (var _ in Enumerable.Range(0, 5))
        {
            PassMinutes();
        }

        Assert.Empty(_runs);
        Assert.Equal([1, 2, 4, 8, 16, 16, 16], Pauses());

        Teach(Page);
        PassMinutes();
        Assert.Null(Next().Stale);
        Assert.Equal(1, Pauses()[^1]);
    }

    [Fact]
    public void Without_a_network_the_last_copy_serves()
    {
        Teach(Page);
        using var watch = Start();
        Next();

        _google.On(Export, context => Task.Run(context.Abort));
        PassMinutes();

        Assert.NotNull(Next().Stale);
    }

    [Fact]
    public void What_never_came_is_nothing_to_wait_for()
    {
        using var loop = new WatchLoop(Request, _runs.Add, Poll);

        Assert.Throws<UnreadableSourceException>(loop.Run);
    }

    /// <summary>Waits until the poll waits, ends that, and waits until it has been answered.</summary>
    private void PassMinutes()
    {
        var waits = _clock.Waits.Count;
        _clock.Ring();
        Assert.True(
            SpinWait.SpinUntil(() => _clock.Waits.Count > waits, TimeSpan.FromSeconds(30)),
            "The poll does not go on."
        );
    }

    private List<double> Pauses() => [.. _clock.Waits.Select(wait => wait.TotalMinutes)];

    private string Html(string name) =>
        File.ReadAllText(Path.Combine(Request.Folder, $"{name}.html"));

    private PublishRequest Request =>
        new(Source, Path.Combine(_scratch.Root, "out"), PublishOptions.Choose("html"))
        {
            Config = Path.Combine(_scratch.Root, "publisher.yml"),
        };

    private DocumentPoll Poll(Action changed) =>
        new(
            cancellation =>
                new DocumentLibrary(
                    new(_connection, credential: null, TimeProvider.System),
                    new(Path.Combine(_scratch.Root, "cache")),
                    TimeProvider.System
                ).Fetch(DocumentAddress.Of(Source)!, format: null, cancellation),
            _clock,
            changed
        );

    private RunningWatch Start()
    {
        _scratch.Write("publisher.yml", "");
        return new(new(Request, _runs.Add, Poll));
    }

    private WatchedRun Next() => _runs.Take(TestContext.Current.CancellationToken);

    private void Teach(string page, string name = "Words about tea") =>
        _google.On(
            Export,
            async context =>
            {
                context.Response.ContentType = "application/zip";
                context.Response.Headers.ContentDisposition =
                    $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}.zip";
                await context.Response.Body.WriteAsync(
                    GoogleStandIn.Zip(page),
                    context.RequestAborted
                );
            }
        );
}
