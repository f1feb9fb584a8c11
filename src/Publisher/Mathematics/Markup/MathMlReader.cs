namespace Publisher.Mathematics.Markup;

/// <summary>Reads presentational MathML, ours and that of other programs.</summary>
public sealed class MathMlReader
{
    /// <summary>Deeper formulas are not read.</summary>
    private const int MaximumDepth = 120;

    private bool _isTooDeep;
    private int _depth;

    private MathMlReader() { }

    /// <summary>The formula; null where there is none or it is nested too deep.</summary>
    /// <param name="element">A math element, or one within it.</param>
    public static Expression? Read(MarkupElement element)
    {
        var reader = new MathMlReader();
        var content = reader.One(element);
        return reader._isTooDeep || content is Row { Parts.Count: 0 } ? null : content;
    }

    private Expression One(MarkupElement element)
    {
        if (++_depth > MaximumDepth)
        {
            _isTooDeep = true;
            _depth--;
            return Row.Empty;
        }

        var read = Kind(element);
        _depth--;
        return read;
    }

    private Expression Kind(MarkupElement node) =>
        node.Name switch
        {
            "annotation" or "annotation-xml" or "maligngroup" or "malignmark" or "none" =>
                Row.Empty,
            "semantics" => At(node, 0),
            "mi" => MathMlTokens.Identifier(node),
            "mn" => MathMlTokens.Number(node),
            "mo" => MathMlTokens.Operator(node),
            "mtext" or "ms" => MathMlTokens.Words(node),
            "mspace" => MathMlTokens.Space(node),
            "mfrac" => Fraction(node),
            "msqrt" => new Radical(Inside(node), null),
            "mroot" => new Radical(At(node, 0), At(node, 1)),
            "msub" or "msup" or "msubsup" => Scripts(node, ScriptPlacement.Beside),
            "munder" or "mover" or "munderover" => Limits(node),
            "mmultiscripts" => Multiscripts(node),
            "mfenced" => Fenced(node),
            "mtable" => new MathMlTables(Inside).Read(node),
            "mphantom" => new Phantom(Inside(node)),
            "mpadded" => Padded(node),
            "mstyle" or "mrow" or "math" => Styled(node),
            "menclose" => Enclosed(node),
            _ when node.Children.Count == 0 => MathMlTokens.Words(node),
            _ => Inside(node),
        };

    private Expression At(MarkupElement node, int index) =>
        index < node.Children.Count ? One(node.Children[index]) : Row.Empty;

    private Expression Inside(MarkupElement node) => MathMlRows.Read(node, One);

    private Fraction Fraction(MarkupElement node)
    {
        var thickness = node["linethickness"].Trim();
        return new Fraction(
            At(node, 0),
            At(node, 1),
            thickness is not ("0" or "0px" or "0em" or "0pt" or "0ex")
        );
    }

    private Scripts Scripts(MarkupElement node, ScriptPlacement placement)
    {
        var of = At(node, 0);
        var (sub, super) = node.Name is "msup" or "mover"
            ? (null, At(node, 1))
            : (At(node, 1), node.Children.Count > 2 ? At(node, 2) : null);
        return new Scripts(of, sub, super, placement);
    }

    private Expression Limits(MarkupElement node) => (Expression?)Accent(node) ?? Stacked(node);

    private Scripts Stacked(MarkupElement node)
    {
        var scripts = Scripts(node, ScriptPlacement.Above);
        var core = node.Children.Count > 0 ? node.Children[0] : node;
        return core.Name != "mo"
            ? scripts with
            {
                Base = MathMlTokens.Named(scripts.Base),
            }
            : scripts with
            {
                Base =
                    scripts.Base is Operator sign
                    && core["stretchy"].Length == 0
                    && Signs.IsArrow(sign.Sign)
                        ? sign with
                        {
                            Stretches = true,
                        }
                        : scripts.Base,
                Placement = MathMlTokens.IsMovable(core)
                    ? ScriptPlacement.ByStyle
                    : ScriptPlacement.Above,
            };
    }

    /// <summary>A mark over or under a part; null where what stands there is no mark.</summary>
    private Accent? Accent(MarkupElement node)
    {
        if (node.Name == "munderover" || node.Children is not [_, { Name: "mo" } mark])
        {
            return null;
        }

        var isBelow = node.Name == "munder";
        var sign = mark.Text.Trim();
        var said = node[isBelow ? "accentunder" : "accent"];
        var isAccent = said == "true" || (said.Length == 0 && MathMlTokens.IsMark(sign));
        return isAccent && sign.Length > 0
            ? new Accent(
                At(node, 0),
                MathMlTokens.Mark(sign),
                isBelow,
                Stretches: mark["stretchy"] != "false"
            )
            : null;
    }

