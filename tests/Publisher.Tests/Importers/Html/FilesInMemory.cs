using System.Text;
using Publisher.Importers;

namespace Publisher.Tests.Importers.Html;

internal sealed class FilesInMemory(IReadOnlyDictionary<string, byte[]> files) : IExportFiles
{
    public const string PagePath = "Glossary.html";

    public static FilesInMemory Of(string html) =>
        new(new Dictionary<string, byte[]> { [PagePath] = Encoding.UTF8.GetBytes(html) });

    public IReadOnlyList<string> Paths => [.. files.Keys];

    public DateTimeOffset? Date => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public ReadOnlyMemory<byte>? Read(string path) =>
        files.TryGetValue(path, out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null;
}
