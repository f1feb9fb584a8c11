using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>Packs the page of a published document with its pictures, as Google packs an export: the page only names where
/// they are, by addresses that end.</summary>
internal static class PublishedPictures
{
    private const int Most = 1000;
    private const string Begin = "src=\"https://";
    private const string Host = ".googleusercontent.com";

    /// <returns>A zip; null where the page shows no picture of Google's, or none that comes.</returns>
    public static async Task<ReadOnlyMemory<byte>?> Packed(
        GoogleConnection google,
        ReadOnlyMemory<byte> page,
        CancellationToken cancellation
    )
    {
        var html = Encoding.UTF8.GetString(page.Span);
        var addresses = Addresses(html).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var named = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var address in addresses)
            {
                var picture = await Picture(google, address, cancellation);
                if (picture is { } found && stream.Length + found.Bytes.Length <= google.MostBytes)
                {
                    var name = string.Create(
                        CultureInfo.InvariantCulture,
                        $"images/image{named.Count + 1}{found.Ending}"
                    );
                    Write(zip, name, found.Bytes);
                    named[address] = name;
                }
            }

            if (named.Count == 0)
            {
                return null;
            }

            Write(zip, "page.html", Encoding.UTF8.GetBytes(Renamed(html, named)));
        }

        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>As they stand in the page, with its entities.</summary>
    private static IEnumerable<string> Addresses(string html)
    {
        for (
            var at = html.IndexOf(Begin, StringComparison.Ordinal);
            at >= 0;
            at = html.IndexOf(Begin, at + Begin.Length, StringComparison.Ordinal)
        )
        {
            var from = at + "src=\"".Length;
            var to = html.IndexOf('"', from);
            if (
                to > from
                && Uri.TryCreate(
                    WebUtility.HtmlDecode(html[from..to]),
                    UriKind.Absolute,
                    out var address
                )
                && GoogleHosts.Has(address)
                && address.Host.EndsWith(Host, StringComparison.Ordinal)
            )
            {
                yield return html[from..to];
            }
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Bytes, string Ending)?> Picture(
        GoogleConnection google,
        string address,
        CancellationToken cancellation
    )
    {
        var place = new Uri(WebUtility.HtmlDecode(address));
        var answer = await google.Ask(new(place), cancellation);
        var ending = answer.MediaType switch
        {
            "image/png" => ".png",
            "image/jpeg" => ".jpg",
            "image/gif" => ".gif",
            "image/webp" => ".webp",
            _ => null,
        };
        return answer.IsSuccess && ending is not null ? (answer.Body, ending) : null;
    }

    /// <summary>The page with the names of its pictures in the zip.</summary>
    private static string Renamed(string html, Dictionary<string, string> named)
    {
        var renamed = new StringBuilder(html.Length);
        var at = 0;
        while (html.IndexOf(Begin, at, StringComparison.Ordinal) is >= 0 and var begin)
        {
            var from = begin + "src=\"".Length;
            var to = html.IndexOf('"', from) is >= 0 and var end ? end : html.Length;
            var address = html[from..to];
            renamed.Append(html, at, from - at).Append(named.GetValueOrDefault(address, address));
            at = to;
        }

        return renamed.Append(html, at, html.Length - at).ToString();
    }

    private static void Write(ZipArchive zip, string name, ReadOnlyMemory<byte> bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes.Span);
    }
}
