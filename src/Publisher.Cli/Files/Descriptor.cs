using Microsoft.Win32.SafeHandles;

namespace Publisher.Cli.Files;

/// <summary>Linux gives the number of a closed stream to the next file that is opened. That may be a pipe of the runtime's own,
/// and what is written to it goes nowhere and may be waited for; or a file of the author's.</summary>
internal static class Descriptor
{
    private const string Folder = "/proc/self/fdinfo";
    private const string Flags = "flags:";
    private const int LastStandard = 2;

    private static readonly List<SafeFileHandle> Occupied = [];

    /// <summary>Whether standard output (1) or standard error (2) is what the caller of the program gave it.</summary>
    public static bool IsOpen(int number)
    {
        if (!Directory.Exists(Folder))
        {
            return true;
        }

        if (Mode(number) is not { } mode)
        {
            return false;
        }

        var isWritable = mode is '1' or '2';
        var isEndOfPipe =
            Target(number) is { } pipe
            && pipe.StartsWith("pipe:", StringComparison.Ordinal)
            && pipe == Target(number - 1)
            && Mode(number - 1) == '0';
        return isWritable && !isEndOfPipe;
    }

    /// <summary>Takes the numbers of closed streams, so that no file gets them that is opened later.</summary>
    public static void OccupyClosed()
    {
        while (Directory.Exists(Folder))
        {
            var handle = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite);
            if (handle.DangerousGetHandle() > LastStandard)
            {
                handle.Dispose();
                return;
            }

            Occupied.Add(handle);
        }
    }

    /// <returns>The last octal digit of the flags: 0 reads, 1 writes, 2 does both (proc(5), open(2)); null where it is closed.</returns>
    private static char? Mode(int number)
    {
        var path = $"{Folder}/{number}";
        return File.Exists(path)
            ? File.ReadLines(path)
                .FirstOrDefault(line => line.StartsWith(Flags, StringComparison.Ordinal))
                ?.TrimEnd()[^1]
            : null;
    }

    private static string? Target(int number) => new FileInfo($"/proc/self/fd/{number}").LinkTarget;
}
