namespace Publisher.Mathematics.Spoken;

/// <summary>Brackets and bars in words.</summary>
internal static class SpokenFences
{
    public static string Say(Fence node, Func<Expression, string> say)
    {
        if (node.Parts is [Grid grid])
        {
            return (node.Open == "|" && grid.Kind != GridKind.Cases ? "the determinant of " : "")
                + say(grid);
        }

        if ((node.Open, node.Close, node.Parts) is ("(", ")", [Fraction { HasRule: false } choose]))
        {
            return $"{say(choose.Over)} choose {say(choose.Under)}";
        }

        return (node.Open, node.Close) switch
        {
            ("|", "|") => Whole("the absolute value of", node, "value", say),
            ("‖", "‖") => Whole("the norm of", node, "norm", say),
            ("⌊", "⌋") => Whole("the floor of", node, "floor", say),
            ("⌈", "⌉") => Whole("the ceiling of", node, "ceiling", say),
            ("{", "}") => Whole("the set of", node, "set", say),
            ("|", "⟩") => Whole("ket", node, "ket", say),
            ("⟨", "|") => Whole("bra", node, "bra", say),
            ("⟨", "⟩") => Product(node, say),
            ("", "|") => $"{Content(node, say)} evaluated",
            ("(", ")") or ("[", "]") when node.Parts is [var part] && SpokenRows.IsShort(part) =>
                say(part),
            _ => Bracketed(node, say),
        };
    }

    /// <summary>With the words that say where it begins and ends.</summary>
    public static string Bracketed(Fence node, Func<Expression, string> say) =>
        $"open bracket {Content(node, say)} close bracket";

    public static string Content(Fence node, Func<Expression, string> say)
    {
        var (parts, signs) = TypedFences.Divided(node);
        var said = say(parts[0]);
        for (var i = 0; i < signs.Count; i++)
        {
            var sign = signs[i] switch
            {
                "|" or "∣" or ":" => node.Open == "{" ? "such that" : "given",
                var other => SpokenSigns.Of(other),
            };
            said += $" {sign} {say(parts[i + 1])}";
        }

        return said;
    }

    private static string Whole(
        string opening,
        Fence node,
        string name,
        Func<Expression, string> say
    ) =>
        $"{opening} {Content(node, say)}"
        + (node.Parts is [var part] && SpokenRows.IsList(part) ? "" : $", end {name},");

    /// <summary>Two parts with a bar or a comma between them are a product, three Dirac's bracket around an operator.</summary>
    private static string Product(Fence node, Func<Expression, string> say)
    {
        var (parts, _) = TypedFences.Divided(node);
        if (parts is [var only] && Row.PartsOf(only) is var row)
        {
            var comma = row.ToList().FindIndex(part => part is Operator { Sign: "," });
            if (comma > 0)
            {
                parts = [Row.Of([.. row.Take(comma)]), Row.Of([.. row.Skip(comma + 1)])];
            }
        }

        return parts switch
        {
            [var left, var right] => $"the inner product of {say(left)} and {say(right)},",
            [var bra, var inner, var ket] => $"bra {say(bra)}, {say(inner)}, ket {say(ket)}",
            _ => $"open angle bracket {Content(node, say)} close angle bracket",
        };
    }
}
