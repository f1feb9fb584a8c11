using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Publisher.Conformance.Readers;

/// <summary>The visible text and the links of a page, read by AngleSharp, which the product does not use.</summary>
internal static class HtmlReader
{
    /// <summary>What an edition adds to the author's words.</summary>
    public const string Furniture =
        ".furniture, [data-furniture], nav, script, style, template, head";

    private static readonly HashSet<string> Inline =
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "var",
        "wbr",
    ];

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Text of an element, with a line feed at each edge of a block and at each break.</summary>
    public static string TextOf(IElement root, string without)
    {
        foreach (var element in root.QuerySelectorAll(without).ToList())
        {
            element.Remove();
        }

        var text = new StringBuilder();
        Append(root, text);
        return text.ToString();
    }

    /// <summary>The id of the nearest element around a place that has one of these ids; empty when there is none.</summary>
    public static string IdAround(IElement place, IReadOnlySet<string> ids)
    {
        for (var element = place; element is not null; element = element.ParentElement)
        {
            if (element.Id is { } id && ids.Contains(id))
            {
                return id;
            }
        }

        return "";
    }

    /// <summary>The links that stand in the author's text.</summary>
    public static IEnumerable<(IElement Element, string Address)> Links(IDocument page) =>
        page.Body!.QuerySelectorAll("a[href]")
            .Where(link => link.Closest(Furniture) is null)
            .Select(link => (link, link.GetAttribute("href")!));

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText run)
            {
                text.Append(run.Data);
            }
            else if (child is IElement { LocalName: "math" } formula)
            {
                // What its author wrote of a formula is its TeX.
                text.Append(formula.QuerySelector("annotation")?.TextContent);
            }
            else if (child is IElement element)
            {
                var isBlock = !Inline.Contains(element.LocalName);
                text.Append(isBlock ? "\n" : "");
                Append(element, text);
                text.Append(isBlock ? "\n" : "");
            }
        }
    }
}
