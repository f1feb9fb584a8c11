using System.Text;
using Publisher.Cli.Files;
using Xunit;

namespace Publisher.Tests.Cli.Files;

/// <summary>Sets of files in a folder of editions.</summary>
internal static class Sets
{
    public static readonly string[] Old = ["a.html", "b.pdf"];
    public static readonly string[] New = ["a.html", "b.pdf", "c.docx"];

    /// <summary>Publishes files that all say the same word.</summary>
    public static void Publish(
        string folder,
        string[] names,
        string word,
        IDisk? disk = null,
        Claims? claims = null
    )
    {
        using var output = new EditionFolder(folder, names, claims ?? Claims.None, disk);
        foreach (var name in names)
        {
            output.Write(name, stream => stream.Write(Encoding.UTF8.GetBytes(word)));
        }

        output.Commit([]);
    }

    /// <summary>Publishes a folder <c>site</c> of files that all say the same word.</summary>
    public static void PublishSite(string folder, string[] names, string word, IDisk? disk = null)
    {
        using var output = new EditionFolder(folder, [], Claims.None, disk);
        output.Hold("site");
        foreach (var name in names)
        {
            output.Write($"site/{name}", stream => stream.Write(Encoding.UTF8.GetBytes(word)));
        }

        output.Commit([]);
    }

    /// <summary>All files in a folder, with slashes, in their order.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>A whole set, and nothing left of a run beside it.</summary>
    public static void MustBeWhole(string folder, string context)
    {
        var found = Directory
            .EnumerateFiles(folder)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);
        var isOld = Is(found, Old, "old");
        var isNew = Is(found, New, "new");
        var listed = string.Join(", ", found.Select(pair => $"{pair.Key}: {pair.Value}"));
        Assert.True(isOld || isNew, $"{context}: {listed}");
        Assert.Equal(
            ["lock", "manifest.json"],
            Directory
                .EnumerateFileSystemEntries(Path.Combine(folder, ".publisher"))
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
        );
        var manifest = Manifest.Read(new EditionPaths(folder).Manifest);
        Assert.All(
            found.Keys,
            name => Assert.True(manifest.Wrote(name, Path.Combine(folder, name)), context)
        );
    }

    private static bool Is(Dictionary<string, string> found, string[] names, string word) =>
        found.Keys.Order(StringComparer.Ordinal).SequenceEqual(names)
        && found.Values.All(text => text == word);
}
