using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>The addresses of Drive's interface, which answers those who show a token.</summary>
internal static class DriveAddresses
{
    public const string DocumentType = "application/vnd.google-apps.document";
    public const string FolderType = "application/vnd.google-apps.folder";

    private const string Files = $"https://{GoogleHosts.Interfaces}/drive/v3/files";

    /// <summary>What a file is, and of which version.</summary>
    public static Uri About(DocumentAddress file) =>
        new(
            $"{Files}/{file.Id}?fields=id,name,mimeType,version,modifiedTime&supportsAllDrives=true"
        );

    public static Uri Export(DocumentAddress document, FetchedFormat format) =>
        new($"{Files}/{document.Id}/export?mimeType={Uri.EscapeDataString(format.MediaType)}");

    /// <param name="page">The token of a page behind the first; null for the first.</param>
    public static Uri Within(DocumentAddress folder, string? page)
    {
        var query =
            $"'{folder.Id}' in parents and trashed = false and (mimeType = '{DocumentType}' or mimeType = '{FolderType}')";
        return new(
            $"{Files}?q={Uri.EscapeDataString(query)}&orderBy=folder,name_natural&pageSize=1000"
                + "&fields=nextPageToken,files(id,name,mimeType,modifiedTime)"
                + "&supportsAllDrives=true&includeItemsFromAllDrives=true"
                + (page is null ? "" : $"&pageToken={Uri.EscapeDataString(page)}")
        );
    }

    /// <summary>The list of a folder that anyone may see, for who has no token.</summary>
    public static Uri PublicList(DocumentAddress folder) =>
        new(
            $"https://{GoogleHosts.Drive}/embeddedfolderview?id={folder.Id}"
                + (folder.ResourceKey is { } key ? $"&resourcekey={key}" : "")
        );

    /// <summary>As a header names the key of an id; null where it needs none.</summary>
    public static string? ResourceKey(DocumentAddress address) =>
        address.ResourceKey is { } key ? $"{address.Id}/{key}" : null;
}
