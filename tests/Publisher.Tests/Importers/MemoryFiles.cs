using System.Text;
using Publisher.Importers;

namespace Publisher.Tests.Importers;

/// <summary>An export that was never on a disk.</summary>
internal sealed class MemoryFiles : IExportFiles
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public MemoryFiles(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text)) { }

    public MemoryFiles(string path, byte[] bytes) => _files.Add(path, bytes);

    public IReadOnlyList<string> Paths => [.. _files.Keys];

    public DateTimeOffset? Date { get; init; }

    public MemoryFiles And(string path, byte[] bytes)
    {
        _files.Add(path, bytes);
        return this;
    }

    public ReadOnlyMemory<byte>? Read(string path) =>
        _files.TryGetValue(path, out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null;
}
