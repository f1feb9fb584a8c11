using Markdig.Parsers;

namespace Publisher.Importers.Markdown.Common.Syntax;

/// <summary>Lists, but none deeper than Markdig would write: it says so only when all lines are read, and its time for
/// them grows with the cube of the depth.</summary>
internal sealed class BoundedLists : ListBlockParser
{
    /// <summary>Containers within each other; what Markdig bounds a document by.</summary>
    private const int Deepest = 128;

    public BoundedLists() => ItemParsers.Add(new LetteredItems());

    /// <exception cref="ArgumentException">The list is nested too deeply, as Markdig says it.</exception>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (var outer = processor.CurrentContainer; outer is not null; outer = outer.Parent)
        {
            depth++;
        }

        return depth > Deepest
            ? throw new ArgumentException("A list is nested too deeply.", nameof(processor))
            : base.TryOpen(processor);
    }
}
