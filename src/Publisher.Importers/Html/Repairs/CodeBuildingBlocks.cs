using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>A code building block (2023 and later) has no element: U+EC03 opens it, its lines are paragraphs, and the U+EC02 that
/// closes it is glued to the block that follows, even to a heading.</summary>
internal static class CodeBuildingBlocks
{
    private const char Opener = '\uEC03';
    private const char Closer = '\uEC02';

    public static void Gather(Page page) =>
        page.RewriteBlocks(container => Gather(container.Children, page));

    private static List<Element> Gather(List<Element> blocks, Page page)
    {
        if (!blocks.Exists(Opens))
        {
            return blocks;
        }

        var gathered = new BlockList();
        var closers = NextClosers(blocks);
        for (var at = 0; at < blocks.Count; at++)
        {
            if (!Opens(blocks[at]))
            {
                gathered.Add(blocks[at]);
                continue;
            }

            var first = blocks[at];
            var end = End(blocks, at, closers);
            page.OmitFromCode(blocks.GetRange(at, end - at), first);
            var lines = blocks.GetRange(at, end - at).ConvertAll(block => Line(block.Line()));
            if (end < blocks.Count && Closing(blocks[end]) is >= 0 and var closer)
            {
                lines.Add(Line(blocks[end].Words()[..closer]));
                Cut(blocks[end], closer + 1);
            }

            gathered.LeaveOut(first);
            gathered.Add(MonospaceParagraphs.Preformatted(first, string.Join('\n', lines)));
            if (end == at)
            {
                gathered.Add(first);
            }

            at = Math.Max(at, end - 1);
        }

        return gathered.Close();
    }

    /// <summary>The block that holds the closer; without one, the block after the last line in a monospaced font.</summary>
    private static int End(List<Element> blocks, int at, int[] closers)
    {
        if (Closing(blocks[at]) >= 0)
        {
            return at;
        }

        var closer = at + 1 < blocks.Count ? closers[at + 1] : blocks.Count;
        return closer < blocks.Count ? closer : MonospaceParagraphs.End(blocks, at + 1);
    }

    private static int Closing(Element block) =>
        block.Words().IndexOf(Closer, StringComparison.Ordinal);

    /// <summary>For each block the first at or after it that holds a closer; lists and tables end the search.</summary>
    private static int[] NextClosers(List<Element> blocks)
    {
        var next = new int[blocks.Count];
        var closer = blocks.Count;
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            closer =
                !IsLine(blocks[at]) ? blocks.Count
                : blocks[at].Words().Contains(Closer, StringComparison.Ordinal) ? at
                : closer;
            next[at] = closer;
        }

        return next;
    }

    private static bool IsLine(Element block) => block.Name == "p" || block.IsHeading;

    private static bool Opens(Element block) =>
        IsLine(block)
        && block.Holds(static element => element.Text.Contains(Opener, StringComparison.Ordinal))
        && block.Words().TrimStart().StartsWith(Opener);

    private static string Line(string words)
    {
        var opener = words.IndexOf(Opener, StringComparison.Ordinal);
        return opener < 0 ? words : words[(opener + 1)..];
    }

    /// <summary>Takes the first characters out of a block, a break counting as one.</summary>
    private static void Cut(Element block, int count)
    {
        foreach (var element in block.SelfAndDescendants())
        {
            var taken = Math.Min(count, element.Text.Length);
            element.Text = element.Text[taken..];
            count -= element.Name == "br" ? 1 : taken;
            if (count <= 0)
            {
                return;
            }
        }
    }
}
