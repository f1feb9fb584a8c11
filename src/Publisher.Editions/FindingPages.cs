namespace Publisher.Editions;

/// <summary>What the findings of editions mean: a page in Markdown each, in <c>Findings/</c>.</summary>
public static class FindingPages
{
    private const string Folder = "Publisher.Editions.Findings.";

    /// <summary>The names of the findings that have a page.</summary>
    public static IEnumerable<string> Names =>
        typeof(FindingPages)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name[Folder.Length..]))
            .Order(StringComparer.Ordinal);

    /// <summary>The page of a finding; null where there is none of the name.</summary>
    public static string? Of(string name)
    {
        using var page = typeof(FindingPages).Assembly.GetManifestResourceStream(
            $"{Folder}{name}.md"
        );
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
