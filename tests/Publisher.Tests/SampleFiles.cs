namespace Publisher.Tests;

/// <summary>Where exports to test on lie: our own in tests/Samples, always, and besides them real ones in the folder that
/// PUBLISHER_SAMPLES names, or where it names none in the one that tests/real-samples.txt does. A folder that isn't there holds none.</summary>
internal static class SampleFiles
{
    /// <summary>Trait of the tests whose cases lie here, with the value <see cref="Used"/>: the build runs these once more
    /// without the real ones.</summary>
    public const string Trait = "samples";

    public const string Used = "used";

    /// <summary>The folder that holds Publisher.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of our own exports.</summary>
    public static string Own { get; } = Path.Combine(Repository, "tests", "Samples");

    /// <summary>The folder of real exports; null where there is none.</summary>
    public static string? Real { get; } = Directory.Exists(RealPlace) ? RealPlace : null;

    public static IReadOnlyList<string> Folders { get; } = Real is null ? [Own] : [Own, Real];

    private static string RealPlace =>
        Path.GetFullPath(
            Environment.GetEnvironmentVariable("PUBLISHER_SAMPLES") is { Length: > 0 } folder
                ? folder
                : File.ReadAllText(Path.Combine(Repository, "tests", "real-samples.txt")).Trim(),
            Repository
        );

    /// <summary>Samples whose names end in one of these, in ordinal order: never none, since a theory without data proves
    /// nothing. A name is the path below the repository's folder.</summary>
    /// <param name="endings">With their dots.</param>
    public static IReadOnlyList<string> Named(params IReadOnlyList<string> endings)
    {
        var names = Folders.SelectMany(folder => In(folder, endings)).ToList();
        return names.Exists(IsOwn)
            ? [.. names.Order(StringComparer.Ordinal)]
            : throw new FileNotFoundException(
                $"No sample {string.Join(" or ", endings.Select(ending => "*" + ending))} is in {Own}."
            );
    }

    /// <summary>Those of them that are our own.</summary>
    public static IEnumerable<string> OwnNamed(params IReadOnlyList<string> endings) =>
        Named(endings).Where(IsOwn);

    /// <summary>A sample that is named by its path in the folder of real ones; none where that isn't there.</summary>
    public static IEnumerable<string> OfReal(params IEnumerable<string> names) =>
        Real is null ? [] : names.Select(name => Below(Path.Combine(Real, name)));

    public static string OfOwn(string name) => Below(Path.Combine(Own, name));

    private static bool IsOwn(string name) =>
        name.StartsWith("tests/Samples/", StringComparison.Ordinal);

    /// <summary>The whole path of a sample.</summary>
    public static string PathOf(string name) => Path.GetFullPath(name, Repository);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    private static List<string> In(string folder, IReadOnlyList<string> endings) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path =>
                    endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
                )
                .Select(Below),
        ];

    private static string Below(string path) =>
        Path.GetRelativePath(Repository, path).Replace('\\', '/');

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Publisher.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException(
                $"No Publisher.sln above {AppContext.BaseDirectory}: the tests must run inside the repository."
            );
    }
}
