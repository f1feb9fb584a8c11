using Publisher.Web.Links.Memory;

namespace Publisher.Web.Links;

/// <summary>The pages that the addresses of a document lead to, each once, with the places in it that they mean.</summary>
/// <param name="Pages">In the order of their first mention.</param>
/// <param name="Asked">Those of them to ask for.</param>
public sealed record LinkPlan(IReadOnlyList<LinkedPage> Pages, IReadOnlyList<LinkedPage> Asked)
{
    /// <summary>No address is longer, and no server takes one.</summary>
    private const int LongestAddress = 2000;

    /// <param name="addresses">As the document has them; what is no address of the web is left.</param>
    /// <param name="earlier">Those of the last good edition.</param>
    public static LinkPlan Of(
        IEnumerable<string> addresses,
        IEnumerable<string> earlier,
        LinkMode mode,
        LinkCache cache,
        DateTimeOffset now
    )
    {
        var pages = Group(addresses);
        var known = earlier.ToHashSet(StringComparer.Ordinal);
        return new(
            pages,
            [
                .. pages.Where(page =>
                    mode switch
                    {
                        LinkMode.Online => !IsKnown(page, cache, record => record.IsFresh(now)),
                        LinkMode.Changed => !page.Addresses.All(known.Contains)
                            && !IsKnown(page, cache, record => record.IsGood),
                        _ => false,
                    }
                ),
            ]
        );
    }

    /// <summary>A page is known with the places that links lead to, all of which are there.</summary>
    private static bool IsKnown(
        LinkedPage page,
        LinkCache cache,
        Func<LinkRecord, bool> isEnough
    ) =>
        cache.Of(page.Name) is { } record
        && isEnough(record)
        && (!record.IsGood || !page.Fragments.Except(record.Places, StringComparer.Ordinal).Any());

    private static List<LinkedPage> Group(IEnumerable<string> addresses) =>
        [
            .. addresses
                .Where(address => address.Length <= LongestAddress)
                .Distinct(StringComparer.Ordinal)
                .Select(address => (Written: address, Address: Web(address)))
                .Where(link => link.Address is not null)
                .GroupBy(link => NameOf(link.Address!), StringComparer.Ordinal)
                .Select(links => new LinkedPage(
                    links.Key,
                    [.. links.Select(link => link.Written)],
                    [
                        .. links
                            .Select(link => FragmentOf(link.Address!))
                            .Where(fragment => fragment.Length > 0)
                            .Distinct(StringComparer.Ordinal),
                    ]
                )),
        ];

    /// <returns>Null for what is no address of the web, and for one with a password in it, which is nobody else's.</returns>
    internal static Uri? Web(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var web)
        && web.Scheme is "http" or "https"
        && web.UserInfo.Length == 0
        && web.Host.Length > 0
            ? web
            : null;

    internal static string FragmentOf(Uri address) => address.Fragment.TrimStart('#');

    private static string NameOf(Uri address) => address.AbsoluteUri.Split('#')[0];
}

/// <param name="Name">Its address without a fragment.</param>
/// <param name="Addresses">Those that lead to it, as written.</param>
/// <param name="Fragments">The places in it that they lead to.</param>
public sealed record LinkedPage(string Name, Items<string> Addresses, Items<string> Fragments);
