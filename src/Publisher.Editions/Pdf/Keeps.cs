using Publisher.Model;

namespace Publisher.Editions.Pdf;

/// <summary>Which blocks of the author's stay on one page with what follows them; headings aside, which all do.</summary>
internal static class Keeps
{
    /// <summary>About a line.</summary>
    private const int ShortLine = 60;

    /// <summary>A line that announces what follows, whatever a formula on a line of its own belongs to, a label above its text,
    /// a picture with the line under it, and the last item but one of a list of entries: the last one is not to stand alone
    /// at the top of a page.</summary>
    public static bool WithNext(Items<Block> blocks, int index)
    {
        if (index + 1 == blocks.Count)
        {
            return false;
        }

        var next = blocks[index + 1];
        if (IsDisplay(next))
        {
            return !IsDisplay(blocks[index]);
        }

        return blocks[index] is Paragraph paragraph
            ? LeadsIn(paragraph.Content, next) || IsPictureOf(paragraph, next)
            : IsItem(blocks[index])
                && IsItem(next)
                && (index + 2 == blocks.Count || !IsItem(blocks[index + 2]));
    }

    /// <summary>Whether a line announces a list, a table, code or a quotation: one that ends with a colon, or a short one
    /// that ends no sentence, such as a label or the title of a table. Above a paragraph a label is known by its bold
    /// letters.</summary>
    public static bool LeadsIn(Items<Inline> line, Block next)
    {
        if (IsDisplay(next))
        {
            return true;
        }

        if (next is Paragraph && IsBold(line))
        {
            return PlainText.Of(line).Length <= ShortLine;
        }

        if (
            next
            is not (
                List
                or DefinitionList
                or Table
                or CodeBlock
                or Quote
                or Entry { Form: not EntryForm.Heading }
            )
        )
        {
            return false;
        }

        var words = PlainText.Of(line).AsSpan().TrimEnd();
        return words.EndsWith(":", StringComparison.Ordinal)
            || (words.Length is > 0 and <= ShortLine && words[^1] is not ('.' or '!' or '?'));
    }

    private static bool IsBold(Items<Inline> line) =>
        line.Count > 0
        && line.All(inline =>
            inline switch
            {
                Text text => text.Style.HasFlag(TextStyle.Bold),
                Link link => IsBold(link.Content),
                _ => false,
            }
        );

    /// <summary>TeX ends no page before such a formula either (its \predisplaypenalty).</summary>
    private static bool IsDisplay(Block block) =>
        block is Paragraph { Content: [Formula { IsDisplay: true }, ..] };

    /// <summary>Pictures in a row have no line under them, and may part.</summary>
    private static bool IsPictureOf(Paragraph paragraph, Block next) =>
        IsPicture(paragraph) && next is Paragraph line && !IsPicture(line);

    private static bool IsPicture(Paragraph paragraph) =>
        paragraph.Content is { Count: > 0 } content && content.All(inline => inline is Image);

    private static bool IsItem(Block block) => block is Entry { Form: not EntryForm.Heading };
}
