using System.Globalization;
using System.Text.Json;
using Publisher.Checks;

namespace Publisher.Web.Links.Services;

/// <summary>Asks the Internet Archive whether it has a copy of a page, by its availability API.</summary>
internal static class InternetArchive
{
    public static Uri Query(Uri archive, Uri page) =>
        new(archive, $"wayback/available?url={Uri.EscapeDataString(page.AbsoluteUri)}");

    /// <returns>Null where there is none, or it is no such answer.</returns>
    public static LinkSnapshot? Read(string json)
    {
        try
        {
            using var answer = JsonDocument.Parse(json);
            return
                Property(answer.RootElement, "archived_snapshots") is { } all
                && Property(all, "closest") is { } closest
                && Text(closest, "url") is { } url
                && Uri.TryCreate(url, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
                && Text(closest, "timestamp") is { Length: >= 8 } stamp
                && DateOnly.TryParseExact(
                    stamp[..8],
                    "yyyyMMdd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                ? new(Encrypted(url), day)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The API gives http, as it did before the archive had https.</summary>
    private static string Encrypted(string url) =>
        url.StartsWith("http://web.archive.org/", StringComparison.Ordinal)
            ? $"https{url["http".Length..]}"
            : url;

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value
            : null;

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()
            : null;
}
