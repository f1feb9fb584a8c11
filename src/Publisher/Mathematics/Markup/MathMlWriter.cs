namespace Publisher.Mathematics.Markup;

/// <summary>A formula in MathML Core. What Core leaves to style sheets - rules, boxes, alignment - is said by a class or
/// an attribute of MathML 3 as well.</summary>
public sealed class MathMlWriter : ExpressionWriter<MarkupElement>
{
    /// <summary>Of the marks that are hats, the one that fonts have wider forms of.</summary>
    private const string Hat = "\u0302";

    private static readonly MathMlWriter Writer = new();

    private MathMlWriter() { }

    /// <summary>The formula as one element: a row where it is several.</summary>
    public static MarkupElement Of(Expression expression) => Writer.Write(expression);

    protected override MarkupElement Row(Row node) => MarkupElement.Of("mrow", Parts(node.Parts));

    protected override MarkupElement Identifier(Identifier node)
    {
        if (node.Alphabet == Alphabet.Upright)
        {
            var isSlanted = IsOne(node.Name) && Alphabets.Has(node.Name, Alphabet.Italic);
            var upright = MarkupElement.Leaf("mi", node.Name);
            return isSlanted ? upright.With("mathvariant", "normal") : upright;
        }

        var isNatural = node.Alphabet == Alphabet.Italic && IsOne(node.Name);
        return MarkupElement.Leaf(
            "mi",
            isNatural ? node.Name : Alphabets.Spelled(node.Name, node.Alphabet)
        );
    }

    protected override MarkupElement Number(Number node) =>
        MarkupElement.Leaf("mn", Alphabets.Spelled(node.Digits, node.Alphabet));

    protected override MarkupElement Operator(Operator node) => MathMlOperators.Write(node, "");

    protected override MarkupElement Function(Function node) => MathMlOperators.Name(node);

    protected override MarkupElement Fraction(Fraction node)
    {
        var fraction = MarkupElement.Of("mfrac", Write(node.Over), Write(node.Under));
        return node.HasRule ? fraction : fraction.With("linethickness", "0");
    }

    protected override MarkupElement Radical(Radical node) =>
        node.Degree is { } degree
            ? MarkupElement.Of("mroot", Write(node.Radicand), Write(degree))
            : MarkupElement.Of("msqrt", Inside(node.Radicand));

    protected override MarkupElement Scripts(Scripts node)
    {
        var isAbove = node.Placement != ScriptPlacement.Beside;
        var name = (node.Sub, node.Super) switch
        {
            (not null, not null) => isAbove ? "munderover" : "msubsup",
            (not null, null) => isAbove ? "munder" : "msub",
            _ => isAbove ? "mover" : "msup",
        };
        var scripts = new[] { node.Sub, node.Super }.OfType<Expression>().Select(Write).ToList();
        var written = MarkupElement.Of(name, [MathMlOperators.Base(node, Write), .. scripts]);

        // Without a word to it, a mark over a part is its accent.
        return isAbove && scripts is [{ Name: "mo" } mark] && MathMlTokens.IsMark(mark.Text)
            ? written.With(node.Super is null ? "accentunder" : "accent", "false")
            : written;
    }

    protected override MarkupElement Prescripts(Prescripts node) =>
        MarkupElement.Of(
            "mmultiscripts",
            Write(node.Base),
            MarkupElement.Of("mprescripts"),
            node.Sub is { } sub ? Write(sub) : MarkupElement.Of("mrow"),
            node.Super is { } super ? Write(super) : MarkupElement.Of("mrow")
        );

    protected override MarkupElement Accent(Accent node) =>
        MarkupElement
            .Of(
                node.IsBelow ? "munder" : "mover",
                Write(node.Base),
                MarkupElement
                    .Leaf(
                        "mo",
                        node is { Mark: "^", IsBelow: false, Stretches: true } ? Hat : node.Mark
                    )
                    .With("stretchy", node.Stretches ? "true" : "false")
            )
            .With(node.IsBelow ? "accentunder" : "accent", "true");

    protected override MarkupElement Fence(Fence node)
    {
        var row = new List<MarkupElement> { MathMlOperators.Delimiter(node.Open, "prefix") };
        for (var at = 0; at < node.Parts.Count; at++)
        {
            if (at > 0)
            {
                row.Add(MathMlOperators.Delimiter(node.Middles[at - 1], "infix"));
            }

            row.AddRange(Opened(Mathematics.Row.PartsOf(node.Parts[at])));
        }

        row.Add(MathMlOperators.Delimiter(node.Close, "postfix"));
        return MarkupElement.Of("mrow", row);
    }

