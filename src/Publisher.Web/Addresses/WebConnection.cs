using System.Net;
using System.Net.Sockets;

namespace Publisher.Web.Addresses;

/// <summary>The one way by which requests leave the program. Whether an address may be asked is decided where the connection
/// is made, for the address that it is made to: so neither a redirect nor a name that changes its address between two
/// look-ups leads into a private network.</summary>
public static class WebConnection
{
    /// <param name="allowPrivate">Whether addresses of this machine and its own network may be asked.</param>
    /// <param name="timeout">How long a connection may take to be made.</param>
    /// <returns>A handler that follows no redirect and keeps no cookie; what it asks is
    /// refused by a <see cref="PrivateAddressException"/> within an <see cref="HttpRequestException"/>.</returns>
    public static SocketsHttpHandler Handler(bool allowPrivate, TimeSpan timeout) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = timeout,
            ConnectCallback = (context, cancellation) =>
                Connect(context, allowPrivate, cancellation),
        };

    private static async ValueTask<Stream> Connect(
        SocketsHttpConnectionContext context,
        bool allowPrivate,
        CancellationToken cancellation
    )
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        if (!allowPrivate)
        {
            var asked = Asked(context.InitialRequestMessage);
            addresses = string.Equals(asked, host, StringComparison.OrdinalIgnoreCase)
                ? Public(asked, addresses)
                : ByProxy(asked, addresses);
        }

        return await Open(addresses, port, cancellation);
    }

    /// <summary>Whoever is meant: through a proxy, a request over TLS begins with one to the proxy that names its goal in
    /// a header.</summary>
    private static string Asked(HttpRequestMessage request) =>
        request.Method == HttpMethod.Connect && request.Headers.Host is { } authority
            ? authority[..authority.LastIndexOf(':')]
            : request.RequestUri!.IdnHost;

    private static async Task<NetworkStream> Open(
        IPAddress[] addresses,
        int port,
        CancellationToken cancellation
    )
    {
        Socket? socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            var stream = new NetworkStream(socket, ownsSocket: true);
            socket = null;
            return stream;
        }
        finally
        {
            socket?.Dispose();
        }
    }

    private static IPAddress[] Public(string host, IPAddress[] addresses) =>
        Array.FindAll(addresses, PublicAddress.Is) is { Length: > 0 } allowed ? allowed
        : addresses.Length == 0 ? addresses
        : throw new PrivateAddressException(host);

    /// <summary>A proxy may stand in the own network, and looks names up itself; only what is written as an address, or as
    /// this machine, is known here.</summary>
    private static IPAddress[] ByProxy(string host, IPAddress[] proxy)
    {
        var isOwn =
            string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (
                IPAddress.TryParse(host.AsSpan().Trim("[]"), out var address)
                && !PublicAddress.Is(address)
            );
        return isOwn ? throw new PrivateAddressException(host) : proxy;
    }
}
