using Publisher.Importers;

namespace Publisher.Benchmarks;

/// <summary>An export of one file, in memory.</summary>
internal sealed class OneFile(string name, byte[] bytes) : IExportFiles
{
    public IReadOnlyList<string> Paths => [name];

    public DateTimeOffset? Date => null;

    public ReadOnlyMemory<byte>? Read(string path) =>
        path == name ? new ReadOnlyMemory<byte>(bytes) : (ReadOnlyMemory<byte>?)null;
}
