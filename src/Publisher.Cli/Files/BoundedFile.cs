using System.Globalization;

namespace Publisher.Cli.Files;

/// <summary>Reads files up to a limit, so that a device or a pipe without end is an error and not a computer without
/// memory.</summary>
internal static class BoundedFile
{
    private const string Variable = "PUBLISHER_LARGEST_FILE";
    private const int Chunk = 1 << 16;
    private const int Megabyte = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The most of a document, and of a picture beside it.</summary>
    public const int SourceMegabytes = 256;

    /// <summary>The most of a font: the largest that people install hold all of Chinese in many weights.</summary>
    public const int FontMegabytes = 128;

    /// <summary>The most of settings, which people write by hand.</summary>
    public const int SettingsMegabytes = 1;

    /// <summary>The most of a file that Publisher wrote: ids, reports, baselines.</summary>
    public const int OwnMegabytes = 64;

    /// <param name="mostMegabytes">The limit where the environment sets no other.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="UsageException">It is larger.</exception>
    public static ReadOnlyMemory<byte> Read(string path, int mostMegabytes)
    {
        var most = Most(mostMegabytes);
        using var file = MayWait(path) ? Await(path) : Open(path);
        var known = file.CanSeek ? file.Length : 0;
        if (known > most)
        {
            throw TooLarge(path, most);
        }

        return Read(file, path, most, (int)known);
    }

    /// <summary>Reads what a program writes.</summary>
    /// <param name="name">What to call it in a message.</param>
    /// <exception cref="UsageException">It is larger.</exception>
    public static ReadOnlyMemory<byte> Read(Stream stream, string name, int mostMegabytes) =>
        Read(stream, name, Most(mostMegabytes), known: 0);

    private static ReadOnlyMemory<byte> Read(Stream stream, string name, long most, int known)
    {
        using var bytes = new MemoryStream(known);
        var chunk = new byte[Chunk];
        for (int count; (count = stream.Read(chunk, 0, Chunk)) > 0; )
        {
            if (bytes.Length + count > most)
            {
                throw TooLarge(name, most);
            }

            bytes.Write(chunk, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static FileStream Open(string path) =>
        new(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 0
        );

    /// <summary>Whether it may be a pipe, which has no length.</summary>
    private static bool MayWait(string path) =>
        new FileInfo(path) is { Exists: true, Length: 0 }
        || new FileInfo(path).LinkTarget is not null;

    /// <summary>Opening a named pipe waits for one who writes to it, and there may be nobody.</summary>
    private static FileStream Await(string path)
    {
        var opening = Task.Run(() => Open(path));
        return Task.WaitAny([opening], Patience) == 0
            ? opening.GetAwaiter().GetResult()
            : throw new UsageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path} is a pipe, and nothing has begun to write to it within {Patience.TotalSeconds} seconds."
                ),
                "Start what writes to it first, or give the path of a file."
            );
    }

    /// <summary>The limit in words, and how to raise it.</summary>
    public static string Limit(int mostMegabytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"at most {Most(mostMegabytes) / Megabyte} MB, or as many as the environment variable {Variable} says"
        );

    /// <returns>The limit in bytes, where the environment sets no other.</returns>
    /// <exception cref="UsageException">The environment says no number.</exception>
    public static long Most(int mostMegabytes)
    {
        var said = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(said))
        {
            return (long)mostMegabytes * Megabyte;
        }

        return
            int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes)
            && megabytes is > 0 and < 2048
            ? (long)megabytes * Megabyte
            : throw new UsageException(
                $"{Variable} is “{said}”, which is no number of megabytes from 1 to 2047.",
                "Set it to one, or unset it."
            );
    }

    private static UsageException TooLarge(string path, long most) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{path} goes on after {most / Megabyte} MB, which is the most that is read of such a file."
            ),
            $"Check that it is the right file, and no device or pipe without end. To read more, set the environment variable {Variable} to a number of megabytes."
        );
}
