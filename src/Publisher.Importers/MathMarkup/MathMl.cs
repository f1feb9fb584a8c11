using Publisher.Mathematics;
using Publisher.Mathematics.Markup;

namespace Publisher.Importers.MathMarkup;

/// <summary>A node of presentational MathML, whichever parser read it.</summary>
/// <param name="Name">Local name, in lower case.</param>
/// <param name="Text">Its own characters, where it is a leaf.</param>
internal sealed record MathNode(
    string Name,
    string Text,
    IReadOnlyList<MathNode> Children,
    IReadOnlyList<(string Name, string Value)> Attributes
)
{
    /// <summary>The value of an attribute; empty where there is none.</summary>
    public string Attribute(string name) =>
        Attributes.FirstOrDefault(attribute => attribute.Name == name).Value ?? "";
}

/// <summary>A formula in MathML (MathML Core) in TeX's notation: its author's own TeX where it is annotated, else what its
/// elements say.</summary>
internal static class MathMl
{
    /// <summary>Deeper formulas are no longer spelled.</summary>
    private const int MaximumDepth = 60;

    public static bool IsDisplay(MathNode math) =>
        math.Attribute("display") == "block" || math.Attribute("mode") == "display";

    /// <summary>What the formula says; null where it is empty or nested too deep.</summary>
    public static Expression? Content(MathNode math) => MathMlReader.Read(Markup(math, 0));

    private static MarkupElement Markup(MathNode node, int depth) =>
        new(node.Name)
        {
            Text = node.Text,
            Attributes = [.. node.Attributes],
            Children =
                depth < MarkupElement.MaximumDepth
                    ? [.. node.Children.Select(child => Markup(child, depth + 1))]
                    : [],
        };

    public static string Tex(MathNode math) =>
        Annotation(math, 0) is { Length: > 0 } tex ? tex : One(math, 0).Trim();

