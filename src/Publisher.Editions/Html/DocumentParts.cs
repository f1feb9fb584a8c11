using Publisher.Model;

namespace Publisher.Editions.Html;

/// <summary>A document in the parts that have a file of their own where an edition has several.</summary>
internal static class DocumentParts
{
    /// <returns>What precedes the first heading, and the parts, which begin with a section each if there is any; an entry
    /// whose heading is of the sections' own level follows a section and is in none. Together every block, in the author's
    /// order.</returns>
    public static (Items<Block> Front, IReadOnlyList<Items<Block>> Parts) Split(Document document)
    {
        var front = document.Blocks.TakeWhile(block => !HasHeading(block)).ToItems();
        var parts = new List<List<Block>>();
        foreach (var block in document.Blocks.Skip(front.Count))
        {
            if (block is Section || parts.Count == 0)
            {
                parts.Add([]);
            }

            parts[^1].Add(block);
        }

        return (front, parts.ConvertAll(blocks => blocks.ToItems()));
    }

    private static bool HasHeading(Block block) =>
        block is Section or Entry { Form: EntryForm.Heading };
}
