namespace Publisher.Tests.Architecture;

/// <summary>A folder of a project of <c>src</c> that holds code.</summary>
/// <param name="Path">Below the project, with slashes; empty for the project's own folder.</param>
/// <param name="Files">Its C# files, not those of the folders within.</param>
internal sealed record SourceFolders(string Path, IReadOnlyList<string> Files)
{
    private static readonly string Source = System.IO.Path.Combine(Golden.Repository, "src");

    /// <summary>The names of the projects of <c>src</c>.</summary>
    public static IEnumerable<string> Projects =>
        Directory
            .GetFiles(Source, "*.csproj", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    public static IReadOnlyList<SourceFolders> Of(string project)
    {
        var root = System.IO.Path.Combine(Source, project);
        return
        [
            .. Directory
                .GetFiles(root, "*.cs", SearchOption.AllDirectories)
                .GroupBy(
                    file =>
                        System
                            .IO.Path.GetRelativePath(root, System.IO.Path.GetDirectoryName(file)!)
                            .Replace('\\', '/'),
                    StringComparer.Ordinal
                )
                .Where(folder => folder.Key.Split('/')[0] is not ("bin" or "obj"))
                .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .Select(folder => new SourceFolders(
                    folder.Key == "." ? "" : folder.Key,
                    [.. folder.Order(StringComparer.Ordinal)]
                )),
        ];
    }
}
