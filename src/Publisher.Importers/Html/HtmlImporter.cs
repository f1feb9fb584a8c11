using Publisher.Model;

namespace Publisher.Importers.Html;

/// <summary>Reads Google's HTML export.</summary>
internal static class HtmlImporter
{
    /// <param name="path">Path of the HTML file within the export.</param>
    public static Result<Document> Import(string path, IExportFiles files) =>
        new(new Document([]), []);
}
