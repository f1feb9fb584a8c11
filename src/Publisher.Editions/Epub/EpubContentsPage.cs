using Publisher.Editions.Html;

namespace Publisher.Editions.Epub;

/// <summary>The contents that are read before the text: the sections, as deep as two screens of a small reader hold. Terms
/// stand in the index, and the navigation of the reading system has all.</summary>
internal static class EpubContentsPage
{
    /// <summary>Of 400 by 600 pixels, below the heading.</summary>
    private const int MostLines = 40;

    private const int FewestLines = 2;

    /// <param name="lines">All sections and entries.</param>
    /// <param name="others">Parts of the book that are no section: where they are, and what they are called.</param>
    /// <returns>What writes them; null where they would tell nothing.</returns>
    public static Action<MarkupWriter>? Of(
        IReadOnlyList<ContentsLine> lines,
        IReadOnlyList<(string Address, string Label)> others,
        Anchors anchors,
        EditionWords words
    )
    {
        var sections = lines.Where(line => line.IsSection).ToList();
        return sections.Count < FewestLines
            ? null
            : into =>
            {
                using (
                    into.Block(
                        "section",
                        ("class", $"{HtmlContent.Furniture} contents"),
                        ("epub:type", "toc"),
                        ("role", "doc-toc"),
                        ("aria-label", words.Contents)
                    )
                )
                {
                    using (into.Block("h1"))
                    {
                        into.Text(words.Contents);
                    }

                    using (into.Block("ol"))
                    {
                        Lines(sections, Depth(sections, MostLines - others.Count), anchors, into);
                        foreach (var (address, label) in others)
                        {
                            using (into.Block("li"))
                            {
                                Link(address, label, into);
                            }
                        }
                    }
                }
            };
    }

    private static void Lines(
        IReadOnlyList<ContentsLine> lines,
        int depth,
        Anchors anchors,
        MarkupWriter into
    )
    {
        foreach (var line in lines)
        {
            using (into.Block("li", ("class", "section")))
            {
                Link(anchors.Address(line.Id)!, line.Label, into);
                var inner = line.Lines.FindAll(within => within.IsSection);
                if (depth > 1 && inner.Count > 0)
                {
                    using (into.Block("ol"))
                    {
                        Lines(inner, depth - 1, anchors, into);
                    }
                }
            }
        }
    }

    /// <summary>How many levels have no more lines than there is room for; one at least.</summary>
    private static int Depth(IEnumerable<ContentsLine> sections, int most)
    {
        var (depth, lines) = (0, 0);
        for (var level = sections.ToList(); level.Count > 0; depth++)
        {
            lines += level.Count;
            if (depth > 0 && lines > most)
            {
                break;
            }

            level = [.. level.SelectMany(line => line.Lines.Where(inner => inner.IsSection))];
        }

        return depth;
    }

    private static void Link(string address, string label, MarkupWriter into)
    {
        using (into.Inline("a", ("href", address)))
        {
            into.Text(label);
        }
    }
}
