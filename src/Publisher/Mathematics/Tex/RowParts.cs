namespace Publisher.Mathematics.Tex;

/// <summary>What stands side by side and is one: the digits of a number, the letters of a name.</summary>
internal static class RowParts
{
    public static List<Expression> Joined(List<Expression> parts, bool joinsLetters)
    {
        var joined = new List<Expression>(parts.Count);
        foreach (var part in parts.SelectMany(part => Row.PartsOf(part)))
        {
            if (joined.Count > 0 && joinsLetters && Name(joined[^1], part) is { } name)
            {
                joined[^1] = name;
            }
            else if (joined.Count > 0 && IsDefinition(joined[^1], part))
            {
                joined[^1] = new Operator("≔", OperatorClass.Relation);
            }
            else if (joined.Count > 1 && Thousands(joined[^2], joined[^1], part) is { } number)
            {
                joined.RemoveAt(joined.Count - 1);
                joined[^1] = number;
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static Identifier? Name(Expression first, Expression second) =>
        first is Identifier { Alphabet: var alphabet } name
        && second is Identifier next
        && next.Alphabet == alphabet
            ? name with
            {
                Name = name.Name + next.Name,
            }
            : null;

    private static bool IsDefinition(Expression first, Expression second) =>
        first is Operator { Sign: ":", Class: OperatorClass.Relation }
        && second is Operator { Sign: "=", Class: OperatorClass.Relation };

    /// <summary>A comma in braces is one within a number: <c>1{,}000</c>.</summary>
    private static Number? Thousands(Expression first, Expression mark, Expression second) =>
        first is Number number
        && mark is Operator { Sign: "," or ".", Class: OperatorClass.Ordinary } comma
        && second is Number next
        && next.Alphabet == number.Alphabet
            ? number with
            {
                Digits = number.Digits + comma.Sign + next.Digits,
            }
            : null;
}
