using System.Net;
using System.Net.Sockets;

namespace Publisher.Web.Addresses;

/// <summary>Tells the addresses of the public internet from those of the machine and the networks it stands in, which a
/// link in a document must not make a run ask.</summary>
public static class PublicAddress
{
    /// <summary>What IANA's registries of special-purpose addresses list as not globally reachable (RFC 6890, IPv4).</summary>
    private static readonly IPNetwork[] Reserved4 =
    [
        new(new(0L), 8), // "this network"
        IPNetwork.Parse("10.0.0.0/8"), // private (RFC 1918)
        IPNetwork.Parse("100.64.0.0/10"), // shared by carriers (RFC 6598)
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("169.254.0.0/16"), // link-local, and the metadata of clouds
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // former 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    private static readonly IPNetwork[] Reserved6 =
    [
        IPNetwork.Parse("64:ff9b:1::/48"), // local translation (RFC 8215)
        IPNetwork.Parse("100::/64"), // discard
        IPNetwork.Parse("2001::/23"), // protocol assignments, Teredo among them
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("3fff::/20"), // documentation
        IPNetwork.Parse("5f00::/16"), // segment routing
    ];

    /// <summary>Unicast addresses that were given out to the internet (RFC 4291, 2.4).</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    /// <summary>Addresses that translate to IPv4: the last four bytes decide (RFC 6052).</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <returns>Whether an address can be reached from anywhere; one that holds another, as IPv6 can hold IPv4, is what it
    /// holds.</returns>
    public static bool Is(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(Reserved4, network => network.Contains(address));
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        var bytes = address.GetAddressBytes();
        return Translated.Contains(address) ? Is(new IPAddress(bytes.AsSpan(12)))
            : SixToFour.Contains(address) ? Is(new IPAddress(bytes.AsSpan(2, 4)))
            : Global6.Contains(address)
                && !Array.Exists(Reserved6, network => network.Contains(address));
    }
}
