using Publisher.Importers;
using Publisher.Model;

namespace Publisher.Conformance;

/// <summary>The files around an export on the disk.</summary>
internal sealed class DiskFiles(string root) : IExportFiles
{
    public IReadOnlyList<string> Paths =>
        [
            .. Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')),
        ];

    public DateTimeOffset? Date => null;

    public ReadOnlyMemory<byte>? Read(string path)
    {
        var full = Path.Combine(root, path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    public static Result<Document> Import(string path)
    {
        var name = Path.GetFileName(path);
        return Directory.Exists(path)
            ? Importers.Importers.Import(name, new DiskFiles(path))
            : Importers.Importers.Import(name, name, new DiskFiles(Path.GetDirectoryName(path)!));
    }
}
