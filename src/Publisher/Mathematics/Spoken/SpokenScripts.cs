namespace Publisher.Mathematics.Spoken;

/// <summary>Powers, indices and limits in words.</summary>
internal static class SpokenScripts
{
    /// <summary>Letters that number the components of a tensor; above a letter they are hardly ever a power.</summary>
    private const string Indices = "μνρσ";

    public static string Say(Scripts node, Func<Expression, string> say)
    {
        node = node with { Sub = Unspaced(node.Sub), Super = Unspaced(node.Super) };
        var of = node.Base is Fence { Open: "(" or "[", Parts: not [Grid] } fence
            ? SpokenFences.Bracketed(fence, say)
            : say(node.Base);
        return node.Base switch
        {
            Operator { Class: OperatorClass.Large } => Large(node, of, say),
            Function { Name: "lim" } when node.Sub is { } sub =>
                $"the limit as {Approach(sub, say)} of",
            Function { TakesLimits: true } when node.Sub is { } sub => $"{of} over {say(sub)} of",
            Function { Name: "log" } when node is { Sub: { } sub, Super: null } =>
                $"log base {say(sub)}",
            Accent or Operator when node.Placement == ScriptPlacement.Above => Marked(
                node,
                of,
                say
            ),
            Operator { Sign: "|" }
            or Fence { Open: "", Close: "|" } when node is { Sub: { } at, Super: null } => (
                node.Base is Operator ? "evaluated" : of
            ) + $" at {say(at)}",
            Fence { Open: "{", Close: "}" }
                when node is { Sub: Row { Parts: var from }, Super: { } to }
                    && from.Any(part => part is Operator { Sign: "=" }) =>
                $"{of} from {say(node.Sub)} to {say(to)}",
            Row { Parts.Count: 0 } when node.Super is { } super => $"super {say(super)}"
                + Sub(node.Sub, say),
            _ => of
                + Sub(node.Sub, say)
                + (node.Super is { } super ? " " + Power(node, super, say) : ""),
        };
    }

    /// <summary>A script without the spaces that move it.</summary>
    private static Expression? Unspaced(Expression? script) =>
        script is Row row
        && row.Parts.Any(part => part is Space)
        && !row.Parts.All(part => part is Space)
            ? Row.Of([.. row.Parts.Where(part => part is not Space { Width: < 1 })])
            : script;

    /// <summary>A sum or a comparison in an index is told from what follows it.</summary>
    private static string Sub(Expression? sub, Func<Expression, string> say) =>
        sub switch
        {
            null => "",
            Function name => $" sub {name.Name}",
            _ when SpokenRows.IsList(sub) => $" sub {say(sub)}",
            Row { Parts: [Operator { Class: OperatorClass.Relation }, _] }
                when say(sub) is var said =>
                $" sub {(said.StartsWith("is ", StringComparison.Ordinal) ? said[3..] : said)}",
            _ => $" sub {say(sub)}, end sub,",
        };

    private static string Large(Scripts node, string of, Func<Expression, string> say) =>
        (node.Sub, node.Super) switch
        {
            ({ } from, { } to) => $"the {of} from {say(from)} to {say(to)} of",
            ({ } over, null) => $"the {of} over {say(Divided(over))} of",
            (_, var to) => $"the {of} to {say(to!)} of",
        };

    /// <summary>What a sum or a product runs over is no condition of a probability: a bar says what divides what.</summary>
    private static Expression Divided(Expression over) =>
        over is Row row
            ? Row.Of([
                .. row.Parts.Select(part =>
                    part is Operator { Sign: "∣" } bar ? bar with { Sign = "divides" } : part
                ),
            ])
            : over;

    private static string Marked(Scripts node, string of, Func<Expression, string> say)
    {
        var with = node.Base is Operator ? ", " : " with ";
        return of
            + (
                node.Super is { } over && Said(over, say) is { Length: > 0 } above
                    ? $"{with}{above} above"
                    : ""
            )
            + (
                node.Sub is { } under && Said(under, say) is { Length: > 0 } below
                    ? $"{with}{below} below"
                    : ""
            )
            + (node.Base is Operator ? "," : "");
    }

    /// <summary>A mark over a sign is no operation of its own.</summary>
    private static string Said(Expression mark, Func<Expression, string> say) =>
        mark is Operator { Sign: "!" } ? "exclamation mark" : say(mark);

    /// <summary>An arrow below a limit.</summary>
    private static string Approach(Expression sub, Func<Expression, string> say)
    {
        var parts = Row.PartsOf(sub).ToList();
        var arrow = parts.FindIndex(part => part is Operator { Sign: "→" });
        return arrow < 0
            ? say(sub)
            : $"{say(Row.Of(parts[..arrow]))} tends to {say(Row.Of(parts[(arrow + 1)..]))}";
    }

    private static string Power(Scripts node, Expression super, Func<Expression, string> say) =>
        super switch
        {
            Number { Digits: "2" } => "squared",
            Number { Digits: "3" } => "cubed",
            Operator { Sign: "⊤" } or Identifier { Name: "T" } => "transpose",
            Operator { Sign: "∗" } => "star",
            Operator { Sign: "′" or "″" or "‴" or "⁗" or "†" } => say(super),
            Operator { Sign: "∘" } => "degrees",
            Operator { Sign: "⊥" } => "perp",
            Operator => $"super {say(super)}",
            _ when IsIndex(node, super) => $"super {say(super)}",
            Identifier { Name.Length: > 1 } => $"super {say(super)}",
            Identifier or Number => $"to the {say(super)}",
            Row { Parts: [Number, Operator { Sign: "+" or "−" }] } => $"super {say(super)}",
            Row { Parts: [Operator { Sign: "−" }, Number { Digits: "1" }] } => "inverse",
            Row { Parts: [Operator { Sign: "−" }, _] } => $"to the {say(super)}",
            Row { Parts: [Operator { Sign: "′" } prime, .. var rest] } =>
                $"{say(prime)} {Power(node, Row.Of(rest), say)}",
            Row
            {
                Parts: [Operator { Sign: "(" or "[" }, .. var inner, Operator { Sign: ")" or "]" }]
            } => $"super {say(Row.Of(inner))}" + (inner.Count > 1 ? ", end super," : ""),
            Words => $"super {say(super)}",
            Row { Parts: [var rows, Operator { Sign: "×" }, .. var columns] }
                when node.Base is Identifier { Alphabet: Alphabet.DoubleStruck } =>
                $"to the {say(rows)} by {say(Row.Of(columns))}",
            _ => $"to the power {say(super)}, end power,",
        };

    /// <summary>One of the usual letters for it, or several Greek letters side by side.</summary>
    private static bool IsIndex(Scripts node, Expression super)
    {
        var letters = Row.PartsOf(super);
        return letters.All(letter => letter is Identifier { Name: [>= 'α' and <= 'ω'] })
            && (
                letters.Count > 1
                || (
                    letters is [Identifier { Name: var name }]
                    && (
                        Indices.Contains(name, StringComparison.Ordinal)
                        || node.Sub is Identifier { Name: [>= 'α' and <= 'ω'] }
                    )
                )
            );
    }
}
