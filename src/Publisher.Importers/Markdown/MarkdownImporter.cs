using Publisher.Model;

namespace Publisher.Importers.Markdown;

/// <summary>Reads Google's Markdown export.</summary>
internal static class MarkdownImporter
{
    /// <param name="path">Path of the Markdown file within the export.</param>
    public static Result<Document> Import(string path, IExportFiles files) =>
        new(new Document([]), []);
}
