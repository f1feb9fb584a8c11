using System.Collections.Concurrent;
using Publisher.Cli.Files;
using Publisher.Importers;

namespace Publisher.Cli;

/// <summary>The files of an export that lies in a folder. Nothing outside the folder is ever read.</summary>
internal sealed class FolderFiles(string folder) : IExportFiles
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private readonly ConcurrentDictionary<string, bool> _read = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> _missing = new(StringComparer.Ordinal);

    /// <summary>Full paths of the files that were read.</summary>
    public IEnumerable<string> Inputs => _read.Keys;

    /// <summary>Full paths of what the export names and nobody put there yet.</summary>
    public IEnumerable<string> Missing => _missing.Keys;

    /// <summary>The files at the top; pictures below are read by their path.</summary>
    public IReadOnlyList<string> Paths =>
        [
            .. Directory
                .EnumerateFiles(_root)
                .Select(path => Path.GetFileName(path))
                .Where(name => !name.StartsWith('.'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A copied file has a new date, so a folder tells none.</summary>
    public DateTimeOffset? Date => null;

    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            // No file has such a name, and the path of one can't be made of it.
            return null;
        }

        var full = Path.GetFullPath(Path.Combine(_root, path));
        var isInside = full.StartsWith(
            _root + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
        if (!isInside)
        {
            return null;
        }

        if (!File.Exists(full))
        {
            _missing[full] = true;
            return null;
        }

        _read[full] = true;
        return BoundedFile.Read(full, BoundedFile.SourceMegabytes);
    }
}
