using Publisher.Model;

namespace Publisher.Cli.Files;

/// <summary>The files on this computer that a document links to.</summary>
internal static class LinkedFiles
{
    private const string Scheme = "file:";

    /// <param name="folder">From where relative addresses start.</param>
    /// <returns>Full paths of those that are there.</returns>
    public static IEnumerable<string> Of(Document document, string folder) =>
        Outline
            .Of(document)
            .Links.Where(link => !link.Link.IsInternal)
            .Select(link => Path(link.Link.Address, folder))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(File.Exists);

    private static string? Path(string address, string folder)
    {
        if (address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.LocalPath : null;
        }

        var end = address.AsSpan().IndexOfAny('?', '#');
        var name = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        return
            name.Length > 0
            && !name.Contains('\0', StringComparison.Ordinal)
            && !name.Contains("://", StringComparison.Ordinal)
            ? System.IO.Path.GetFullPath(name, folder)
            : null;
    }
}
