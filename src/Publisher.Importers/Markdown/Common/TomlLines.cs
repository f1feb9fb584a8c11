namespace Publisher.Importers.Markdown.Common;

/// <summary>The lines of TOML that speak of the document: those at the top, and those of a site's own parameters, which stand
/// in a table of their own. Any other table speaks of something else.</summary>
internal static class TomlLines
{
    public static IEnumerable<string> Plain(IEnumerable<string> lines)
    {
        var isRead = true;
        var isTop = true;
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.StartsWith('[') && !line.Contains('=', StringComparison.Ordinal))
            {
                isTop = false;
                isRead = line is "[params]" or "[extra]" or "[taxonomies]" or "[author]";
            }
            else if (isRead && (isTop || !line.StartsWith("title", StringComparison.Ordinal)))
            {
                yield return line;
            }
        }
    }
}
