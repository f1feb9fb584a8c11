using Publisher.Importers.Html.Parsing.Markup;
using Publisher.Importers.MathMarkup;
using Publisher.Mathematics;

namespace Publisher.Importers.Html.Parsing;

/// <summary>Formulas in a page: MathML, the scripts of MathJax, what Wikipedia, KaTeX and our editions show, and TeX that pandoc,
/// Sphinx and MkDocs leave to a script, marked by its class.</summary>
/// <param name="Content">Null where the page holds TeX only.</param>
internal sealed record EmbeddedFormula(string Tex, bool IsDisplay, Expression? Content = null)
{
    private const int MaximumDepth = 100;

    /// <summary>The formula; null for a node that is none.</summary>
    public static EmbeddedFormula? Of(MarkupNode node) =>
        node.Name switch
        {
            "math" => OfMathMl(node),
            "script" when node.Value("type").StartsWith("math/tex", StringComparison.Ordinal) =>
                new(
                    node.InnerText().Trim(),
                    node.Value("type").Contains("display", StringComparison.Ordinal)
                ),
            "code" when node.Value("role") == "math" => new(Words(node), HasClass(node, "display")),
            "span" when HasClass(node, "mwe-math-element") || HasClass(node, "katex") =>
                node.Descendants().FirstOrDefault(inner => inner.Name == "math") is { } math
                    ? OfMathMl(math)
                    : null,
            "span" or "div" when HasClass(node, "math") || HasClass(node, "arithmatex") =>
                OfMarkedTex(Words(node)),
            _ => null,
        };

    /// <summary>TeX in its own brackets; null for anything else, such as a formula in plain letters.</summary>
    private static EmbeddedFormula? OfMarkedTex(string words) =>
        words switch
        {
            ['\\', '(', .. var tex, '\\', ')'] => new(tex.Trim(), IsDisplay: false),
            ['\\', '[', .. var tex, '\\', ']'] => new(tex.Trim(), IsDisplay: true),
            ['$', '$', .. var tex, '$', '$'] => new(tex.Trim(), IsDisplay: true),
            _ => null,
        };

    private static EmbeddedFormula OfMathMl(MarkupNode math)
    {
        var read = Read(math, 0);
        return new(MathMl.Tex(read), MathMl.IsDisplay(read), MathMl.Content(read));
    }

    private static MathNode Read(MarkupNode node, int depth)
    {
        var name = node.Name[(node.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var children = node.Children.Where(child => child.IsElement).ToList();
        return new(
            name,
            children.Count == 0 || depth > MaximumDepth ? Words(node) : "",
            depth > MaximumDepth ? [] : [.. children.Select(child => Read(child, depth + 1))],
            [.. node.Attributes.Select(attribute => (attribute.Name, node.Value(attribute.Name)))]
        );
    }

    private static string Words(MarkupNode node) =>
        Blank.Single(CharacterReferences.Decode(node.InnerText()));

    private static bool HasClass(MarkupNode node, string name) =>
        node.Value("class") is { Length: > 0 } classes
        && classes.Contains(name, StringComparison.Ordinal)
        && classes.Split(' ').Contains(name, StringComparer.Ordinal);
}
