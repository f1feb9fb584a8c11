namespace Publisher.Mathematics.Markup;

/// <summary>Operators in MathML: what must be said of form, spaces and growth because the dictionary of MathML Core has it
/// otherwise.</summary>
internal static class MathMlOperators
{
    public const string ApplyFunction = "\u2061";

    /// <summary>Class of the spaces around the names of functions, which no dictionary has.</summary>
    public const string FunctionSpace = "function";

    private const double Thin = 0.1667;

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

        // What the dictionary does not have as a delimiter has one size only, and grows upwards.
        if (
            node.Size is not null
            && natural is not (OperatorClass.Open or OperatorClass.Close)
            && !Signs.IsVerticalArrow(node.Sign)
        )
        {
            sign.With("stretchy", "true").With("symmetric", "true");
            if (node is { Class: OperatorClass.Ordinary, Sign: not ("|" or "‖") })
            {
                sign.With("lspace", "0").With("rspace", "0");
            }
        }
        else if (node.Stretches)
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
            var sign = Write(node, Signs.HasForms(node.Sign) ? Form(parts, at) : "");
            yield return node.Class == OperatorClass.Inner && node.Size is null
                ? Spaced(sign, parts, at)
                : sign;
            yield break;
        }

        if (Core(part) is Function { TakesLimits: true })
        {
            yield return Spaced(write(part), parts, at);
            yield break;
        }

        if (Core(part) is not Function)
        {
            yield return write(part);
            yield break;
        }

        if (at > 0 && TakesSpace(parts[at - 1], isBefore: true))
        {
            yield return ThinSpace();
        }

        yield return write(part);
        yield return MarkupElement.Leaf("mo", ApplyFunction);
        if (at + 1 < parts.Count && TakesSpace(parts[at + 1], isBefore: false))
        {
            yield return ThinSpace();
        }
    }

    /// <summary>With TeX's spaces, of which there are none beside a sign that has its own.</summary>
    private static MarkupElement Spaced(MarkupElement written, Items<Expression> parts, int at)
    {
        var sign = written;
        while (sign.Name != "mo" && sign.Children.Count > 0)
        {
            sign = sign.Children[0];
        }

        if (sign.Name != "mo")
        {
            return written;
        }

        var isBehind =
            at == 0
            || Core(parts[at - 1])
                is Space
                    or Operator
                    {
                        Class: OperatorClass.Binary
                            or OperatorClass.Relation
                            or OperatorClass.Open
                            or OperatorClass.Punctuation
                            or OperatorClass.Large
                    };
        var isBefore =
            at + 1 == parts.Count
            || Core(parts[at + 1])
                is Space
                    or Operator
                    {
                        Class: OperatorClass.Binary or OperatorClass.Relation or OperatorClass.Close
                    }
            || (
                Core(parts[at]) is Function
                && parts[at + 1] is Operator { Class: OperatorClass.Open }
            );
        sign.Attributes.RemoveAll(attribute => attribute.Name is "lspace" or "rspace");
        sign.With("lspace", isBehind ? "0" : Signs.Em(Thin))
            .With("rspace", isBefore ? "0" : Signs.Em(Thin));
        return written;
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
            .With("lspace", Signs.Em(Thin))
            .With("rspace", Signs.Em(Thin));
    }

    public static MarkupElement Delimiter(string sign, string form)
    {
        var delimiter = MarkupElement
            .Leaf("mo", sign)
            .With("fence", "true")
            .With("form", form)
            .With("stretchy", "true");

        // What the dictionary does not know stands off, even where it is nothing.
        var isKnown =
            sign is "|" or "‖"
            || (
                sign.Length > 0 && Signs.ClassOf(sign) is OperatorClass.Open or OperatorClass.Close
            );
        return isKnown ? delimiter : delimiter.With("lspace", "0").With("rspace", "0");
    }

    /// <summary>What scripts hang on: limits say whether they move.</summary>
    public static MarkupElement Base(Scripts node, Func<Expression, MarkupElement> write)
    {
        var written = write(node.Base);
        if (node.Base is Operator { Size: not null })
        {
            // The base of scripts grows in a row of its own only.
            return MarkupElement.Of("mrow", written);
        }

        if (
            node.Base is Operator { Class: OperatorClass.Binary or OperatorClass.Relation } between
            && written["lspace"].Length == 0
        )
        {
            // Engines take the place within the scripts for that of the sign, which has no room around it there.
            var (left, right) = Signs.Spaces(between.Class);
            written.With("lspace", Signs.Em(left)).With("rspace", Signs.Em(right));
        }

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

    private static MarkupElement ThinSpace() =>
        new MarkupElement("mspace").With("width", Signs.Em(Thin)).With("class", FunctionSpace);
}
