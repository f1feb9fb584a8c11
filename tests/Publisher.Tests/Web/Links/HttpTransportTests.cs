using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Publisher.Web.Links.Replies;
using Xunit;

namespace Publisher.Tests.Web.Links;

public sealed class HttpTransportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_head_and_the_text_of_an_answer_are_read()
    {
        await using var server = new PlayedServer(_ =>
            PlayedServer.Answer(
                200,
                "<p id=a>Æther",
                "Content-Type: text/html; charset=utf-8",
                "RateLimit: \"all\";r=3;t=9",
                "Set-Cookie: a=b"
            )
        );

        var reply = await Ask(server.At("/a"), wantsBody: true);

        Assert.Equal(200, reply.Status);
        Assert.Equal(new ReplyBody("<p id=a>Æther", IsHtml: true, IsWhole: true), reply.Body);
        Assert.Equal(3, reply.Limit.Remaining);
        Assert.True(reply.SetsCookie);
        Assert.Equal(["GET /a"], server.Requests);
    }

    [Fact]
    public async Task A_redirect_is_told_and_not_followed()
    {
        await using var server = new PlayedServer(_ =>
            PlayedServer.Answer(308, "", "Location: /ünder?a=b#c")
        );

        var reply = await Ask(server.At("/a"), isHead: true);

        Assert.Equal("/ünder?a=b#c", reply.Location?.OriginalString);
        Assert.Equal(["HEAD /a"], server.Requests);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_read_to_the_limit()
    {
        var line = Encoding.ASCII.GetBytes(new string('x', 1000));
        await using var server = new PlayedServer(
            async (_, into, closing) =>
            {
                await into.WriteAsync(
                    Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
                    closing
                );
                while (true)
                {
                    await into.WriteAsync(line, closing);
                }
            }
        );

        var reply = await Ask(server.At("/"), wantsBody: true);

        Assert.Equal(200, reply.Status);
        Assert.False(reply.Body!.IsWhole);
        Assert.Equal(10_000, reply.Body.Text.Length);
    }

    [Fact]
    public async Task A_file_is_not_read()
    {
        await using var server = new PlayedServer(_ =>
            PlayedServer.Answer(200, "%PDF", "Content-Type: application/pdf")
        );

        var reply = await Ask(server.At("/"), wantsBody: true);

        Assert.Null(reply.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 2")]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n")]
    public async Task What_breaks_off_or_is_no_http_is_a_failed_connection(string answer)
    {
        await using var server = new PlayedServer(_ => answer);

        var reply = await Ask(server.At("/"));

        Assert.Equal(ReplyFailure.Connection, reply.Failure);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_page_all_the_same()
    {
        await using var server = new PlayedServer(_ =>
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>"
        );

        var reply = await Ask(server.At("/"), wantsBody: true);

        Assert.Equal(new ReplyBody("<p>", IsHtml: true, IsWhole: false), reply.Body);
    }

    [Fact]
    public async Task Who_accepts_and_never_answers_is_given_up_when_the_time_is_over()
    {
        var clock = new ManualClock();
        await using var server = new PlayedServer(
            (_, _, closing) =>
            {
                clock.Ring();
                return Task.Delay(Timeout.Infinite, closing);
            }
        );

        var reply = await Ask(server.At("/"), clock: clock);

        Assert.Equal(ReplyFailure.TimedOut, reply.Failure);
    }

    [Fact]
    public async Task A_refused_connection_and_an_unknown_name_are_told_apart()
    {
        await using var server = new PlayedServer(_ => "");
        var address = server.At("/");
        await server.Close();

        Assert.Equal(ReplyFailure.Connection, (await Ask(address)).Failure);
        Assert.Equal(ReplyFailure.Name, (await Ask(new("http://no-such-name.invalid/"))).Failure);
    }

    [Fact]
    public async Task This_machine_is_not_asked_unless_it_may_be()
    {
        await using var server = new PlayedServer(_ => PlayedServer.Answer(200));
        using var transport = Transport(TimeProvider.System, allowPrivate: false);

        var reply = await transport.Ask(
            server.At("/"),
            isHead: true,
            wantsBody: false,
            Cancellation
        );

        Assert.Equal(ReplyFailure.Private, reply.Failure);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("localhost", -1, ReplyFailure.Certificate, "its certificate expired on ")]
    [InlineData(
        "other.example",
        1,
        ReplyFailure.Certificate,
        "its certificate is for another name"
    )]
    [InlineData(
        "localhost",
        1,
        ReplyFailure.Trust,
        "its certificate is from an authority that is not known here"
    )]
    public async Task What_is_wrong_with_a_certificate_is_named(
        string name,
        int years,
        ReplyFailure failure,
        string detail
    )
    {
        using var certificate = Certificate(name, years);
        await using var server = new PlayedServer((_, _, _) => Task.CompletedTask, certificate);

        var reply = await Ask(server.At("/"));

        Assert.Equal(failure, reply.Failure);
        Assert.StartsWith(detail, reply.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_may_stop()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new PlayedServer(
            async (_, _, closing) =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, closing);
            }
        );
        using var transport = Transport(TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            transport.Ask(server.At("/"), isHead: true, wantsBody: false, stop.Token)
        );
    }

    private static async Task<Reply> Ask(
        Uri address,
        bool isHead = false,
        bool wantsBody = false,
        TimeProvider? clock = null
    )
    {
        using var transport = Transport(clock ?? TimeProvider.System);
        return await transport.Ask(address, isHead, wantsBody, Cancellation);
    }

    private static HttpTransport Transport(TimeProvider clock, bool allowPrivate = true) =>
        new("Test/1.0", allowPrivate, new() { Body = 10_000 }, clock);

    private static X509Certificate2 Certificate(string name, int years)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            string.Create(CultureInfo.InvariantCulture, $"CN={name}"),
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var made = request.CreateSelfSigned(now.AddYears(-3), now.AddYears(years));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
