using Publisher.Model;

namespace Publisher.Importers.Markdown.Structure;

/// <summary>The export of a picture may stay at the end of the file when nothing in the text shows it, as after
/// a deletion or for a drawing that Markdown can't place.</summary>
internal static class UnplacedImages
{
    public static Document Repair(Document document, MarkdownExport export)
    {
        foreach (
            var name in export.EmbeddedImages.Keys.Where(name =>
                !export.PlacedImages.Contains(name)
            )
        )
        {
            export.Find(
                Severity.Note,
                $"The file holds a picture {name} that stands nowhere in the text; it is left out.",
                "If the picture is missed, set it again in the document and export it once more."
            );
        }

        return document;
    }
}
