using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Publisher.Web.Google;
using Xunit;

namespace Publisher.Tests.Web.Google;

/// <summary>Answers that are slow, broken, without end, or lead astray.</summary>
public sealed class GoogleConnectionTests : IDisposable
{
    private const string Place = "docs.google.com/document/x";

    private static readonly Uri Asked = new($"https://{Place}");

    private readonly GoogleStandIn _google = new();

    public void Dispose() => _google.Dispose();

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://example.org/document")]
    [InlineData("http://docs.google.com/document/y")]
    [InlineData("https://127.0.0.1/latest")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://docs.google.com.example.org/document")]
    [InlineData("https://evilgoogle.com/document")]
    [InlineData("https://evilgoogleusercontent.com/")]
    [InlineData("https://docs.google.com@example.org/document")]
    [InlineData("https://docs.google.com:8443/document")]
    [InlineData("//example.org/document")]
    [InlineData("data:text/plain,tea")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    public async Task A_redirect_away_from_Google_is_not_followed(string to)
    {
        _google.OnRedirect(Place, to);

        Assert.Equal(FailureKind.Untrusted, (await Ask()).Failure?.Kind);
        Assert.Single(_google.Asked);
    }

    [Theory]
    [InlineData("/document/y")]
    [InlineData("y")]
    [InlineData("//docs.google.com/document/y")]
    [InlineData("https://docs.google.com/document/y")]
    public async Task A_redirect_within_Google_is_followed_with_the_token(string to)
    {
        _google.OnRedirect(Place, to).OnText("docs.google.com/document/y", "text/plain", "tea");

        Assert.True((await Ask(token: new("ya29.open-sesame"))).IsSuccess);
        Assert.All(
            _google.Asked,
            request => Assert.Equal("Bearer ya29.open-sesame", request.Authorization)
        );
    }

    [Fact]
    public async Task A_token_stays_with_the_host_that_it_is_for()
    {
        _google
            .OnRedirect(Place, "https://doc-1.googleusercontent.com/y")
            .OnRedirect("doc-1.googleusercontent.com/y", "https://docs.google.com/document/z")
            .OnText("docs.google.com/document/z", "text/plain", "tea");

        Assert.True((await Ask(token: new("ya29.open-sesame"))).IsSuccess);
        Assert.Equal(
            ["Bearer ya29.open-sesame", "", "Bearer ya29.open-sesame"],
            _google.Asked.Select(request => request.Authorization)
        );
    }

    [Fact]
    public async Task Redirects_without_end_have_one()
    {
        _google.OnRedirect(Place, "https://docs.google.com/document/x");

        Assert.Equal(FailureKind.Untrusted, (await Ask()).Failure?.Kind);
        Assert.InRange(_google.Asked.Count, 2, 20);
    }

    [Fact]
    public async Task What_is_posted_is_not_posted_elsewhere()
    {
        _google.OnRedirect(Place, "https://doc-1.googleusercontent.com/y");
        using var connection = _google.Connect();

        await connection.Ask(
            new(Asked) { Form = [new("refresh_token", "1//secret")] },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(["docs.google.com"], _google.AskedHosts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_breaks_off_is_asked_for_again_and_then_told(bool saysLength)
    {
        _google.On(
            Place,
            async context =>
            {
                context.Response.ContentLength = saysLength ? 1000 : null;
                await context.Response.Body.WriteAsync(new byte[100], context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
            }
        );

        Assert.Equal(FailureKind.Broken, (await Ask()).Failure?.Kind);
        Assert.Equal(4, _google.Asked.Count);
        Assert.Equal([1.0, 2.0, 4.0], _google.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task A_connection_that_closes_without_an_answer_is_told()
    {
        _google.On(Place, context => Task.Run(context.Abort));

        Assert.Equal(FailureKind.Broken, (await Ask()).Failure?.Kind);
    }

    [Fact]
    public async Task An_answer_without_end_is_read_to_the_limit()
    {
        _google.On(
            Place,
            async context =>
            {
                var chunk = new byte[1 << 16];
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                }
            }
        );

        Assert.Equal(FailureKind.TooLarge, (await Ask()).Failure?.Kind);
    }

    [Fact]
    public async Task An_answer_that_unpacks_without_end_is_read_to_the_limit()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(new byte[1 << 25]);
        }

        _google.On(
            Place,
            async context =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.Body.WriteAsync(packed.ToArray(), context.RequestAborted);
            }
        );

        Assert.InRange(packed.Length, 1, 1 << 18);
        Assert.Equal(FailureKind.TooLarge, (await Ask()).Failure?.Kind);
    }

    [Fact]
    public async Task An_answer_that_is_said_to_be_too_long_is_not_read()
    {
        _google.On(
            Place,
            async context =>
            {
                context.Response.ContentLength = 1L << 40;
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(Timeout.Infinite, _google.End);
            }
        );

        Assert.Equal(FailureKind.TooLarge, (await Ask()).Failure?.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_never_comes_or_stops_is_told(bool begins)
    {
        _google.On(
            Place,
            async context =>
            {
                if (begins)
                {
                    await context.Response.Body.WriteAsync(new byte[10], context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                }

                await Task.Delay(Timeout.Infinite, _google.End);
            }
        );
        var limits = new GoogleLimits(1 << 20)
        {
            Beginning = TimeSpan.FromSeconds(begins ? 60 : 0.2),
            Silence = TimeSpan.FromSeconds(0.2),
        };

        Assert.Equal(FailureKind.Offline, (await Ask(limits)).Failure?.Kind);
        // On a busy machine the time may be over before the server has even seen the request.
        Assert.InRange(_google.Asked.Count, 0, 1);
    }

    [Fact]
    public async Task An_answer_that_drips_has_an_end()
    {
        _google.On(
            Place,
            async context =>
            {
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(new byte[1], context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(10, context.RequestAborted);
                }
            }
        );
        var limits = new GoogleLimits(1 << 20) { Whole = TimeSpan.FromSeconds(0.3) };

        Assert.Equal(FailureKind.Offline, (await Ask(limits)).Failure?.Kind);
    }

    [Fact]
    public async Task A_machine_without_a_network_is_told_at_once()
    {
        Uri address;
        using (var gone = new GoogleStandIn())
        {
            address = gone.Address;
        }

        using var connection = new GoogleConnection(new(1 << 20), address);

        var answer = await connection.Ask(new(Asked), TestContext.Current.CancellationToken);

        Assert.Equal(FailureKind.Offline, answer.Failure?.Kind);
        Assert.Contains("docs.google.com", answer.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_this_machine_stands_in_for_Google() =>
        Assert.Throws<ArgumentException>(() =>
        {
            using var connection = new GoogleConnection(
                new(1 << 20),
                new Uri("http://example.org")
            );
        });

    private async Task<GoogleAnswer> Ask(GoogleLimits? limits = null, Secret? token = null)
    {
        using var connection = _google.Connect(limits);
        return await connection.Ask(
            new(Asked) { Token = token },
            TestContext.Current.CancellationToken
        );
    }
}
