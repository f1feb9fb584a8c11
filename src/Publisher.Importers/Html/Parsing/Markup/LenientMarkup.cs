using HtmlAgilityPack;

namespace Publisher.Importers.Html.Parsing.Markup;

/// <summary>Pages whose tags are not all paired, or that hold what few pages do, by a parser that takes anything.</summary>
internal static class LenientMarkup
{
    public static MarkupNode Read(string html)
    {
        // Its register of syntax errors takes time that grows with the square of the page, and nobody reads it.
        var source = new HtmlDocument
        {
            OptionMaxNestedChildNodes = 0,
            OptionReadEncoding = false,
            OptionCheckSyntax = false,
            OptionUseIdAttribute = false,
        };
        source.LoadHtml(Nesting.Limit(html));
        var page = new MarkupNode(MarkupNode.PageName, "");
        var (node, parent) = (source.DocumentNode.FirstChild, page);
        while (node is not null)
        {
            var read = Of(node);
            parent.Append(read);
            if (node.FirstChild is { } first)
            {
                (node, parent) = (first, read);
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.ParentNode == source.DocumentNode ? null : node.ParentNode;
                parent = node is null ? parent : parent.Parent!;
            }

            node = node?.NextSibling;
        }

        return page;
    }

    private static MarkupNode Of(HtmlNode node) =>
        node switch
        {
            HtmlTextNode text => new(MarkupNode.TextName, text.Text),
            HtmlCommentNode comment => new(MarkupNode.CommentName, comment.Comment ?? ""),
            _ => new(node.Name, node.OriginalName ?? "")
            {
                Attributes =
                [
                    .. node.Attributes.Select(attribute => new MarkupAttribute(
                        attribute.Name,
                        attribute.OriginalName ?? "",
                        attribute.Value ?? ""
                    )),
                ],
            },
        };
}
