using Publisher.Cli.Files;
using Publisher.Editions;

namespace Publisher.Cli;

/// <summary>The fonts that this computer has, by the folders in which Linux, macOS and Windows keep them.</summary>
internal static class SystemFonts
{
    private const int MostFiles = 4_000;
    private const long LargestFile = 128 << 20;
    private static readonly string[] Extensions =
    [
        ".ttf",
        ".otf",
        ".ttc",
        ".otc",
        ".woff",
        ".woff2",
    ];

    private static readonly EnumerationOptions Options = new()
    {
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
        MaxRecursionDepth = 6,
    };

    /// <summary>Every font file, in the order of the paths. Nothing is looked for before it is asked for.</summary>
    public static IEnumerable<FontSource> All() =>
        Folders()
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", Options))
            .Where(path =>
                Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            )
            .Order(StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)
            .Take(MostFiles)
            .Select(path => new FontSource(Path.GetFileName(path), () => Read(path)));

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return
            [
                Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
                Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
                    "Microsoft",
                    "Windows",
                    "Fonts"
                ),
            ];
        }

        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
            :
            [
                "/usr/share/fonts",
                "/usr/local/share/fonts",
                Path.Combine(home, ".fonts"),
                Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
                    "fonts"
                ),
            ];
    }

    /// <summary>No bytes where the file can't be read: a font that is not there is not needed.</summary>
    private static ReadOnlyMemory<byte> Read(string path)
    {
        try
        {
            return new FileInfo(path).Length <= LargestFile
                ? BoundedFile.Read(path, BoundedFile.FontMegabytes)
                : ReadOnlyMemory<byte>.Empty;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ReadOnlyMemory<byte>.Empty;
        }
    }
}
