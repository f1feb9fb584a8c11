using System.Globalization;
using System.Text;

namespace Publisher.Cli.Files;

/// <summary>One file that the command line names: a report, a baseline, an account. It is written under another name and
/// renamed, so that it is whole or not there.</summary>
internal sealed class WrittenFile : IDisposable
{
    private static readonly string[] SystemFolders = ["/dev/", "/proc/"];

    private readonly string _temporary;

    private WrittenFile(string path)
    {
        _temporary = Path.Combine(
            Path.GetDirectoryName(path)!,
            string.Create(
                CultureInfo.InvariantCulture,
                $".{Path.GetFileName(path)}.{Environment.ProcessId}.part"
            )
        );
        Interruption.Enter(this);
    }

    /// <exception cref="UsageException">It can't be written, or it is one that the run reads.</exception>
    public static void Write(string path, string text, Claims claims, string option) =>
        Write(path, Encoding.UTF8.GetBytes(text), claims, option);

    /// <exception cref="UsageException">It can't be written, or it is one that the run reads.</exception>
    public static void Write(string path, ReadOnlyMemory<byte> bytes, Claims claims, string option)
    {
        try
        {
            var full = Path.GetFullPath(path);
            var target = Target(full);
            claims.CheckInput(target, option);
            if (IsOfSystem(full) || IsOfSystem(target))
            {
                WriteInto(full, bytes);
                return;
            }

            using var written = new WrittenFile(target);
            written.Replace(target, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"{path} can't be written: {error.Message}",
                $"Choose another file with {option}, or see that this one can be written."
            );
        }
    }

    public void Dispose() => Interruption.Leave(this, () => File.Delete(_temporary));

    /// <summary>What a link leads to, so that the link stays one.</summary>
    private static string Target(string path) =>
        new FileInfo(path).LinkTarget is null
            ? path
            : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static bool IsOfSystem(string path) =>
        SystemFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>A device or an open pipe is no file that could be replaced.</summary>
    private static void WriteInto(string path, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        stream.Write(bytes.Span);
    }

    private void Replace(string path, ReadOnlyMemory<byte> bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        foreach (var part in Directory.GetFiles(folder, $".{Path.GetFileName(path)}.*.part"))
        {
            if (HeldFile.IsAbandoned(part))
            {
                File.Delete(part);
            }
        }

        using (var stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes.Span);
            Commit.Flush(stream);
        }

        Interruption.Finish(() => File.Move(_temporary, path, overwrite: true));
    }
}
