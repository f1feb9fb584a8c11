namespace Publisher.Mathematics.Markup;

/// <summary>Operators in MathML: what must be said of form, spaces and growth because the dictionary of MathML Core has it
/// otherwise.</summary>
internal static class MathMlOperators
{
    public const string ApplyFunction = "\u2061";

    /// <summary>Class of the spaces around the names of functions, which no dictionary has.</summary>
    public const string FunctionSpace = "function";

    /// <param name="form">The form to be told; empty for the one that its place gives it.</param>
    public static MarkupElement Write(Operator node, string form)
    {
        var natural = Signs.ClassOf(node.Sign);
        if (
            natural == OperatorClass.Ordinary
            && node
                is { Class: OperatorClass.Ordinary, Size: null, Stretches: false, IsBold: false }
            && !IsPostfix(node.Sign)
        )
        {
            return MarkupElement.Leaf("mi", node.Sign);
        }

        var sign = MarkupElement.Leaf("mo", node.Sign);
        if (node.Class != natural)
        {
            Class(node, sign);
        }
        else if (form.Length > 0)
        {
            sign.With("form", form);
        }

        if (node.Size is { } size)
        {
            sign.With("minsize", Signs.Em(size)).With("maxsize", Signs.Em(size));
        }

        if (node.Stretches)
        {
            sign.With("stretchy", "true");
        }
        else if (node.Size is null && Grows(node))
        {
            sign.With("stretchy", "false");
        }

        return node.IsBold ? sign.With("style", "font-weight:bold") : sign;
    }

    /// <summary>A part of a row, with the spaces that TeX has around the name of a function.</summary>
    public static IEnumerable<MarkupElement> InRow(
        Items<Expression> parts,
        int at,
        Func<Expression, MarkupElement> write
    )
    {
        var part = parts[at];
        if (part is Operator node)
        {
            yield return Write(node, Signs.HasForms(node.Sign) ? Form(parts, at) : "");
            yield break;
        }

        if (Core(part) is not Function { TakesLimits: false })
        {
            yield return write(part);
            yield break;
        }

        if (at > 0 && TakesSpace(parts[at - 1], isBefore: true))
        {
            yield return Thin();
        }

        yield return write(part);
        yield return MarkupElement.Leaf("mo", ApplyFunction);
        if (at + 1 < parts.Count && TakesSpace(parts[at + 1], isBefore: false))
        {
            yield return Thin();
        }
    }

    public static MarkupElement Name(Function node)
    {
        if (!node.TakesLimits)
        {
            return MarkupElement.Leaf("mi", node.Name);
        }

        return MarkupElement
            .Leaf("mo", node.Name)
            .With("form", "prefix")
            .With("movablelimits", "true")
            .With("lspace", Signs.Em(0.1667))
            .With("rspace", Signs.Em(0.1667));
    }

    public static MarkupElement Delimiter(string sign, string form) =>
        MarkupElement
            .Leaf("mo", sign)
            .With("fence", "true")
            .With("form", form)
            .With("stretchy", "true");

    /// <summary>What scripts hang on: limits say whether they move.</summary>
    public static MarkupElement Base(Scripts node, Func<Expression, MarkupElement> write)
    {
        var written = write(node.Base);
        var isMovable =
            node.Base is Operator { Class: OperatorClass.Large } sign && Signs.IsMovable(sign.Sign);
        switch (node.Placement)
        {
            case ScriptPlacement.ByStyle when !isMovable && node.Base is Operator:
                return written.With("movablelimits", "true");
            case ScriptPlacement.Above when isMovable:
                return written.With("movablelimits", "false");
            case ScriptPlacement.Above when node.Base is Function { TakesLimits: true }:
                written.Attributes.Remove(("movablelimits", "true"));
                return written.With("movablelimits", "false");
            case ScriptPlacement.Above
                when node.Base is Operator { Stretches: false } arrow
                    && Signs.IsArrow(arrow.Sign)
                    && written["stretchy"].Length == 0:
                return written.With("stretchy", "false");
            default:
                return written;
        }
    }

    private static void Class(Operator node, MarkupElement sign)
    {
        var (left, right) = Signs.Spaces(node.Class);
        switch (node.Class)
        {
            case OperatorClass.Open:
                sign.With("form", "prefix");
                break;
            case OperatorClass.Close:
                sign.With("form", "postfix");
                break;
            case OperatorClass.Large:
                sign.With("largeop", "true");
                break;
            default:
                break;
        }

        sign.With("lspace", left == 0 ? "0" : Signs.Em(left))
            .With("rspace", right == 0 ? "0" : Signs.Em(right));
    }

    private static bool Grows(Operator node) =>
        Signs.IsVerticalArrow(node.Sign)
        || Signs.ClassOf(node.Sign) is OperatorClass.Open or OperatorClass.Close
            && node.Sign is not ("!" or "?")
        || node is { Sign: "|" or "‖", Class: not OperatorClass.Ordinary };

    private static bool IsPostfix(string sign) =>
        sign is "′" or "″" or "‴" or "⁗" or "¬" or "∀" or "∃" or "∄";

    /// <summary>A sign before its operand, where the place in the row does not show it.</summary>
    private static string Form(Items<Expression> parts, int at) =>
        at > 0 && at + 1 < parts.Count && IsPrefix(Core(parts[at - 1])) ? "prefix" : "";

    private static bool IsPrefix(Expression before) =>
        before
            is Operator
            {
                Class: OperatorClass.Binary
                    or OperatorClass.Relation
                    or OperatorClass.Open
                    or OperatorClass.Punctuation
                    or OperatorClass.Large
            };

    private static bool TakesSpace(Expression neighbour, bool isBefore) =>
        neighbour switch
        {
            Operator { Class: var of } => isBefore
                ? of == OperatorClass.Close
                : of == OperatorClass.Large,
            Fence => isBefore,
            Space => false,
            _ => true,
        };

    private static Expression Core(Expression part) =>
        part is Scripts scripts ? Core(scripts.Base) : part;

    private static MarkupElement Thin() =>
        new MarkupElement("mspace").With("width", Signs.Em(0.1667)).With("class", FunctionSpace);
}
