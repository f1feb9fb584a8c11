namespace Publisher.Tests.Architecture;

/// <summary>The arrows of <c>src/README.md</c>: of each project, and of each folder that holds folders, its folders from
/// the lowest to the highest. A folder uses those before it and no other.</summary>
internal sealed record Drawing(IReadOnlyDictionary<string, string[]> Folders)
{
    private const string Begin = "<!-- arrows -->";
    private const string End = "<!-- /arrows -->";

    public static Drawing Read()
    {
        var page = File.ReadAllText(Path.Combine(Golden.Repository, "src", "README.md"));
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, from, StringComparison.Ordinal);
        return new(
            page[from..to]
                .Split('\n', StringSplitOptions.TrimEntries)
                .Select(line => line.Split(':', StringSplitOptions.TrimEntries))
                .Where(line => line.Length == 2)
                .ToDictionary(line => line[0], line => line[1].Split(" < "), StringComparer.Ordinal)
        );
    }

    /// <summary>Whether the arrow between two folders of a project is drawn. What stands in a folder itself is shared by
    /// the folders within, as a project's root is.</summary>
    public bool Allows(string project, string from, string to)
    {
        var (users, used) = (from.Split('/'), to.Split('/'));
        var depth = users.Zip(used).TakeWhile(pair => pair.First == pair.Second).Count();
        if (from.Length == 0 || to.Length == 0 || depth == users.Length || depth == used.Length)
        {
            return true;
        }

        var drawn = Folders.GetValueOrDefault(
            string.Join('/', users[..depth].Prepend(project)),
            []
        );
        var (above, below) = (
            Array.IndexOf(drawn, users[depth]),
            Array.IndexOf(drawn, used[depth])
        );
        return below >= 0 && below < above;
    }
}
