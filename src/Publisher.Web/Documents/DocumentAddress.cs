using System.Text.RegularExpressions;
using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>What Google calls by an id.</summary>
public enum DocumentKind
{
    /// <summary>A document, as its author edits it.</summary>
    Document,

    /// <summary>The page of a document that its author published to the web; its id is another than the document's.</summary>
    Published,

    /// <summary>A folder of Drive.</summary>
    Folder,
}

/// <summary>A document or folder of Google's, by any of the addresses that lead to it.</summary>
/// <param name="ResourceKey">What a link of years ago needs besides the id; null for none.</param>
public sealed partial record DocumentAddress(DocumentKind Kind, string Id, string? ResourceKey)
{
    private const string PublishedId = "2PACX-";

    /// <summary>The address that a person opens.</summary>
    public Uri Page =>
        Kind switch
        {
            DocumentKind.Published => new($"https://{GoogleHosts.Docs}/document/d/e/{Id}/pub"),
            DocumentKind.Folder => new($"https://{GoogleHosts.Drive}/drive/folders/{Id}"),
            _ => new($"https://{GoogleHosts.Docs}/document/d/{Id}/edit"),
        };

    /// <summary>Whether words name something on the web, whoever's it is.</summary>
    public static bool IsOnWeb(string words) =>
        words.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || GoogleWithoutScheme().IsMatch(words);

    /// <returns>Null where the words are no address of a document or folder.</returns>
    public static DocumentAddress? Of(string words)
    {
        var text = GoogleWithoutScheme().IsMatch(words) ? $"https://{words}" : words;
        return
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            && address is { IsDefaultPort: true, UserInfo.Length: 0 }
            && address.Host is GoogleHosts.Docs or GoogleHosts.Drive
            ? Of(address)
            : null;
    }

    /// <returns>What a bare id names; null where the words are none.</returns>
    public static DocumentAddress? OfId(string words) =>
        !BareId().IsMatch(words)
            ? null
            : new(
                words.StartsWith(PublishedId, StringComparison.Ordinal)
                    ? DocumentKind.Published
                    : DocumentKind.Document,
                words,
                ResourceKey: null
            );

    private static DocumentAddress? Of(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&');
        var key = Value(query, "resourcekey");
        if (PublishedPath().Match(address.AbsolutePath) is { Success: true } published)
        {
            return new(DocumentKind.Published, published.Groups["id"].Value, ResourceKey: null);
        }

        if (DocumentPath().Match(address.AbsolutePath) is { Success: true } document)
        {
            return new(DocumentKind.Document, document.Groups["id"].Value, key);
        }

        if (FolderPath().Match(address.AbsolutePath) is { Success: true } folder)
        {
            return new(DocumentKind.Folder, folder.Groups["id"].Value, key);
        }

        return
            Value(query, "id") is { } id
            && IdPath().Match(address.AbsolutePath) is { Success: true } named
            ? new(
                named.Groups["folder"].Success ? DocumentKind.Folder : DocumentKind.Document,
                id,
                key
            )
            : null;
    }

    private static string? Value(string[] query, string name) =>
        query
            .Where(part => part.StartsWith($"{name}=", StringComparison.Ordinal))
            .Select(part => part[(name.Length + 1)..])
            .FirstOrDefault(value => Parameter().IsMatch(value));

    [GeneratedRegex(
        "^(docs|drive)\\.google\\.com/",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex GoogleWithoutScheme();

    /// <summary>Google's ids have 33 letters, 44, or of late more; shorter words are names of files.</summary>
    [GeneratedRegex("^[A-Za-z0-9_-]{25,200}\\z")]
    private static partial Regex BareId();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,200}\\z")]
    private static partial Regex Parameter();

    [GeneratedRegex(
        "^(/a/[^/]+)?/document(/u/[0-9]+)?/d/e/(?<id>[A-Za-z0-9_-]{1,200})(/|\\z)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex PublishedPath();

    [GeneratedRegex(
        "^(/a/[^/]+)?/(document|file)(/u/[0-9]+)?/d/(?<id>[A-Za-z0-9_-]{2,200})(/|\\z)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex DocumentPath();

    [GeneratedRegex(
        "^(/a/[^/]+)?/drive(/u/[0-9]+)?(/mobile)?/folders/(?<id>[A-Za-z0-9_-]{1,200})/?\\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex FolderPath();

    [GeneratedRegex(
        "^(/a/[^/]+)?(/u/[0-9]+)?/((open|uc|document/export|export)|(?<folder>folderview|embeddedfolderview))\\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex IdPath();
}
