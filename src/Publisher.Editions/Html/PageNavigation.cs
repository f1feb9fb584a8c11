namespace Publisher.Editions.Html;

/// <summary>The page's contents: each section opens to show its entries.</summary>
internal static class PageNavigation
{
    public static string Of(IReadOnlyList<ContentsLine> contents)
    {
        var markup = new MarkupWriter(isXml: false);
        Lines(contents, markup);
        return markup.ToString();
    }

    private static void Lines(IReadOnlyList<ContentsLine> lines, MarkupWriter into)
    {
        using (into.Block("ul"))
        {
            foreach (var line in lines)
            {
                using (into.Block("li", ("class", line.IsSection ? "section" : null)))
                {
                    Line(line, into);
                }
            }
        }
    }

    /// <summary>The link stands beside the switch that opens its list and not within it: one control in another can't
    /// be told apart by keyboard and voice.</summary>
    private static void Line(ContentsLine line, MarkupWriter into)
    {
        Link(line, into);
        if (line.Lines.Count == 0)
        {
            return;
        }

        if (!line.IsSection)
        {
            Lines(line.Lines, into);
            return;
        }

        using (into.Inline("details"))
        {
            using (into.Inline("summary"))
            using (into.Inline("span"))
            {
                into.Text($"Within {line.Label}");
            }

            Lines(line.Lines, into);
        }
    }

    /// <summary>Aliases are there for the filter to find.</summary>
    private static void Link(ContentsLine line, MarkupWriter into)
    {
        var aliases = line.Aliases.Count == 0 ? null : string.Join(", ", line.Aliases);
        using (into.Inline("a", ("href", $"#{line.Id}"), ("data-aliases", aliases)))
        {
            into.Text(line.Label);
        }
    }
}
