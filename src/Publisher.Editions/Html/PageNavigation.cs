namespace Publisher.Editions.Html;

/// <summary>The page's contents: each section opens to show its entries.</summary>
internal static class PageNavigation
{
    /// <param name="address">Of the place that an id names.</param>
    public static string Of(
        IReadOnlyList<ContentsLine> contents,
        Func<string, string?> address,
        EditionWords words
    )
    {
        var markup = new MarkupWriter(isXml: false);
        Lines(contents, address, words, markup);
        return markup.ToString();
    }

    public static void Lines(
        IReadOnlyList<ContentsLine> lines,
        Func<string, string?> address,
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
                    Line(line, address, words, into);
                }
            }
        }
    }

    /// <summary>The link stands beside the switch that opens its list and not within it: one control in another can't
    /// be told apart by keyboard and voice.</summary>
    private static void Line(
        ContentsLine line,
        Func<string, string?> address,
        EditionWords words,
        MarkupWriter into
    )
    {
        Link(line, address, into);
        if (line.Lines.Count == 0)
        {
            return;
        }

        if (!IsSection(line))
        {
            Lines(line.Lines, address, words, into);
            return;
        }

        using (into.Inline("details"))
        {
            Summary(line, words, into);
            Lines(line.Lines, address, words, into);
        }
    }

    /// <summary>The switch that opens a list.</summary>
    public static void Summary(ContentsLine line, EditionWords words, MarkupWriter into)
    {
        using (into.Inline("summary"))
        using (into.Inline("span"))
        {
            into.Text(words.Within(line.Label));
        }
    }

    /// <summary>An entry that has sections within it is one of them here.</summary>
    public static bool IsSection(ContentsLine line) =>
        line.IsSection || line.Lines.Exists(inner => inner.IsSection);

    public static void Link(ContentsLine line, Func<string, string?> address, MarkupWriter into)
    {
        using (into.Inline("a", ("href", address(line.Id))))
        {
            into.Text(line.Label);
        }
    }
}
