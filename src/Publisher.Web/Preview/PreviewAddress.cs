using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Publisher.Web.Preview;

/// <summary>Where a preview listens, and by what names it may be asked for.</summary>
/// <param name="Address">Of a network of this computer; the loopback one is reached from this computer alone.</param>
public sealed record PreviewAddress(IPAddress Address, int Port)
{
    private const string Localhost = "localhost";

    /// <summary>What would make another part of an address of it.</summary>
    private static readonly SearchValues<char> NoHost = SearchValues.Create("/\\@?# ");

    /// <summary>As a browser is given it.</summary>
    public Uri Url =>
        new(Prefix(IsAny ? (IsSix ? IPAddress.IPv6Loopback : IPAddress.Loopback) : Address));

    /// <summary>For the listener.</summary>
    internal IEnumerable<string> Prefixes =>
        IsAny ? [$"http://*:{PortText}/"]
        : Address.Equals(IPAddress.Loopback) ? [Prefix(Address), $"http://{Localhost}:{PortText}/"]
        : [Prefix(Address)];

    private bool IsAny => Address.Equals(IPAddress.Any) || Address.Equals(IPAddress.IPv6Any);

    private bool IsSix => Address.AddressFamily == AddressFamily.InterNetworkV6;

    private string PortText => Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a request may name this host. A page of somebody else's can have its own name lead here (DNS
    /// rebinding), but then the request says that name.</summary>
    /// <param name="host">The header as it came; null where there is none.</param>
    internal bool IsOurs(string? host)
    {
        if (
            host is null
            || host.AsSpan().ContainsAny(NoHost)
            || !Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var asked)
            || asked.Port != Port
        )
        {
            return false;
        }

        var name = asked.Host.Trim('[', ']');
        return IPAddress.TryParse(name, out var address)
            ? IsAny || address.Equals(Address)
            : IsName(name);
    }

    /// <summary>What answers to all addresses of the computer answers to its name.</summary>
    private bool IsName(string name) =>
        name == Localhost
            ? IsAny || IPAddress.IsLoopback(Address)
            : IsAny && string.Equals(name, Dns.GetHostName(), StringComparison.OrdinalIgnoreCase);

    private string Prefix(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"http://[{address}]:{PortText}/"
            : $"http://{address}:{PortText}/";
}