    protected override MarkupElement Grid(Grid node) => MathMlGrid.Write(node, Inside);

    protected override MarkupElement Words(Words node)
    {
        var words = MarkupElement.Leaf("mtext", node.Value.Replace(' ', '\u00A0'));
        var style = string.Join(
            ';',
            new[]
            {
                node.Style.HasFlag(WordsStyle.Bold) ? "font-weight:bold" : "",
                node.Style.HasFlag(WordsStyle.Italic) ? "font-style:italic" : "",
                node.Style.HasFlag(WordsStyle.Monospace) ? "font-family:monospace" : "",
            }.Where(part => part.Length > 0)
        );
        return style.Length > 0 ? words.With("style", style) : words;
    }

    protected override MarkupElement Space(Space node) =>
        node.Width < 0
            ? MathMlTokens.Closer(node.Width)
            : MarkupElement.Of("mspace").With("width", Signs.Em(node.Width));

    protected override MarkupElement Styled(Styled node) =>
        MarkupElement
            .Of("mstyle", Inside(node.Content))
            .With("displaystyle", node.Style == MathStyle.Display ? "true" : "false")
            .With(
                "scriptlevel",
                node.Style switch
                {
                    MathStyle.Script => "1",
                    MathStyle.ScriptScript => "2",
                    _ => "0",
                }
            );

    protected override MarkupElement Phantom(Phantom node)
    {
        var sized = node is not { KeepsWidth: true, KeepsHeight: true, KeepsDepth: true };
        var inner = node.IsShown
            ? Inside(node.Content)
            : [MarkupElement.Of("mphantom", Inside(node.Content))];
        if (!sized)
        {
            return node.IsShown ? MarkupElement.Of("mpadded", inner) : inner[0];
        }

        var padded = MarkupElement.Of("mpadded", inner);
        foreach (
            var (name, keeps) in new[]
            {
                ("width", node.KeepsWidth),
                ("height", node.KeepsHeight),
                ("depth", node.KeepsDepth),
            }
        )
        {
            padded = keeps ? padded : padded.With(name, "0");
        }

        return padded;
    }

    protected override MarkupElement Coloured(Coloured node) =>
        MarkupElement
            .Of("mstyle", Inside(node.Content))
            .With(node.IsGround ? "mathbackground" : "mathcolor", node.Colour);

    protected override MarkupElement Enclosed(Enclosed node) =>
        MarkupElement
            .Of("menclose", Inside(node.Content))
            .With(
                "notation",
                node.Enclosure switch
                {
                    Enclosure.Box => "box",
                    Enclosure.UpStrike => "updiagonalstrike",
                    Enclosure.DownStrike => "downdiagonalstrike",
                    Enclosure.CrossStrike => "updiagonalstrike downdiagonalstrike",
                    _ => "horizontalstrike",
                }
            );

    protected override MarkupElement CrossReference(CrossReference node) =>
        node.Target.StartsWith('#')
            ? MarkupElement.Of("mrow", Inside(node.Content))
            : MarkupElement.Of("mrow", Inside(node.Content)).With("href", node.Target);

    protected override MarkupElement Numbered(Numbered node) =>
        node.Tag.Length == 0
            ? Write(node.Content)
            : MathMlGrid.Numbered(Inside(node.Content), node.Tag);

    /// <summary>The content of an element that is a row by itself.</summary>
    private MarkupElement[] Inside(Expression content) =>
        Parts(Mathematics.Row.PartsOf(content)).ToArray();

    /// <summary>What stands behind the sign of a fence, in one row with it: engines take the sign that opens it for one
    /// between two parts.</summary>
    private List<MarkupElement> Opened(Items<Expression> parts)
    {
        var written = Parts(parts).ToList();
        if (
            parts is [Operator { Size: null } first, _, ..]
            && Signs.HasForms(first.Sign)
            && written[0]["form"].Length == 0
        )
        {
            written[0].With("form", "prefix");
        }

        return written;
    }

    private IEnumerable<MarkupElement> Parts(Items<Expression> parts)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            foreach (var element in MathMlOperators.InRow(parts, at, Write))
            {
                yield return element;
            }
        }
    }

    private static bool IsOne(string name) =>
        name.Length == 1 || (name.Length == 2 && char.IsSurrogatePair(name[0], name[1]));
}
