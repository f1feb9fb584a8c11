namespace Publisher.Web.Preview;

/// <summary>A file of an edition, as a browser gets it.</summary>
internal static class PreviewFile
{
    private const int Attempts = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".md"] = "text/plain; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".xml"] = "application/xml",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
        [".pdf"] = "application/pdf",
        [".epub"] = "application/epub+zip",
    };

    public static string Type(string path) =>
        Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");

    /// <summary>While a run puts its files in their places, one may be missing for a moment.</summary>
    /// <returns>Null where there is none.</returns>
    public static async Task<byte[]?> ReadAsync(string path)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                return await File.ReadAllBytesAsync(path).ConfigureAwait(false);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(Pause).ConfigureAwait(false);
            }
        }

        return null;
    }
}
