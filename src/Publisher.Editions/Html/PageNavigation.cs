namespace Publisher.Editions.Html;

/// <summary>The page's contents: each section opens to show its entries.</summary>
internal static class PageNavigation
{
    public static string Of(IReadOnlyList<ContentsLine> contents, EditionWords words)
    {
        var markup = new MarkupWriter(isXml: false);
        Lines(contents, words, markup);
        return markup.ToString();
    }

    private static void Lines(
        IReadOnlyList<ContentsLine> lines,
        EditionWords words,
        MarkupWriter into
    )
    {
        using (into.Block("ul"))
        {
            foreach (var line in lines)
            {
                using (into.Block("li", ("class", IsSection(line) ? "section" : null)))
                {
                    Line(line, words, into);
                }
            }
        }
    }

    /// <summary>The link stands beside the switch that opens its list and not within it: one control in another can't
    /// be told apart by keyboard and voice.</summary>
    private static void Line(ContentsLine line, EditionWords words, MarkupWriter into)
    {
        Link(line, into);
        if (line.Lines.Count == 0)
        {
            return;
        }

        if (!IsSection(line))
        {
            Lines(line.Lines, words, into);
            return;
        }

        using (into.Inline("details"))
        {
            using (into.Inline("summary"))
            using (into.Inline("span"))
            {
                into.Text(words.Within(line.Label));
            }

            Lines(line.Lines, words, into);
        }
    }

    /// <summary>An entry that has sections within it is one of them here.</summary>
    private static bool IsSection(ContentsLine line) =>
        line.IsSection || line.Lines.Exists(inner => inner.IsSection);

    private static void Link(ContentsLine line, MarkupWriter into)
    {
        using (into.Inline("a", ("href", $"#{line.Id}")))
        {
            into.Text(line.Label);
        }
    }
}
