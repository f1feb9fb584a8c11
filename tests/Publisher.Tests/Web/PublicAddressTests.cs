using System.Net;
using System.Net.Sockets;
using Publisher.Web.Addresses;
using Xunit;

namespace Publisher.Tests.Web;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:808:808::1")]
    public void The_internet_is_public(string address) =>
        Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.251")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("2002:7f00:1::1")]
    public void What_is_of_this_machine_and_its_networks_is_not(string address) =>
        Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task A_request_to_this_machine_is_refused_before_a_connection_is_made(string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var client = new HttpClient(
            WebConnection.Handler(allowPrivate: false, TimeSpan.FromSeconds(5))
        );

        var error = await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.GetAsync(
                new Uri($"http://{host}:{port}/"),
                TestContext.Current.CancellationToken
            )
        );

        Assert.IsType<PrivateAddressException>(error.InnerException);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_request_to_this_machine_is_made_where_it_is_allowed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var client = new HttpClient(
            WebConnection.Handler(allowPrivate: true, TimeSpan.FromSeconds(5))
        );

        var asked = client.GetStringAsync(
            new Uri($"http://127.0.0.1:{port}/"),
            TestContext.Current.CancellationToken
        );
        using (
            var served = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken)
        )
        {
            await served
                .GetStream()
                .WriteAsync(
                    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nthere"u8.ToArray(),
                    TestContext.Current.CancellationToken
                );
            Assert.Equal("there", await asked);
        }
    }

    [Theory]
    [InlineData("https://docs.google.com/", "CONNECT docs.google.com:443 HTTP/1.1")]
    [InlineData("http://example.org/tea", "GET http://example.org/tea HTTP/1.1")]
    public async Task A_proxy_may_stand_in_the_own_network(string address, string expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = ByProxy(listener);

        var asked = client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        using (
            var served = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken)
        )
        {
            using var reader = new StreamReader(served.GetStream());
            Assert.Equal(
                expected,
                await reader.ReadLineAsync(TestContext.Current.CancellationToken)
            );
            await served
                .GetStream()
                .WriteAsync(
                    "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"u8.ToArray(),
                    TestContext.Current.CancellationToken
                );
            // One ends with this answer, the other without a tunnel.
            await ((Task)asked).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing
                    | ConfigureAwaitOptions.ContinueOnCapturedContext
            );
        }
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    public async Task Nothing_of_the_own_network_is_asked_of_a_proxy(string address)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = ByProxy(listener);

        var error = await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.GetAsync(new Uri(address), TestContext.Current.CancellationToken)
        );

        Assert.IsType<PrivateAddressException>(error.InnerException);
        Assert.False(listener.Pending());
    }

    private static HttpClient ByProxy(TcpListener proxy)
    {
        var handler = WebConnection.Handler(allowPrivate: false, TimeSpan.FromSeconds(5));
        handler.Proxy = new WebProxy($"http://{proxy.LocalEndpoint}");
        return new(handler);
    }
}
