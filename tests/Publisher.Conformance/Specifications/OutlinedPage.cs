using AngleSharp.Dom;
using Publisher.Conformance.Readers;

namespace Publisher.Conformance.Specifications;

/// <summary>What a page of HTML says, read by AngleSharp.</summary>
internal static class OutlinedPage
{
    private static readonly HashSet<string> Unseen =
    [
        "script",
        "style",
        "title",
        "template",
        "noscript",
        "iframe",
        "input",
    ];

    private static readonly HashSet<string> Blocks =
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "hr",
        "table",
        "tr",
        "td",
        "th",
        "div",
        "section",
        "article",
        "details",
        "summary",
        "main",
    ];

    public static string Of(string html)
    {
        var into = new Outlined();
        Children(HtmlReader.Parse($"<!doctype html><body>{html}").Body!, "", "", into);
        into.EndLine("p");
        return into.ToString();
    }

    private static void Children(INode parent, string style, string address, Outlined into)
    {
        foreach (var child in parent.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    into.Text(text.Data, style, address);
                    break;
                case IElement element when !Unseen.Contains(element.LocalName):
                    Element(element, style, address, into);
                    break;
            }
        }
    }

    private static void Element(IElement element, string style, string address, Outlined into)
    {
        if (Blocks.Contains(element.LocalName))
        {
            into.EndLine("p");
            Block(element, style, into);
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                into.Break();
                break;
            case "img":
                into.Text($"!({element.GetAttribute("alt")})", style, address);
                break;
            case "a":
                var own = element.GetAttribute("href") ?? "";
                Children(element, style, own.Length > 0 ? own : address, into);
                break;
            default:
                Children(element, With(style, element.LocalName), address, into);
                break;
        }
    }

    private static void Block(IElement element, string style, Outlined into)
    {
        switch (element.LocalName)
        {
            case "hr":
                into.Line("rule");
                break;
            case "pre":
                into.Code(element.TextContent);
                break;
            case "ul":
                into.Within("list", isKept: false, () => Filled(element, "p", style, into));
                break;
            case "ol":
                into.Within(
                    "list from " + (element.GetAttribute("start") ?? "1"),
                    isKept: false,
                    () => Filled(element, "p", style, into)
                );
                break;
            case "li":
                into.Within(
                    "item",
                    element.ParentElement?.LocalName == "ol",
                    () => Filled(element, "p", style, into)
                );
                break;
            case "blockquote":
                into.Within("quote", isKept: false, () => Filled(element, "p", style, into));
                break;
            case "table":
                into.Within("table", isKept: false, () => Filled(element, "p", style, into));
                break;
            case "tr":
                into.Within("row", isKept: true, () => Filled(element, "p", style, into));
                break;
            case "td" or "th":
                into.Within(
                    element.LocalName == "th" ? "head" : "cell",
                    isKept: true,
                    () => Filled(element, "p", style, into)
                );
                break;
            case ['h', var level]:
                Filled(element, $"h{level}", style, into);
                break;
            default:
                Filled(element, "p", style, into);
                break;
        }
    }

    private static void Filled(IElement element, string kind, string style, Outlined into)
    {
        Children(element, style, "", into);
        into.EndLine(kind);
    }

    private static string With(string style, string name)
    {
        var letter = name switch
        {
            "em" or "i" or "cite" or "var" or "dfn" => 'i',
            "strong" or "b" => 'b',
            "code" or "kbd" or "samp" or "tt" => 'c',
            "del" or "s" or "strike" => 's',
            "sup" => '^',
            "sub" => '_',
            _ => ' ',
        };
        return letter == ' ' || style.Contains(letter, StringComparison.Ordinal)
            ? style
            : string.Concat((style + letter).Order());
    }
}
