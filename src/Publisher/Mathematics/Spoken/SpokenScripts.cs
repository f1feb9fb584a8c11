namespace Publisher.Mathematics.Spoken;

/// <summary>Powers, indices and limits in words.</summary>
internal static class SpokenScripts
{
    public static string Say(Scripts node, Func<Expression, string> say)
    {
        var of = say(node.Base);
        return node.Base switch
        {
            Operator { Class: OperatorClass.Large } => Large(node, of, say),
            Function { Name: "lim" } when node.Sub is { } sub => $"the limit as {say(sub)} of",
            Function { TakesLimits: true } when node.Sub is { } sub => $"{of} over {say(sub)} of",
            Accent or Operator when node.Placement == ScriptPlacement.Above => Marked(
                node,
                of,
                say
            ),
            _ => of
                + (node.Sub is { } sub ? $" sub {say(sub)}" : "")
                + (node.Super is { } super ? " " + Power(super, say) : ""),
        };
    }

    private static string Large(Scripts node, string of, Func<Expression, string> say) =>
        (node.Sub, node.Super) switch
        {
            ({ } from, { } to) => $"the {of} from {say(from)} to {say(to)} of",
            ({ } over, null) => $"the {of} over {say(over)} of",
            (_, var to) => $"the {of} to {say(to!)} of",
        };

    private static string Marked(Scripts node, string of, Func<Expression, string> say) =>
        of
        + (node.Super is { } over ? $" with {say(over)} above" : "")
        + (node.Sub is { } under ? $" with {say(under)} below" : "");

    private static string Power(Expression super, Func<Expression, string> say) =>
        super switch
        {
            Number { Digits: "2" } => "squared",
            Number { Digits: "3" } => "cubed",
            Operator { Sign: "⊤" } or Identifier { Name: "T" } => "transpose",
            Operator { Sign: "∗" } => "star",
            Operator { Sign: "′" or "″" or "‴" or "⁗" or "†" } => say(super),
            Operator { Sign: "∘" } => "degrees",
            Operator => $"super {say(super)}",
            Identifier or Number => $"to the {say(super)}",
            Row { Parts: [Operator { Sign: "−" }, Number { Digits: "1" }] } => "inverse",
            Row { Parts: [Operator { Sign: "−" }, _] } => $"to the {say(super)}",
            Row { Parts: [Operator { Sign: "′" } prime, .. var rest] } =>
                $"{say(prime)} {Power(Row.Of(rest), say)}",
            Row { Parts: [Operator { Sign: "(" }, ..] } => $"super {say(super)}",
            Words => $"super {say(super)}",
            _ => $"to the power {say(super)}, end power,",
        };
}
