using System.Globalization;
using System.IO.Compression;

namespace Publisher.Cli.Files;

/// <summary>Whether the shell allows as many addresses of memory (ulimit -v) as a source of its size takes. Where they end
/// in the middle of a run the runtime ends the program by a signal, and nothing could be told any more.</summary>
internal static class SourceRoom
{
    /// <summary>What a run takes for a document of one word, what each edition that is made beside the others adds, and
    /// each byte of text: measured with Markdown, whose bytes are nearly all text.</summary>
    private const long Least = 400L * 1024 * 1024;
    private const long EachEdition = 100L * 1024 * 1024;
    private const long EachByte = 100;
    private const int Kilobyte = 1024;

    private static readonly string[] Texts =
    [
        ".html",
        ".htm",
        ".xhtml",
        ".xml",
        ".md",
        ".markdown",
        ".txt",
        ".opml",
    ];

    /// <param name="path">The source as the command line names it.</param>
    /// <param name="full">Path of the file or folder; that there is none is told by whoever reads it.</param>
    /// <param name="editions">How many are made of it.</param>
    /// <exception cref="UsageException">They are too few.</exception>
    public static void Demand(string path, string full, int editions = 0)
    {
        var allowed = ProcessLimits.Addresses();
        if (allowed == long.MaxValue || !Path.Exists(full))
        {
            return;
        }

        var needed = Least + (EachEdition * editions) + (EachByte * TextBytes(full));
        if (needed > allowed)
        {
            throw new UsageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path} is too long for the addresses of memory that the shell allows: {allowed / Kilobyte} KB."
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Allow as many as it may take: ulimit -v {needed / Kilobyte}, or ulimit -v unlimited."
                )
            );
        }
    }

    /// <summary>Of a device or a pipe none are known before it is read.</summary>
    private static long TextBytes(string full) =>
        Directory.Exists(full)
            ? Directory.EnumerateFiles(full).Where(IsText).Sum(file => new FileInfo(file).Length)
        : new FileInfo(full).Length is var length && length > 0 ? PackedBytes(full) ?? length
        : 0;

    /// <returns>Null where it is no zip; what is wrong with a damaged one is told by its reader.</returns>
    private static long? PackedBytes(string full)
    {
        try
        {
            using var archive = ZipFile.OpenRead(full);
            return archive.Entries.Where(entry => IsText(entry.Name)).Sum(entry => entry.Length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsText(string name) =>
        Texts.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
