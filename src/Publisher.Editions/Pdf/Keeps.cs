using Publisher.Model;

namespace Publisher.Editions.Pdf;

/// <summary>Which blocks of the author's stay on one page with what follows them; headings aside, which all do.</summary>
internal static class Keeps
{
    /// <summary>A line that announces what follows, and the last item but one of a list of entries: the last one is not to
    /// stand alone at the top of a page.</summary>
    public static bool WithNext(Items<Block> blocks, int index)
    {
        if (index + 1 == blocks.Count)
        {
            return false;
        }

        var next = blocks[index + 1];
        return blocks[index] is Paragraph paragraph
            ? LeadsIn(paragraph.Content, next)
            : IsItem(blocks[index])
                && IsItem(next)
                && (index + 2 == blocks.Count || !IsItem(blocks[index + 2]));
    }

    /// <summary>Whether a line that ends with a colon announces a list, a table, code or a quotation.</summary>
    public static bool LeadsIn(Items<Inline> line, Block next) =>
        next is List or Table or CodeBlock or Quote or Entry { Form: not EntryForm.Heading }
        && PlainText.Of(line).AsSpan().TrimEnd().EndsWith(":", StringComparison.Ordinal);

    private static bool IsItem(Block block) => block is Entry { Form: not EntryForm.Heading };
}
