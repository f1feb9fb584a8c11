namespace Publisher.Mathematics.Markup;

/// <summary>Elements side by side: fences that stretch, names of functions.</summary>
internal static class MathMlRows
{
    public static Expression Read(MarkupElement node, Func<MarkupElement, Expression> one)
    {
        var children = node.Children;
        if (
            children is [{ Name: "mo", Text: var brace }, { Name: "mtable" } table]
            && brace.Trim() == "{"
            && one(table) is Grid { Kind: GridKind.Array or GridKind.Matrix } cases
        )
        {
            return Mathematics.Fence.Around("{", new Grid(GridKind.Cases, cases.Rows), "");
        }

        return
            children.Count > 1
            && IsFence(children[0], "prefix", OperatorClass.Open)
            && IsFence(children[^1], "postfix", OperatorClass.Close)
            && node.Name is "mrow" or "math" or "mstyle"
            ? Fence(children, one)
            : Row.Of(Parts(children, one));
    }

    private static Fence Fence(List<MarkupElement> children, Func<MarkupElement, Expression> one)
    {
        var (parts, middles) = (new List<Expression>(), new List<string>());
        var part = new List<MarkupElement>();
        foreach (var child in children[1..^1])
        {
            if (child.Name == "mo" && child["fence"] == "true" && child["form"] == "infix")
            {
                parts.Add(Row.Of(Parts(part, one)));
                middles.Add(child.Text.Trim());
                part.Clear();
            }
            else
            {
                part.Add(child);
            }
        }

        parts.Add(Row.Of(Parts(part, one)));
        return new(children[0].Text.Trim(), [.. parts], [.. middles], children[^1].Text.Trim());
    }

    private static List<Expression> Parts(
        List<MarkupElement> children,
        Func<MarkupElement, Expression> one
    )
    {
        var parts = new List<Expression>(children.Count);
        foreach (var child in children)
        {
            if (child.Name == "mo" && child.Text.Trim() == MathMlOperators.ApplyFunction)
            {
                if (parts.Count > 0)
                {
                    parts[^1] = Applied(parts[^1]);
                }
            }
            else if (one(child) is { } part and not Row { Parts.Count: 0 })
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>What a function's sign follows is the name of a function.</summary>
    private static Expression Applied(Expression part) =>
        part switch
        {
            Identifier { Alphabet: Alphabet.Upright } name => new Function(name.Name),
            Scripts scripts => scripts with { Base = Applied(scripts.Base) },
            _ => part,
        };

    private static bool IsFence(MarkupElement element, string form, OperatorClass natural)
    {
        if (element.Name != "mo" || element["stretchy"] == "false" || element["minsize"].Length > 0)
        {
            return false;
        }

        var sign = element.Text.Trim();
        return element["fence"] == "true"
            ? element["form"] is "" || element["form"] == form
            : sign.Length > 0
                && sign is not ("!" or "?")
                && Signs.ClassOf(sign) == natural
                && element["lspace"].Length == 0;
    }
}