    private Expression Multiscripts(MarkupElement node)
    {
        var before = node.Children.FindIndex(child => child.Name == "mprescripts");
        var after = before < 0 ? node.Children.Count : before;
        var content = At(node, 0);
        if (after > 1)
        {
            content = Placed(content, 1, after, (of, sub, super) => new Scripts(of, sub, super));
        }

        return before < 0
            ? content
            : Placed(
                content,
                before + 1,
                node.Children.Count,
                (of, sub, super) => new Prescripts(of, sub, super)
            );

        Expression Placed(
            Expression of,
            int from,
            int to,
            Func<Expression, Expression?, Expression?, Expression> make
        )
        {
            for (var at = from; at + 1 < to; at += 2)
            {
                var (sub, super) = (At(node, at), At(node, at + 1));
                var scripts = (Present(sub), Present(super));
                of = scripts is (null, null) ? of : make(of, scripts.Item1, scripts.Item2);
            }

            return of;
        }
    }

    private static Expression? Present(Expression script) =>
        script is Row { Parts.Count: 0 } ? null : script;

    private Fence Fenced(MarkupElement node)
    {
        string Or(string attribute, string value) =>
            node.Attributes.Exists(written => written.Name == attribute)
                ? node[attribute].Trim()
                : value;
        var separators = Or("separators", ",").Replace(" ", "", StringComparison.Ordinal);
        var parts = new List<Expression>();
        for (var at = 0; at < node.Children.Count; at++)
        {
            if (at > 0 && separators.Length > 0)
            {
                var separator = separators[Math.Min(at, separators.Length) - 1].ToString();
                parts.Add(Tex.TexCharacters.Sign(separator, null));
            }

            parts.Add(At(node, at));
        }

        return Fence.Around(Or("open", "("), Row.Of(parts), Or("close", ")"));
    }

    private Expression Padded(MarkupElement node)
    {
        var (width, height, depth) = (node["width"], node["height"], node["depth"]);
        var content = Inside(node);
        if (!IsNothing(width) && !IsNothing(height) && !IsNothing(depth))
        {
            return content;
        }

        var (shown, inner) = content is Phantom { IsShown: false } hidden
            ? (false, hidden.Content)
            : (true, content);
        return new Phantom(inner, shown)
        {
            KeepsWidth = !IsNothing(width),
            KeepsHeight = !IsNothing(height),
            KeepsDepth = !IsNothing(depth),
        };

        static bool IsNothing(string length) => length.Length > 0 && Signs.Width(length) == 0;
    }

    private Expression Styled(MarkupElement node)
    {
        var content = Inside(node);
        if (node.Name == "math" || content is Row { Parts.Count: 0 })
        {
            return content;
        }

        if (Style(node) is { } style && !IsSizeOf(node, content))
        {
            content = new Styled(content, style);
        }

        content = Painted(content, node["mathcolor"], isGround: false);
        content = Painted(content, node["mathbackground"], isGround: true);
        return node["href"] is { Length: > 0 } target
            ? new CrossReference(content, target)
            : content;
    }

    /// <summary>Whether a style is what a small matrix has by itself.</summary>
    private static bool IsSizeOf(MarkupElement style, Expression content) =>
        content is Grid { Kind: GridKind.SmallMatrix }
        && style["displaystyle"].Length == 0
        && style["scriptlevel"] == "1";

    private static Expression Painted(Expression content, string colour, bool isGround) =>
        colour.Length > 0
            ? new Coloured(content, Tex.Commands.Colours.Of(colour, ""), isGround)
            : content;

    private static MathStyle? Style(MarkupElement node) =>
        (node["displaystyle"], node["scriptlevel"]) switch
        {
            ("", "") => null,
            ("true", _) => MathStyle.Display,
            (_, "1" or "+1") => MathStyle.Script,
            (_, "2" or "+2") => MathStyle.ScriptScript,
            ("false", _) => MathStyle.Text,
            _ => null,
        };

    private Expression Enclosed(MarkupElement node)
    {
        var notation = node["notation"];
        var content = Inside(node);
        bool Has(string name) => notation.Contains(name, StringComparison.Ordinal);
        return notation == "radical" ? new Radical(content, null)
            : Has("updiagonalstrike")
                ? new Enclosed(
                    content,
                    Has("downdiagonal") ? Enclosure.CrossStrike : Enclosure.UpStrike
                )
            : Has("downdiagonalstrike") ? new Enclosed(content, Enclosure.DownStrike)
            : Has("horizontalstrike") ? new Enclosed(content, Enclosure.HorizontalStrike)
            : Has("box") || Has("circle") ? new Enclosed(content, Enclosure.Box)
            : content;
    }
}
