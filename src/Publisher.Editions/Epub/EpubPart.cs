using System.Globalization;
using Publisher.Model;

namespace Publisher.Editions.Epub;

/// <summary>A top-level section in a file of its own, with the blocks that stand beside it: an entry whose heading is
/// of the sections' own level follows a section and is in none.</summary>
internal sealed record EpubPart(string Id, string Title, Items<Block> Blocks)
{
    public string Path => $"{Id}.xhtml";

    /// <returns>What precedes the first heading, and the parts: together every block, in the author's order.</returns>
    public static (Items<Block> Front, IReadOnlyList<EpubPart> Parts) Split(Document document)
    {
        var front = document.Blocks.TakeWhile(block => !HasHeading(block)).ToItems();
        var groups = new List<List<Block>>();
        foreach (var block in document.Blocks.Skip(front.Count))
        {
            if (block is Section || groups.Count == 0)
            {
                groups.Add([]);
            }

            groups[^1].Add(block);
        }

        return (front, [.. groups.Select((blocks, at) => Of(blocks, at + 1, document.Name))]);
    }

    private static bool HasHeading(Block block) =>
        block is Section or Entry { Form: EntryForm.Heading };

    private static EpubPart Of(List<Block> blocks, int number, string name) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"part-{number:000}"),
            blocks[0] is Section section ? PlainText.Of(section.Title) : name,
            blocks.ToItems()
        );
}