    private static string? Annotation(MathNode node, int depth)
    {
        if (
            node.Name == "annotation"
            && node.Attribute("encoding").Contains("tex", StringComparison.OrdinalIgnoreCase)
            && !node.Attribute("encoding").Contains("text", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Bare(node.Text.Trim());
        }

        return depth > MaximumDepth
            ? null
            : node
                .Children.Select(child => Annotation(child, depth + 1))
                .FirstOrDefault(found => found is not null);
    }

    /// <summary>Wikipedia's says how it is set, which the page says as well.</summary>
    private static string Bare(string tex)
    {
        foreach (var style in (ReadOnlySpan<string>)[@"{\displaystyle ", @"{\textstyle "])
        {
            if (tex.StartsWith(style, StringComparison.Ordinal) && tex.EndsWith('}'))
            {
                return tex[style.Length..^1].Trim();
            }
        }

        return tex;
    }

    private static string One(MathNode node, int depth)
    {
        var children = node.Children;
        string At(int index) =>
            index < children.Count ? One(children[index], depth + 1).Trim() : "";
        return depth > MaximumDepth
            ? ""
            : node.Name switch
            {
                "annotation" or "annotation-xml" or "mphantom" or "maligngroup" or "malignmark" =>
                    "",
                "mi" when Letters(node.Attribute("mathvariant")) is { } letters =>
                    $"{letters}{{{TexCharacters.Escaped(node.Text.Trim())}}}",
                "mi" => Identifier(node),
                "mn" or "#text" => TexCharacters.Escaped(node.Text.Trim()),
                "mo" => Operator(node.Text.Trim()),
                "mtext" or "ms" => node.Text.Trim().Length == 0
                    ? @"\ "
                    : $@"\text{{{node.Text.Trim()}}}",
                "mspace" => node.Attribute("width").StartsWith('-') ? @"\!" : @"\ ",
                "menclose" when Enclosing(node.Attribute("notation")) is { } command =>
                    $"{command}{{{Inside(node, depth)}}}",
                "mmultiscripts" => Multiscripts(node, depth),
                "mfrac" => $@"\frac{{{At(0)}}}{{{At(1)}}}",
                "msqrt" => $@"\sqrt{{{Inside(node, depth)}}}",
                "mroot" => $@"\sqrt[{At(1)}]{{{At(0)}}}",
                "msup" => $"{Base(At(0))}{Superscript(At(1))}",
                "msub" => $"{Base(At(0))}_{{{At(1)}}}",
                "msubsup" => $"{Base(At(0))}_{{{At(1)}}}{Superscript(At(2))}",
                "mover" => Over(children, At(0), At(1)),
                "munder" => $"{Base(At(0))}_{{{At(1)}}}",
                "munderover" => $"{Base(At(0))}_{{{At(1)}}}^{{{At(2)}}}",
                "mfenced" => Fenced(node, depth),
                "mtable" => Table(node, depth),
                "semantics" => At(0),
                _ => Inside(node, depth),
            };
    }

    private static string? Letters(string variant) =>
        variant switch
        {
            "bold" => @"\mathbf",
            "bold-italic" => @"\boldsymbol",
            "double-struck" => @"\mathbb",
            "script" => @"\mathcal",
            "fraktur" => @"\mathfrak",
            "sans-serif" => @"\mathsf",
            "monospace" => @"\mathtt",
            _ => null,
        };

    private static string? Enclosing(string notation) =>
        notation switch
        {
            "box" => @"\boxed",
            "updiagonalstrike" => @"\cancel",
            "downdiagonalstrike" => @"\bcancel",
            "updiagonalstrike downdiagonalstrike" => @"\xcancel",
            _ => null,
        };

    /// <summary>Scripts in pairs, those before the base behind a mark.</summary>
    private static string Multiscripts(MathNode node, int depth)
    {
        var (before, after, isBefore) = ("", "", false);
        for (var at = 1; at < node.Children.Count; at++)
        {
            if (node.Children[at].Name == "mprescripts")
            {
                isBefore = true;
                continue;
            }

            var scripts = Script('_', at) + Script('^', ++at);
            (before, after) = isBefore
                ? ($"{before}{{}}{scripts}", after)
                : (before, $"{after}{(after.Length > 0 ? "{}" : "")}{scripts}");
        }

        return $"{before}{(node.Children.Count > 0 ? Base(One(node.Children[0], depth + 1).Trim()) : "")}{after}";

        string Script(char mark, int at) =>
            at < node.Children.Count
            && One(node.Children[at], depth + 1).Trim() is { Length: > 0 } script
                ? $"{mark}{{{script}}}"
                : "";
    }

    private static string Inside(MathNode node, int depth)
    {
        var line = new TexLine();
        foreach (var child in node.Children)
        {
            line.Add(One(child, depth + 1));
        }

        return line.ToString();
    }

    private static string Identifier(MathNode node)
    {
        var name = node.Text.Trim();
        return name.Length > 1 && name.All(char.IsAsciiLetter)
            ? TexCharacters.Function(name)
            : TexCharacters.Escaped(name);
    }

    private static string Operator(string sign) =>
        sign is "\u2061" or "\u2062" or "\u2063" or "\u2064" ? "" : TexCharacters.Escaped(sign);

    private static string Base(string tex) => TexCharacters.IsSingle(tex) ? tex : $"{{{tex}}}";

    private static string Superscript(string tex) =>
        tex.Length > 0 && tex.All(character => character == '\'') ? tex : $"^{{{tex}}}";

    private static string Over(IReadOnlyList<MathNode> children, string below, string above) =>
        children is [_, { Name: "mo" } sign] && IsAccent(sign.Text.Trim())
            ? TexCharacters.Accent(sign.Text.Trim(), below)
            : $"{Base(below)}^{{{above}}}";

    private static bool IsAccent(string sign) =>
        sign is "^" or "~" or "¯" or "‾" or "\u2192" or "\u20D7" or "˙" or "¨" or "ˇ" or "\u0302";

    private static string Fenced(MathNode node, int depth)
    {
        string Or(string attribute, string value) =>
            node.Attribute(attribute) is { Length: > 0 } written ? written : value;
        var parts = node.Children.Select(child => One(child, depth + 1).Trim());
        var separator = Or("separators", ",").Trim();
        return $@"\left{TexCharacters.Delimiter(Or("open", "("))}{string.Join(separator.Length > 0 ? separator[..1] : ",", parts)}\right{TexCharacters.Delimiter(Or("close", ")"))}";
    }

    private static string Table(MathNode node, int depth)
    {
        var rows = node.Children.Select(row =>
            string.Join(
                " & ",
                row.Children.Where(cell => cell.Name == "mtd")
                    .Select(cell => Inside(cell, depth + 1).Trim())
            )
        );
        return $@"\begin{{matrix}}{string.Join(@" \\ ", rows)}\end{{matrix}}";
    }
}
