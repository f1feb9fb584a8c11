using System.Globalization;
using Publisher.Editions.Html;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>A top-level section in a file of its own, with the blocks that stand beside it.</summary>
internal sealed record EpubPart(string Id, string Title, Items<Block> Blocks)
{
    public string Path => $"{Id}.xhtml";

    /// <returns>What precedes the first heading, and the parts: together every block, in the author's order.</returns>
    public static (Items<Block> Front, IReadOnlyList<EpubPart> Parts) Split(Document document)
    {
        var (front, parts) = DocumentParts.Split(document);
        return (front, [.. parts.Select((blocks, at) => Of(blocks, at + 1, document.Name))]);
    }

    private static EpubPart Of(Items<Block> blocks, int number, string name) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"part-{number:000}"),
            blocks[0] is Section section ? PlainText.Of(section.Title) : name,
            blocks
        );
}
