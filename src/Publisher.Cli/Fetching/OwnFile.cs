using System.Globalization;
using Publisher.Cli.Files;

namespace Publisher.Cli.Fetching;

/// <summary>A file that its user alone may read: a token, a copy of a private document. It is made under another name and
/// renamed, so that it is whole or not there, and nobody else could ever open it.</summary>
internal static class OwnFile
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        UserFolders.Create(Path.GetDirectoryName(path)!);
        var part = string.Create(
            CultureInfo.InvariantCulture,
            $"{path}.{Environment.ProcessId}.part"
        );
        RemoveAbandoned(path);
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = Mine;
            }

            using (var stream = new FileStream(part, options))
            {
                stream.Write(bytes.Span);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>What a run that was killed left unfinished.</summary>
    private static void RemoveAbandoned(string path)
    {
        var parts = Directory.GetFiles(
            Path.GetDirectoryName(path)!,
            $"{Path.GetFileName(path)}.*.part"
        );
        foreach (var part in parts.Where(HeldFile.IsAbandoned))
        {
            File.Delete(part);
        }
    }

    /// <summary>Whether others of this machine may read a file.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows()
        && (File.GetUnixFileMode(path) & ~(Mine | UnixFileMode.UserExecute)) != UnixFileMode.None;
}
