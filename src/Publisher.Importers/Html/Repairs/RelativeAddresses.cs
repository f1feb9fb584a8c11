using System.Text.RegularExpressions;
using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Addresses that are relative to the page's own, and those that lead into the page by its name.</summary>
internal static partial class RelativeAddresses
{
    public static void Resolve(Page page)
    {
        if (page.IsOfGoogle)
        {
            return;
        }

        var links = new List<Element>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Body.SelfAndDescendants())
        {
            ids.Add(element["id"]);
            if (element.Name == "a")
            {
                ids.Add(element["name"]);
                links.Add(element);
            }
        }

        foreach (var link in links.Where(link => link["href"].Length > 0))
        {
            link["href"] = Within(Resolved(link["href"].Trim(), page), ids);
        }
    }

    /// <summary>A place may be named as it is, or percent-encoded (HTML Standard, 7.4.6.3).</summary>
    private static string Within(string address, HashSet<string> ids) =>
        address is ['#', _, ..]
        && !ids.Contains(address[1..])
        && Uri.UnescapeDataString(address[1..]) is var place
        && ids.Contains(place)
            ? "#" + place
            : address;

    private static string Resolved(string address, Page page)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : address[hash..];
        if (hash > 0 && Uri.UnescapeDataString(address[..hash]) == page.File)
        {
            return fragment;
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            return $"{page.Base?.Scheme ?? "https"}:{address}";
        }

        if (
            page.Base is not { } start
            || hash == 0
            || !Uri.TryCreate(start, address, out var absolute)
        )
        {
            return address;
        }

        var isOwn =
            fragment.Length > 1
            && absolute.GetLeftPart(UriPartial.Query) == start.GetLeftPart(UriPartial.Query);
        return isOwn ? fragment
            : HasScheme().IsMatch(address) ? address
            : absolute.AbsoluteUri;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]{0,40}:", RegexOptions.CultureInvariant)]
    private static partial Regex HasScheme();
}
