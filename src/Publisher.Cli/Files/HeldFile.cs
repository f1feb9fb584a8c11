namespace Publisher.Cli.Files;

/// <summary>A file that one process holds, which shows to others that it is alive: the system lets go of it when the
/// process ends, however it ends.</summary>
internal static class HeldFile
{
    private const int Attempts = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <returns>Null where another process holds it.</returns>
    public static FileStream? Try(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Waits until no other process holds it: putting a set in its place takes milliseconds.</summary>
    /// <exception cref="UsageException">Another process holds it for ten seconds.</exception>
    public static FileStream Take(string path, string folder)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var held = Try(path);
            if (held is not null)
            {
                return held;
            }

            Thread.Sleep(Pause);
        }

        throw new UsageException(
            $"Another run of Publisher is writing into {folder}.",
            "Wait until it has ended, then run again."
        );
    }

    /// <summary>Whether a file is there that no process holds.</summary>
    public static bool IsAbandoned(string path)
    {
        if (!File.Exists(path))
        {
            return true;
        }

        using var held = Try(path);
        return held is not null;
    }
}
