namespace Publisher.Mathematics;

/// <summary>A formula on one line of plain characters, as it is typed in a message: (a + b)/c, x², √(y), ∑_(i=1)^n.</summary>
public sealed class LinearText : ExpressionWriter<string>
{
    private const string Superiors = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private const string Inferiors = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
    private const string Raised = "0123456789+−=()ni";

    private static readonly LinearText Writer = new();

    private LinearText() { }

    public static string Of(Expression expression) => Writer.Write(expression).Trim();

    protected override string Row(Row node)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < node.Parts.Count; at++)
        {
            var part = node.Parts[at];
            var written = Write(part);
            var isName =
                part is Mathematics.Function or Mathematics.Scripts { Base: Mathematics.Function };
            var wouldJoin =
                at > 0
                && (isName || node.Parts[at - 1] is Mathematics.Scripts)
                && text.Length > 0
                && written.Length > 0
                && char.IsLetterOrDigit(text[^1])
                && char.IsLetterOrDigit(written[0]);
            text.Append(wouldJoin ? " " : "");

            text.Append(part is Operator sign ? Spaced(node.Parts, at, sign) : written);
            if (
                isName
                && at + 1 < node.Parts.Count
                && node.Parts[at + 1]
                    is not (Mathematics.Fence or Mathematics.Operator or Mathematics.Space)
            )
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    protected override string Identifier(Identifier node) =>
        node.Alphabet is Alphabet.DoubleStruck or Alphabet.Script or Alphabet.Fraktur
            ? Alphabets.Spelled(node.Name, node.Alphabet)
            : node.Name;

    protected override string Number(Number node) => node.Digits;

    protected override string Operator(Operator node) => node.Sign == "∗" ? "*" : node.Sign;

    protected override string Function(Function node) => node.Name;

    protected override string Fraction(Fraction node) =>
        node.HasRule
            ? $"{Held(node.Over)}/{Held(node.Under)}"
            : $"{Write(node.Over)} ¦ {Write(node.Under)}";

    protected override string Radical(Radical node) =>
        node.Degree switch
        {
            null => $"√{Held(node.Radicand)}",
            Number { Digits: "3" } => $"∛{Held(node.Radicand)}",
            Number { Digits: "4" } => $"∜{Held(node.Radicand)}",
            var degree => $"√[{Write(degree)}]{Held(node.Radicand)}",
        };

    protected override string Scripts(Scripts node) =>
        Held(node.Base)
        + (node.Sub is { } sub ? Script(sub, '_', Inferiors) : "")
        + (node.Super is { } super ? Script(super, '^', Superiors) : "");

    protected override string Prescripts(Prescripts node) =>
        (node.Sub is { } sub ? Script(sub, '_', Inferiors) : "")
        + (node.Super is { } super ? Script(super, '^', Superiors) : "")
        + Write(node.Base);

    protected override string Accent(Accent node)
    {
        var content = Write(node.Base);
        var combining = node.IsBelow
            ? null
            : Markup.OmmlParts.Combining(node.Mark, stretches: false);
        return node.Mark switch
        {
            "⏞" or "⏟" or "⎴" or "⎵" or "⏜" or "⏝" => content,
            "‾" when content.EnumerateRunes().Count() == 1 => $"{content}\u0305",
            _ when combining is not null && content.EnumerateRunes().Count() == 1 => content
                + combining,
            _ => Held(node.Base) + (combining ?? ""),
        };
    }

    protected override string Fence(Fence node)
    {
        var text = node.Open;
        for (var at = 0; at < node.Parts.Count; at++)
        {
            text += (at > 0 ? $" {node.Middles[at - 1]} " : "") + Write(node.Parts[at]);
        }

        return text + (node.Close.Length == 0 && node.Open == "{" ? "" : node.Close);
    }

    protected override string Grid(Grid node) =>
        string.Join(
            "; ",
            node.Rows.Select(row =>
                string.Join(
                    ", ",
                    (node.Kind == GridKind.Aligned ? row.Equations : row.Cells)
                        .Select(cell => Write(cell).Trim())
                        .Where(cell => cell.Length > 0)
                ) + (row.Tag.Length > 0 ? $" {row.Tag}" : "")
            )
        );

    protected override string Words(Words node) => node.Value;

    protected override string Space(Space node) => node.Width >= 0.2 ? " " : "";

    protected override string Styled(Styled node) => Write(node.Content);

    protected override string Phantom(Phantom node) => node.IsShown ? Write(node.Content) : "";

    protected override string Coloured(Coloured node) => Write(node.Content);

    protected override string Enclosed(Enclosed node) => Write(node.Content);

    protected override string CrossReference(CrossReference node) => Write(node.Content);

    protected override string Numbered(Numbered node) =>
        node.Tag.Length > 0 ? $"{Write(node.Content)}  {node.Tag}" : Write(node.Content);

    /// <summary>A part that something hangs on: in brackets, where it is several.</summary>
    private string Held(Expression part) =>
        part is Mathematics.Row { Parts.Count: > 1 } or Mathematics.Fraction
            ? $"({Write(part)})"
            : Write(part);

    private string Script(Expression script, char mark, string raised)
    {
        var text = Write(script);
        text =
            script is Mathematics.Words
                ? text.Trim()
                : text.Replace(" = ", "=", StringComparison.Ordinal)
                    .Replace(" → ", "→", StringComparison.Ordinal);
        return text.Length == 0 ? ""
            : text.All(character => character is '′' or '″' or '‴' or '⁗' or '*' or '†') ? text
            : text.All(character => Raised.Contains(character, StringComparison.Ordinal))
                ? string.Concat(
                    text.Select(character =>
                        raised[Raised.IndexOf(character, StringComparison.Ordinal)]
                    )
                )
            : text.EnumerateRunes().Count() == 1
            || (
                mark == '_'
                && script is Mathematics.Row row
                && row.Parts.All(part => part is Mathematics.Identifier)
            )
            || script
                is Mathematics.Words
                    or Mathematics.Identifier
                    or Mathematics.Function
                    or Mathematics.Number
                ? mark + text
            : $"{mark}({text})";
    }

    private static string Spaced(Items<Expression> parts, int at, Operator sign)
    {
        var text = Writer.Operator(sign);
        var isBetween = at > 0 && at + 1 < parts.Count;
        var isUnary =
            at == 0
            || parts[at - 1]
                is Operator
                {
                    Class: not (
                        OperatorClass.Close
                        or OperatorClass.Ordinary
                        or OperatorClass.Inner
                    )
                };
        return sign.Class switch
        {
            OperatorClass.Relation when isBetween => $" {text} ",
            OperatorClass.Binary when isBetween && !isUnary => $" {text} ",
            OperatorClass.Punctuation when isBetween => $"{text} ",
            _ => text,
        };
    }
}
