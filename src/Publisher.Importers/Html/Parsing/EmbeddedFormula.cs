using System.Text;
using System.Text.RegularExpressions;
using Publisher.Importers.Html.Parsing.Markup;
using Publisher.Importers.MathMarkup;
using Publisher.Mathematics;

namespace Publisher.Importers.Html.Parsing;

/// <summary>Formulas in a page: MathML, the scripts of MathJax, what Wikipedia, KaTeX and our editions show, and TeX that pandoc,
/// Sphinx and MkDocs leave to a script, marked by its class.</summary>
/// <param name="Content">Null where the page holds TeX only.</param>
internal sealed partial record EmbeddedFormula(
    string Tex,
    bool IsDisplay,
    Expression? Content = null
)
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
            "mjx-container" => Within(node) ?? OfAttribute(node),
            "span" when HasClass(node, "mwe-math-element") || HasClass(node, "katex") => Within(
                node
            ),
            "span" or "div" when HasClass(node, "math") || HasClass(node, "arithmatex") => OfMarked(
                node
            ),
            _ => null,
        };

    /// <summary>Whether a node only shows a formula whose source stands in a script behind it, as old MathJax leaves pages.</summary>
    public static bool IsShownOnly(MarkupNode node)
    {
        if (
            node.Name is not ("span" or "div")
            || !node.Value("class").StartsWith("MathJax", StringComparison.Ordinal)
        )
        {
            return false;
        }

        var next = node.Next;
        while (next is { } other && (other.IsText ? IsBlank(other) : other.Name is "span" or "div"))
        {
            next = other.Next;
        }

        return next is { Name: "script" } script
            && script.Value("type").StartsWith("math/tex", StringComparison.Ordinal);
    }

    private static bool IsBlank(MarkupNode text) => string.IsNullOrWhiteSpace(text.Written);

    private static EmbeddedFormula? Within(MarkupNode node) =>
        node.Descendants().FirstOrDefault(inner => inner.Name == "math") is { } math
            ? OfMathMl(math)
            : null;

    /// <summary>New MathJax keeps the source of what it shows.</summary>
    private static EmbeddedFormula? OfAttribute(MarkupNode node) =>
        node.Descendants()
            .Select(inner =>
                CharacterReferences.Decode(inner.Value("data-latex"), isAttribute: true)
            )
            .FirstOrDefault(tex => tex.Length > 0)
            is { } source
            ? new(source, node.Value("display") == "true")
            : null;

    /// <summary>TeX for a script to show, as Pandoc and Sphinx write it; text that they set themselves stays text.</summary>
    private static EmbeddedFormula? OfMarked(MarkupNode node)
    {
        if (node.Children.Any(child => child.IsElement))
        {
            return null;
        }

        return Words(node).Trim() switch
        {
            ['\\', '(', .. var tex, '\\', ')'] => new(tex.Trim(), IsDisplay: false),
            ['\\', '[', .. var tex, '\\', ']'] => new(tex.Trim(), IsDisplay: true),
            ['$', '$', .. var tex, '$', '$'] => new(tex.Trim(), IsDisplay: true),
            ['$', .. var tex, '$'] => new(tex.Trim(), IsDisplay: false),
            var bare
                when (HasClass(node, "inline") || HasClass(node, "display"))
                    && Ascii.IsValid(bare)
                    && !Remark().IsMatch(bare) => new(bare, HasClass(node, "display")),
            _ => null,
        };
    }

    /// <summary>A sign of percent that TeX would take for the beginning of a remark.</summary>
    [GeneratedRegex(@"(^|[^\\])%", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Remark();

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
