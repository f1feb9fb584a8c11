using System.Security.Cryptography;

namespace Publisher.Cli.Commands.Watching;

/// <summary>How a file stood when it was looked at; of a folder, what is in it.</summary>
/// <param name="Written">When it was last written, in UTC.</param>
/// <param name="Content">A hash of what it says; null where nobody knows what was read.</param>
/// <param name="Looked">When it was looked at, in UTC.</param>
internal sealed record SeenFile(DateTime Written, long Length, string? Content, DateTime Looked)
{
    private const string Nothing = "nothing";
    private const string Unreadable = "unreadable";

    /// <summary>As fine as the times of the coarsest file systems: FAT counts in two seconds.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private static readonly DateTime Never = DateTime.MinValue;

    /// <param name="ignored">Full paths that a folder may gain and lose.</param>
    public static SeenFile Look(string path, IReadOnlySet<string> ignored)
    {
        var (written, length) = Stamp(path);
        return new(written, length, Hash(path, ignored), DateTime.UtcNow);
    }

    /// <summary>Whether a file may say something else though it has the same size and time: it was written so shortly
    /// before it was looked at that another change could have the same time.</summary>
    public bool MayHaveChanged(string path) =>
        Content is null || Stamp(path) != (Written, Length) || Looked - Written < Tick;

    /// <summary>A link has the time and the size of what it leads to.</summary>
    private static (DateTime Written, long Length) Stamp(string path)
    {
        try
        {
            FileSystemInfo file = new FileInfo(path);
            if (file.LinkTarget is not null)
            {
                file = file.ResolveLinkTarget(returnFinalTarget: true)!;
            }

            return file is FileInfo { Exists: true } found
                ? (found.LastWriteTimeUtc, found.Length)
                : (Directory.Exists(path) ? Directory.GetLastWriteTimeUtc(path) : Never, 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (Never, 0);
        }
    }

    private static string Hash(string path, IReadOnlySet<string> ignored)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return string.Join('/', Names(path, ignored));
            }

            if (!File.Exists(path))
            {
                return Nothing;
            }

            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            return file.CanSeek ? Convert.ToHexString(SHA256.HashData(file)) : Unreadable;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreadable;
        }
    }

    /// <summary>What programs hide is theirs.</summary>
    private static IEnumerable<string> Names(string folder, IReadOnlySet<string> ignored) =>
        Directory
            .EnumerateFileSystemEntries(folder)
            .Where(path => !ignored.Contains(path) && Path.GetFileName(path)[0] != '.')
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);
}
