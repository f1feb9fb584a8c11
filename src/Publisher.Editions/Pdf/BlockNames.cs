using System.Globalization;
using Publisher.Model;

namespace Publisher.Editions.Pdf;

/// <summary>Names for the blocks that begin with words of their own, by which a draft tells their pages.</summary>
internal sealed class BlockNames
{
    private readonly Dictionary<Block, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly List<Block> order = [];

    /// <summary>In reading order.</summary>
    public IEnumerable<(Block Block, string Name)> All =>
        order.Select(block => (block, names[block]));

    /// <summary>Null for a block whose words are those of the blocks within it.</summary>
    public string? Of(Block block)
    {
        if (block is not (Paragraph or Heading or Section or Entry))
        {
            return null;
        }

        if (!names.TryGetValue(block, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"@block-{order.Count}");
            names.Add(block, name);
            order.Add(block);
        }

        return name;
    }
}
