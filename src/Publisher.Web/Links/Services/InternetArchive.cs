using System.Globalization;
using System.Text;
using Publisher.Checks;

namespace Publisher.Web.Links.Services;

/// <summary>Asks the Internet Archive whether it has a copy of a page, by its availability API.</summary>
internal static class InternetArchive
{
    public static Uri Query(Uri archive, Uri page) =>
        new(archive, $"wayback/available?url={Uri.EscapeDataString(page.AbsoluteUri)}");

    /// <returns>Null where there is none, or it is no such answer.</returns>
    public static LinkSnapshot? Read(string json) =>
        JsonAnswer
            .Read(Encoding.UTF8.GetBytes(json), ArchiveJsonContext.Default.ArchiveJson)
            ?.ArchivedSnapshots?.Closest
            is { Url: { } url, Timestamp: { Length: >= 8 } stamp }
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && DateOnly.TryParseExact(
            stamp[..8],
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new(Encrypted(url), day)
            : null;

    /// <summary>The API gives http, as it did before the archive had https.</summary>
    private static string Encrypted(string url) =>
        url.StartsWith("http://web.archive.org/", StringComparison.Ordinal)
            ? $"https{url["http".Length..]}"
            : url;
}
