using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Publisher.Tests.Cli;
using Publisher.Web.Preview;
using Xunit;

namespace Publisher.Tests.Web.Preview;

/// <summary>The server, asked by real requests, those of one who means no good among them.</summary>
public sealed class PreviewServerTests : IDisposable
{
    private const string Page = "<!doctype html><title>g</title>";
    private static readonly PreviewFrame Frame = new(
        "FRAMED"u8.ToArray(),
        "style"u8.ToArray(),
        "script"u8.ToArray()
    );

    private readonly ScratchFolder _scratch = new();
    private readonly PreviewServer _server = Start();
    private readonly HttpClient _client = new();

    public PreviewServerTests()
    {
        _scratch.Write("secret.txt", "the author's");
        _server.Show(
            new()
            {
                Title = "Letters",
                Start = "g.html",
                Pages = "1",
                Files = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["g.html"] = _scratch.Write("out/g.html", Page),
                    ["g-site/a b.html"] = _scratch.Write("out/g-site/a b.html", Page),
                },
            }
        );
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _scratch.Dispose();
    }

    [Theory]
    [InlineData("", "FRAMED", "text/html")]
    [InlineData("preview/style.css", "style", "text/css")]
    [InlineData("preview/preview.js", "script", "text/javascript")]
    [InlineData("editions/g.html", Page, "text/html")]
    [InlineData("editions/g-site/a%20b.html?x=1", Page, "text/html")]
    public async Task What_is_there_is_served_as_it_is(string path, string text, string type)
    {
        using var answer = await Get(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            text,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Contains(
            "frame-ancestors",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_state_is_told_without_the_paths_of_files()
    {
        using var answer = await Get("preview/state");
        var json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("\"title\":\"Letters\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain(_scratch.Root, json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/editions/../secret.txt")]
    [InlineData("/editions/%2e%2e/secret.txt")]
    [InlineData("/editions/..%2fsecret.txt")]
    [InlineData("/editions/..%5csecret.txt")]
    [InlineData("/editions/g-site/../../../secret.txt")]
    [InlineData("/editions//etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("/editions/")]
    [InlineData("/editions/G.HTML")]
    [InlineData("/editions/g.html%00")]
    [InlineData("/editions/%")]
    public async Task Nothing_else_is_served(string path)
    {
        var said = await Say($"GET {path} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n");

        Assert.DoesNotContain(" 200 ", said.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("the author's", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1")]
    [InlineData("192.168.0.1:{port}")]
    [InlineData("")]
    public async Task Another_name_than_its_own_is_not_answered(string host)
    {
        host = host.Replace("{port}", Port, StringComparison.Ordinal);
        var said = await Say($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.DoesNotContain(" 200 ", said.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("FRAMED", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: {host}")]
    [InlineData("GET http://{host}/ HTTP/1.1\r\nHost: evil.example")]
    [InlineData("GET / HTTP/1.0")]
    [InlineData("GET / HTTP/1.1")]
    [InlineData("GET / HTTP/1.1\r\nHost: {host}\r\nHost: evil.example")]
    [InlineData("POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0")]
    [InlineData("PUT /editions/g.html HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1\r\n\r\nx")]
    [InlineData("DELETE /editions/g.html HTTP/1.1\r\nHost: {host}")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: {host}")]
    [InlineData("nonsense")]
    [InlineData("GET / HTTP/1.1\r\nHost: {host}\r\nLong: {long}")]
    [InlineData("GET /{long} HTTP/1.1\r\nHost: {host}")]
    public async Task What_is_no_plain_question_is_refused(string request)
    {
        request = request
            .Replace("{host}", Host, StringComparison.Ordinal)
            .Replace("{long}", new('a', 1 << 20), StringComparison.Ordinal);
        var said = await Say(request + "\r\nConnection: close\r\n\r\n");

        Assert.DoesNotContain(" 200 ", said.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("FRAMED", said, StringComparison.Ordinal);
        using var other = await Get("");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(
            Page,
            await File.ReadAllTextAsync(
                Path.Combine(_scratch.Root, "out/g.html"),
                TestContext.Current.CancellationToken
            )
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/editions/g.html")]
    [InlineData("/preview/events")]
    public async Task Asked_for_headers_it_sends_no_more(string path)
    {
        var said = await Say($"HEAD {path} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", said, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_who_never_ends_his_question_keeps_nobody_waiting()
    {
        List<TcpClient> slow = [];
        for (var each = 0; each < 100; each++)
        {
            slow.Add(await Connect());
            await slow[^1]
                .GetStream()
                .WriteAsync(
                    "GET / HTTP/1.1\r\nHos"u8.ToArray(),
                    TestContext.Current.CancellationToken
                );
        }

        using var answer = await Get("");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        slow.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task An_open_page_is_told_when_it_comes_and_of_each_change()
    {
        using var reader = await Events();

        Assert.Equal(
            "data: new",
            await reader.ReadLineAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        _server.Show(new());
        Assert.Equal(
            "data: new",
            await reader.ReadLineAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Of_too_many_open_pages_the_first_ends_and_the_last_is_served()
    {
        List<StreamReader> pages = [];
        for (var each = 0; each < 40; each++)
        {
            pages.Add(await Events());
            Assert.Equal(
                "data: new",
                await pages[^1].ReadLineAsync(TestContext.Current.CancellationToken)
            );
        }

        await pages[0].ReadToEndAsync(TestContext.Current.CancellationToken);
        _server.Show(new());
        Assert.Equal("", await pages[^1].ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "data: new",
            await pages[^1].ReadLineAsync(TestContext.Current.CancellationToken)
        );
        pages.ForEach(page => page.Dispose());
    }

    [Fact]
    public void A_port_that_is_taken_is_none_to_start_at() =>
        Assert.Null(PreviewServer.TryStart(_server.Address, Frame));

    [Fact]
    public void An_address_of_another_computer_is_none_to_start_at() =>
        Assert.Null(PreviewServer.TryStart(new(IPAddress.Parse("192.0.2.1"), 4050), Frame));

    private string Host => $"127.0.0.1:{Port}";

    private string Port => _server.Address.Port.ToString(CultureInfo.InvariantCulture);

    private static PreviewServer Start()
    {
        while (true)
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var port = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            if (PreviewServer.TryStart(new(IPAddress.Loopback, port), Frame) is { } server)
            {
                return server;
            }
        }
    }

    private Task<HttpResponseMessage> Get(string path) =>
        _client.GetAsync(new Uri(_server.Address.Url, path), TestContext.Current.CancellationToken);

    private async Task<StreamReader> Events() =>
        new(
            await _client.GetStreamAsync(
                new Uri(_server.Address.Url, "preview/events"),
                TestContext.Current.CancellationToken
            )
        );

    private async Task<TcpClient> Connect()
    {
        var client = new TcpClient();
        await client.ConnectAsync(
            IPAddress.Loopback,
            _server.Address.Port,
            TestContext.Current.CancellationToken
        );
        return client;
    }

    /// <returns>All that comes until the server has had enough.</returns>
    private async Task<string> Say(string request)
    {
        using var client = await Connect();
        try
        {
            await client
                .GetStream()
                .WriteAsync(
                    Encoding.ASCII.GetBytes(request),
                    TestContext.Current.CancellationToken
                );
            using var reader = new StreamReader(client.GetStream());
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // It hung up before all was said.
            return "";
        }
    }
}
