using System.Buffers.Text;
using Microsoft.Win32.SafeHandles;

namespace Publisher.Cli.Files;

/// <summary>What the shell allows a process (ulimit), where that is too little for the runtime to begin: it would end the
/// program with a message of its own, by a signal. Nothing here asks for a culture, for which ICU is loaded first.</summary>
internal static class ProcessLimits
{
    private const string Listed = "/proc/self/limits";
    private const int StandardError = 2;

    /// <summary>The runtime with ICU takes some 330 MB of addresses, and OpenSSL 60 more; little of that is ever
    /// memory.</summary>
    private const long LeastAddresses = 512L * 1024 * 1024;

    /// <summary>The standard streams, those of the runtime for signals, its libraries, and a file that is read while one is
    /// written.</summary>
    private const long LeastFiles = 16;

    /// <summary>Says on standard error what is too little.</summary>
    /// <returns>Whether something is; false where the system lists no limits.</returns>
    public static bool AreTooLow()
    {
        if (!File.Exists(Listed))
        {
            return false;
        }

        var limits = File.ReadAllBytes(Listed);
        var message =
            Allowed(limits, "Max address space"u8) < LeastAddresses
                ? "error: The shell allows too few addresses of memory for Publisher to begin.\n  Allow it 512 MB at least: ulimit -v 524288, or ulimit -v unlimited.\n"u8
            : Allowed(limits, "Max open files"u8) < LeastFiles
                ? "error: The shell allows too few open files for Publisher to begin.\n  Allow it 16 at least: ulimit -n 16.\n"u8
            : [];
        if (message.Length > 0)
        {
            using var handle = new SafeFileHandle(StandardError, ownsHandle: false);
            using var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            stream.Write(message);
        }

        return message.Length > 0;
    }

    /// <summary>How many bytes of addresses the shell allows (ulimit -v); <see cref="long.MaxValue"/> for any number, and
    /// where the system lists no limits.</summary>
    public static long Addresses() =>
        File.Exists(Listed)
            ? Allowed(File.ReadAllBytes(Listed), "Max address space"u8)
            : long.MaxValue;

    /// <summary>The first number behind a name (proc_pid_limits(5)); what is no number is "unlimited".</summary>
    private static long Allowed(ReadOnlySpan<byte> limits, ReadOnlySpan<byte> name)
    {
        var at = limits.IndexOf(name);
        return
            at >= 0
            && Utf8Parser.TryParse(
                limits[(at + name.Length)..].TrimStart((byte)' '),
                out long number,
                out _
            )
            ? number
            : long.MaxValue;
    }
}
