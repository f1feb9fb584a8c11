using System.Net;
using HtmlAgilityPack;

namespace Publisher.Importers.Html.Parsing;

/// <summary>The parser's nodes as elements that know their rules. Elements deeper than <see cref="MaximumDepth"/> lose
/// themselves and keep their characters, so that everything after may recurse.</summary>
internal sealed class ElementTree
{
    public const int MaximumDepth = 200;

    private readonly Stylesheet _sheet = new();
    private readonly Looks _looks;
    private int _ordinal;

    private ElementTree() => _looks = new(_sheet);

    public static Page Read(string html, string file)
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
        var tree = new ElementTree();
        var title = "";
        var language = "";
        foreach (var node in Walk(source.DocumentNode))
        {
            switch (node.Name)
            {
                // A drawing's own say nothing of the page.
                case "style" or "title" when node.Ancestors("svg").Any():
                    break;
                case "style":
                    tree._sheet.Add(node.InnerText);
                    break;
                case "title" when title.Length == 0:
                    title = Blank.Single(WebUtility.HtmlDecode(node.InnerText));
                    break;
                case "html":
                    language = node.GetAttributeValue("lang", "").Trim();
                    break;
            }
        }

        return new(file, tree.Build(source.DocumentNode), tree._sheet)
        {
            Title = title,
            Language = language,
        };
    }

    private Element Build(HtmlNode root)
    {
        var body = new Element("body");
        var open = new Stack<(HtmlNode Node, Element Element)>();
        open.Push((root, body));
        var next = root.FirstChild;
        while (true)
        {
            if (next is null)
            {
                var (closed, element) = open.Pop();
                if (open.Count == 0)
                {
                    return body;
                }

                var parent = open.Peek().Element;
                parent.HoldsBlock |= element != parent && (element.IsBlock || element.HoldsBlock);
                next = closed.NextSibling;
            }
            else if (Enter(next, open.Peek().Element, open.Count) is { } entered)
            {
                open.Push((next, entered));
                next = next.FirstChild;
            }
            else
            {
                next = next.NextSibling;
            }
        }
    }

    /// <summary>Adds what a node stands for; returns the element that takes its children, null when they are not wanted.</summary>
    private Element? Enter(HtmlNode node, Element parent, int depth)
    {
        if (node is HtmlTextNode text)
        {
            parent.Children.Add(Element.OfText(WebUtility.HtmlDecode(text.Text), parent.Look));
            return null;
        }

        if (EmbeddedPicture.Of(node) is { } picture)
        {
            parent.Children.Add(OfPicture(node, parent, picture));
            return null;
        }

        if (node.NodeType != HtmlNodeType.Element || Names.Unseen.Contains(node.Name))
        {
            return null;
        }

        if (node.Name is "html" or "body")
        {
            return parent;
        }

        if (depth > MaximumDepth)
        {
            // What would have been two blocks is at least two words.
            parent.Children.Add(
                Element.OfText(Names.Blocks.Contains(node.Name) ? " " : "", parent.Look)
            );
            return parent;
        }

        var element = Of(node, parent);
        parent.Children.Add(element);
        return element;
    }

    private Element OfPicture(
        HtmlNode node,
        Element parent,
        (string Source, string Description) picture
    )
    {
        var element = Of(node, parent, "img");
        element["src"] = picture.Source;
        element["alt"] = picture.Description;
        return element;
    }

    private Element Of(HtmlNode node, Element parent, string? name = null)
    {
        var element = new Element(name ?? node.Name);
        foreach (var attribute in node.Attributes)
        {
            element[attribute.Name] = WebUtility.HtmlDecode(attribute.Value ?? "");
        }

        element.Style = _sheet.Of(node.Name, element["class"], element["style"]);
        element.Look = Looks.Of(element, parent.Look);
        element.KindLook = _looks.OfKind(element, parent.KindLook);
        element.Ordinal = Names.Counted.Contains(node.Name) ? ++_ordinal : 0;
        return element;
    }

    private static IEnumerable<HtmlNode> Walk(HtmlNode root)
    {
        for (var node = root; node is not null; )
        {
            yield return node;
            var next = node.FirstChild;
            while (next is null && node is not null && node != root)
            {
                next = node.NextSibling;
                node = next is null ? node.ParentNode : node;
            }

            node = next;
        }
    }
}
