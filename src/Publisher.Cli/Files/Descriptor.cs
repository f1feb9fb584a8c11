namespace Publisher.Cli.Files;

/// <summary>Linux gives the number of a closed stream to the next file that is opened, and that is a pipe of the
/// runtime's own: what is written to it goes nowhere and may be waited for.</summary>
internal static class Descriptor
{
    private const string Flags = "flags:";

    /// <summary>Whether standard output (1) or standard error (2) is what the caller of the program gave it.</summary>
    public static bool IsOpen(int number)
    {
        if (Mode(number) is not { } mode)
        {
            return true;
        }

        var isWritable = mode is '1' or '2';
        var isEndOfPipe =
            Target(number) is { } pipe
            && pipe.StartsWith("pipe:", StringComparison.Ordinal)
            && pipe == Target(number - 1)
            && Mode(number - 1) == '0';
        return isWritable && !isEndOfPipe;
    }

    /// <returns>The last octal digit of the flags: 0 reads, 1 writes, 2 does both (proc(5), open(2)); null where there is no
    /// such file to ask.</returns>
    private static char? Mode(int number)
    {
        var path = $"/proc/self/fdinfo/{number}";
        return File.Exists(path)
            ? File.ReadLines(path)
                .FirstOrDefault(line => line.StartsWith(Flags, StringComparison.Ordinal))
                ?.TrimEnd()[^1]
            : null;
    }

    private static string? Target(int number) => new FileInfo($"/proc/self/fd/{number}").LinkTarget;
}
