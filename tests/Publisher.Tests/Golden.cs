using Xunit;

namespace Publisher.Tests;

/// <summary>Cases are files; <c>GOLDEN=update</c> accepts what a test got as what it must get.</summary>
internal static class Golden
{
    private static readonly bool IsAccepting =
        Environment.GetEnvironmentVariable("GOLDEN") == "update";

    /// <summary>The folder that holds Publisher.sln.</summary>
    public static string Repository => SampleFiles.Repository;

    /// <summary>Paths of the cases of an area, in ordinal order; never none.</summary>
    public static IReadOnlyList<string> Cases(string area, string pattern)
    {
        var folder = Path.Combine(Repository, "tests", "Publisher.Tests", "Cases", area);
        var files = Directory.GetFiles(folder, pattern);
        return files.Length > 0
            ? [.. files.Order(StringComparer.Ordinal)]
            : throw new FileNotFoundException($"No case {pattern} is in {folder}.");
    }

    public static void Match(string expectedPath, string actual)
    {
        if (IsAccepting)
        {
            File.WriteAllText(expectedPath, actual);
        }

        Assert.True(
            File.Exists(expectedPath),
            $"{expectedPath} is missing; GOLDEN=update writes it."
        );
        Assert.Equal(File.ReadAllText(expectedPath).ReplaceLineEndings("\n"), actual);
    }
}
