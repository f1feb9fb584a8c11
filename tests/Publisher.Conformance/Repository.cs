using Publisher.Tests;

namespace Publisher.Conformance;

/// <summary>Where things lie: the clone that these tests were built in.</summary>
internal static class Repository
{
    public static string Root => SampleFiles.Repository;

    /// <summary>Everything that the tests make; it is left there, so that a person can look at what failed.</summary>
    public static string Made { get; } = Path.Combine(Root, "artifacts", "tests", "conformance");

    /// <summary>Settings that say nothing.</summary>
    public static string EmptySettings { get; } =
        Path.Combine(Root, "tests", "Publisher.Conformance", "empty.yml");

    /// <summary>A theme of the PDF that puts no word between the author's.</summary>
    public static string WordsTheme { get; } =
        Path.Combine(Root, "tests", "Publisher.Conformance", "words.yml");

    /// <summary>An empty folder under <see cref="Made"/>.</summary>
    public static string EmptyFolder(string name)
    {
        var folder = Path.Combine(Made, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }
}
