using System.Collections.Concurrent;

namespace Publisher.Cli;

/// <summary>Files written together: under temporary names first, renamed when all of them are whole, so that a failed
/// run leaves the last good editions as they were.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">The folder can't be made.</exception>
    public OutputFolder(string folder)
    {
        _folder = folder;
        Guard(() => Directory.CreateDirectory(folder));
    }

    /// <summary>Writes one file as a whole.</summary>
    /// <exception cref="UsageException">It can't be written.</exception>
    public static void WriteFile(string path, string text)
    {
        using var output = new OutputFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        output.Write(
            Path.GetFileName(path),
            stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text))
        );
        output.Commit();
    }

    /// <summary>Writes one file under a temporary name. May be called from several threads.</summary>
    public T Write<T>(string name, Func<Stream, T> write)
    {
        var temporary = Path.Combine(_folder, $".{name}.{Environment.ProcessId}.part");
        _written[name] = temporary;
        return Guard(() =>
        {
            using var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite);
            return write(stream);
        });
    }

    public void Write(string name, Action<Stream> write) =>
        Write(
            name,
            stream =>
            {
                write(stream);
                return true;
            }
        );

    /// <summary>Puts all files in their places.</summary>
    public void Commit()
    {
        foreach (var (name, temporary) in _written)
        {
            Guard(() =>
            {
                File.Move(temporary, Path.Combine(_folder, name), overwrite: true);
                return true;
            });
        }

        _written.Clear();
    }

    /// <summary>Removes what was not put in its place.</summary>
    public void Dispose()
    {
        foreach (var temporary in _written.Values)
        {
            File.Delete(temporary);
        }
    }

    private T Guard<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error)
            when (error is UnauthorizedAccessException or IOException and not FileNotFoundException)
        {
            throw new UsageException(
                $"{_folder} can't be written: {error.Message}",
                "Choose another folder with --out, or make this one writable."
            );
        }
    }
}
