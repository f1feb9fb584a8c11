using Publisher.Importers.Html.Parsing;

namespace Publisher.Importers.Html.Repairs;

/// <summary>Google Docs has no quotation; authors indent a paragraph on both sides.</summary>
internal static class IndentedQuotes
{
    public static void Gather(Page page) =>
        page.RewriteBlocks(container =>
            container.Name is "li" or "blockquote" ? container.Children : Gather(container.Children)
        );

    private static List<Element> Gather(List<Element> blocks)
    {
        var gathered = new List<Element>();
        Element? open = null;
        foreach (var block in blocks)
        {
            if (!IsIndented(block))
            {
                open = null;
                gathered.Add(block);
            }
            else if (open is null)
            {
                open = new("blockquote") { Children = [block] };
                gathered.Add(open);
            }
            else
            {
                open.Children.Add(block);
            }
        }

        return gathered;
    }

    private static bool IsIndented(Element block) =>
        block is { Name: "p", Style: { MarginLeft: > 0, MarginRight: > 0 } }
        && !block.HasClass("title")
        && !block.HasClass("subtitle");
}
