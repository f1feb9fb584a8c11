using HtmlAgilityPack;
using Publisher.Importers.MathMarkup;

namespace Publisher.Importers.Html.Parsing;

/// <summary>Formulas in a page: MathML, the scripts of MathJax, and what Wikipedia, KaTeX and our editions show.</summary>
internal static class EmbeddedFormula
{
    private const int MaximumDepth = 100;

    /// <summary>The formula; null for a node that is none.</summary>
    public static (string Tex, bool IsDisplay)? Of(HtmlNode node) =>
        node.Name switch
        {
            "math" => OfMathMl(node),
            "script" when Value(node, "type").StartsWith("math/tex", StringComparison.Ordinal) => (
                node.InnerText.Trim(),
                Value(node, "type").Contains("display", StringComparison.Ordinal)
            ),
            "code" when Value(node, "role") == "math" => (Words(node), HasClass(node, "display")),
            "span" when HasClass(node, "mwe-math-element") || HasClass(node, "katex") =>
                node.Descendants("math").FirstOrDefault() is { } math ? OfMathMl(math) : null,
            _ => null,
        };

    private static (string, bool) OfMathMl(HtmlNode math)
    {
        var read = Read(math, 0);
        return (MathMl.Tex(read), MathMl.IsDisplay(read));
    }

    private static MathNode Read(HtmlNode node, int depth)
    {
        var name = node.Name[(node.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var children = node
            .ChildNodes.Where(child => child.NodeType == HtmlNodeType.Element)
            .ToList();
        return new(
            name,
            children.Count == 0 || depth > MaximumDepth ? Words(node) : "",
            depth > MaximumDepth ? [] : [.. children.Select(child => Read(child, depth + 1))],
            attribute => Value(node, attribute)
        );
    }

    private static string Words(HtmlNode node) =>
        Blank.Single(CharacterReferences.Decode(node.InnerText));

    private static string Value(HtmlNode node, string attribute) =>
        CharacterReferences.Decode(node.GetAttributeValue(attribute, ""), isAttribute: true);

    private static bool HasClass(HtmlNode node, string name) =>
        Value(node, "class").Split(' ').Contains(name, StringComparer.Ordinal);
}
