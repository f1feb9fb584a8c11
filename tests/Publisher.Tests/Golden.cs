using Xunit;

namespace Publisher.Tests;

/// <summary>Cases are files; <c>GOLDEN=update</c> accepts what a test got as what it must get.</summary>
internal static class Golden
{
    private static readonly bool IsAccepting =
        Environment.GetEnvironmentVariable("GOLDEN") == "update";

    /// <summary>The folder that holds Publisher.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of real exports beside the repository; null where it is not there.</summary>
    public static string? Samples { get; } =
        Path.GetFullPath(Path.Combine(Repository, "..", "shared", "samples")) is var folder
        && Directory.Exists(folder)
            ? folder
            : null;

    /// <summary>Paths of the cases of an area, in ordinal order.</summary>
    public static IReadOnlyList<string> Cases(string area, string pattern)
    {
        var folder = Path.Combine(Repository, "tests", "Publisher.Tests", "Cases", area);
        return [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal)];
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

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Publisher.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException("The tests must run inside the repository.");
    }
}
