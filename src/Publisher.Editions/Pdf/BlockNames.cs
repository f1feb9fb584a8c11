using System.Globalization;
using Publisher.Model;
using Publisher.Typesetting.Pages;

namespace Publisher.Editions.Pdf;

/// <summary>Names for the blocks that begin with words of their own, by which a book tells their pages.</summary>
internal sealed class BlockNames
{
    private readonly Dictionary<Block, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly List<Block> order = [];

    /// <summary>For each page the first block whose words begin on it, in the order of the pages; a page within a single
    /// block has none.</summary>
    public IEnumerable<(Block First, string Page)> PageStarts(Book book)
    {
        var last = 0;
        foreach (var block in order)
        {
            var name = names[block];
            if (book.NumberOf(name) is { } number && number > last)
            {
                last = number;
                yield return (block, book.PageOf(name)!);
            }
        }
    }

    /// <summary>Null for a block whose words are those of the blocks within it.</summary>
    public string? Of(Block block)
    {
        if (block is not (Paragraph or Heading or Section or Entry))
        {
            return null;
        }

        if (!names.TryGetValue(block, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{Book.Unwritten}{order.Count}");
            names.Add(block, name);
            order.Add(block);
        }

        return name;
    }
}
