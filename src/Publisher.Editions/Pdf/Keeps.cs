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
    /// <param name="isUnderHeading">Whether the first of the blocks stands under a heading: if that is a line, it does not
    /// stand there with it alone.</param>
    public static bool WithNext(Items<Block> blocks, int index, bool isUnderHeading = false)
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
            ? LeadsIn(paragraph.Content, next)
                || IsPictureOf(paragraph, next)
                || (isUnderHeading && index == 0 && IsLine(paragraph) && IsText(next))
            : IsItem(blocks[index])
                && IsItem(next)
                && (index + 2 == blocks.Count || !IsItem(blocks[index + 2]));
    }

    /// <summary>Whether a line announces a list, a table, code, a quotation or a picture: one that ends with a colon, or a
    /// short one that ends no sentence, such as a label or the title of a table. Above a paragraph a label is known by its
    /// bold letters, or by what it lacks: length and a mark behind it.</summary>
    public static bool LeadsIn(Items<Inline> line, Block next)
    {
        if (IsDisplay(next))
        {
            return true;
        }

        if (next is Paragraph below && !IsPicture(below))
        {
            var label = PlainText.Of(line).AsSpan().TrimEnd();
            return label.Length <= ShortLine
                && (IsBold(line) || (IsTitle(label) && !IsLine(below)));
        }

        if (
            next
            is not (
                List
                or DefinitionList
                or Table
                or CodeBlock
                or Quote
                or Figure
                or Paragraph
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

    private static bool IsTitle(ReadOnlySpan<char> line) =>
        line is [var first, .., var last]
        && char.IsUpper(first)
        && (char.IsLetterOrDigit(last) || last == ')');

    private static bool IsLine(Paragraph paragraph) =>
        paragraph.Content.Count > 0 && PlainText.Of(paragraph.Content).Length <= ShortLine;

    private static bool IsText(Block block) =>
        block is not (Section or Model.Heading or Rule or Entry { Form: EntryForm.Heading });

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
