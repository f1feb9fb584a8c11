using Publisher.Model;

namespace Publisher.Importers;

/// <summary>The files of one export, wherever they lie: in a zip or in a folder.</summary>
public interface IExportFiles
{
    /// <summary>Paths within the export, with forward slashes.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <summary>The bytes of a file; null when the export does not hold it. Never leaves the export.</summary>
    ReadOnlyMemory<byte>? Read(string path);

    /// <summary>The export's own date, in UTC, where it carries one.</summary>
    DateTimeOffset? Date { get; }
}
