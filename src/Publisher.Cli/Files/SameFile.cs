namespace Publisher.Cli.Files;

/// <summary>Tells whether two paths lead to one file: by links of either kind, or by names that differ in case alone
/// where the disk takes these for one.</summary>
internal static class SameFile
{
    public static bool Are(string one, string other)
    {
        if (Path.GetFullPath(one) == Path.GetFullPath(other))
        {
            return true;
        }

        try
        {
            return File.Exists(one) && File.Exists(other) && HaveOneLock(one, other);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A lock belongs to the file and not to its name, so while one name is locked the other is too if both are
    /// the same file's. Nothing of no length is asked: it may be a pipe, on which one waits.</summary>
    private static bool HaveOneLock(string one, string other)
    {
        var length = Length(one);
        if (length == 0 || length != Length(other))
        {
            return false;
        }

        using (var before = Lock(other))
        {
            if (before is null)
            {
                return false;
            }
        }

        using var held = Lock(one);
        if (held is null)
        {
            return false;
        }

        using var second = Lock(other);
        return second is null;
    }

    private static long Length(string path) =>
        new FileInfo(path) is var file
        && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target
            ? target.Length
            : file.Length;

    private static FileStream? Lock(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
