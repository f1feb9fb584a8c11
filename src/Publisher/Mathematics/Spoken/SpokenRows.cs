namespace Publisher.Mathematics.Spoken;

/// <summary>Parts side by side in words: products, functions of what stands in brackets, derivatives.</summary>
internal static class SpokenRows
{
    /// <summary>Letters that name a function more often than a factor, where brackets with a sum follow.</summary>
    private const string FunctionLetters = "fghpquvsFGHPQUVNOTSLJBEIWφϕψσπΓΦΨζΘΩχ";

    /// <summary>In em; a narrower space is a matter of looks.</summary>
    private const double WideSpace = 1;

    public static string Say(Items<Expression> written, Func<Expression, string> say)
    {
        var parts = Joined(TypedFences.In(written));
        var words = new List<string>(parts.Count * 2);
        for (var at = 0; at < parts.Count; at++)
        {
            var between = at > 0 ? Between(parts[at - 1], parts[at]) : "";
            if (between.Length > 0 && !words[^1].EndsWith(" of", StringComparison.Ordinal))
            {
                words.Add(between);
            }

            words.Add(Part(parts, at, say));
        }

        return string.Join(' ', words);
    }

    /// <summary>Whether a part needs no words that say where it ends.</summary>
    public static bool IsShort(Expression part) =>
        part is Identifier or Number or Operator or Words or Function
        || (
            part is Scripts
            {
                Base: Identifier or Number,
                Sub: null or Identifier or Number or Words,
                Super: null or Identifier or Number or Operator
            }
        )
        || part
            is Accent { Base: Identifier }
                or Row { Parts: [Number or Identifier { Name: "∂" or "d" }, Identifier] };

    /// <summary>Whether it names things one by one, with nothing that adds or compares: what a function is applied to.</summary>
    public static bool IsList(Expression part) =>
        Row.PartsOf(part)
            .Select((inner, at) => (Inner: inner, At: at))
            .All(inner =>
                inner.Inner is Identifier or Number or Words or Function or Accent or Space
                || (
                    inner.Inner is Operator
                    {
                        Class: OperatorClass.Punctuation
                            or OperatorClass.Inner
                            or OperatorClass.Ordinary,
                        Sign: not ("/" or "|" or "(" or "[" or "!")
                    }
                )
                || (inner is { At: 0, Inner: Operator { Sign: "−" } })
                || inner.Inner is Scripts { Base: Identifier or Number or Accent or Function }
            );

    /// <summary>A rate of change: both sides begin with the sign of a differential.</summary>
    public static bool IsDerivative(Fraction fraction) =>
        Row.PartsOf(fraction.Over) is [var over, ..]
        && Row.PartsOf(fraction.Under) is [var under, ..]
        && IsDifferential(over)
        && IsDifferential(under)
        && IsPlain(fraction.Over)
        && IsPlain(fraction.Under);

    private static bool IsPlain(Expression side) =>
        Row.PartsOf(side).All(part => part is Identifier or Number or Scripts or Accent or Space);

    /// <summary>A derivative of what follows it.</summary>
    private static bool IsDerivation(Expression part) =>
        part is Fraction fraction
        && IsDerivative(fraction)
        && Row.PartsOf(fraction.Over).Count == 1;

    private static bool IsDifferential(Expression? part) =>
        part switch
        {
            Identifier { Name: "d" or "∂" or "∇" } => true,
            Scripts { Base: var inner } => IsDifferential(inner),
            _ => false,
        };

    /// <summary>Without the narrow spaces; names and signs that are written in two parts as one.</summary>
    private static List<Expression> Joined(List<Expression> parts)
    {
        var joined = new List<Expression>(parts.Count);
        foreach (var part in parts)
        {
            if (part is Space { Width: < WideSpace })
            {
                continue;
            }

            var before = joined.Count > 0 ? joined[^1] : null;
            Expression? whole = (before, part) switch
            {
                (Function { Name: "arg" }, Function { Name: "max" or "min" } of) => Argument(of),
                (
                    Function { Name: "arg" },
                    Scripts { Base: Function { Name: "max" or "min" } of } over
                ) => over with
                {
                    Base = Argument(of),
                },
                (Operator { Sign: "$" }, Number { Digits: var amount }) => new Words(
                    $"{amount} dollars"
                ),
                (Operator { Sign: "⊥" }, Operator { Sign: "⊥" } sign) => sign with { Sign = "⫫" },
                (Function { Name: "det" }, Fence { Open: "|", Parts: [Grid] } bars) => bars,
                _ => null,
            };
            if (whole is null)
            {
                joined.Add(part);
            }
            else
            {
                joined[^1] = whole;
            }
        }

        return joined;
    }

    private static Function Argument(Function of) => of with { Name = $"arg{of.Name}" };

    private static string Part(List<Expression> parts, int at, Func<Expression, string> say) =>
        parts[at] switch
        {
            Operator { Class: OperatorClass.Large } sign => $"the {say(sign)} of",
            Operator { Sign: "⋅" } when JoinsVectors(parts, at) => "dot",
            Operator { Sign: "×" } when JoinsVectors(parts, at) => "cross",
            // The end of a sentence, and an amount.
            Operator { Sign: "." } when at + 1 == parts.Count => "",
            Operator { Sign: ":" }
                when parts.Take(at).Any(part => part is Operator { Sign: "∃" or "∀" }) =>
                "such that",
            Operator { Sign: "∼" } when at + 1 < parts.Count && IsNumber(parts[at + 1]) =>
                "is of the order of",
            Fence
            {
                Open: "(" or "[",
                Close: ")" or "]",
                Parts: not [Grid or Fraction { HasRule: false }]
            } fence when at > 0 => Between(parts[at - 1], fence) == "of"
            && IsList(Row.Of([.. fence.Parts]))
                ? SpokenFences.Content(fence, say)
                : SpokenFences.Bracketed(fence, say),
            Fence { Open: "{", Close: "}", Parts: [var inner and not Grid] } braces
                when at > 0
                    && parts[at - 1] is Function or Scripts { Base: Function }
                    && !IsList(inner) => SpokenFences.Bracketed(braces, say),
            var part => say(part),
        };

    /// <summary>What is said between two parts that nothing stands between.</summary>
    private static string Between(Expression before, Expression part) =>
        part
            is Fence { Open: "(" or "[", Close: ")" or "]" }
                or Scripts { Base: Fence { Open: "(" or "[" } }
            ? IsApplied(before, part)
                ? "of"
                : IsFactor(before)
                    ? "times"
                    : ""
            : before is Function or Scripts { Base: Function }
                && (IsFactor(part) || part is Function)
            || IsDerivation(before)
                ? "of"
                : IsFactor(before) && (IsOpening(part) || (IsFactor(part) && Ends(before)))
                    ? "times"
                    : "";

    /// <summary>Whether what stands in brackets is what a function is applied to, no factor.</summary>
    private static bool IsApplied(Expression before, Expression brackets)
    {
        var head = before is Scripts scripts ? scripts.Base : before;
        var isMarked = head is Accent;
        head = head is Accent accent ? accent.Base : head;
        var fence = (Fence)(brackets is Scripts { Base: var inner } ? inner : brackets);
        if (
            head
            is Function
                or Words
                or Number { Alphabet: not Alphabet.Upright }
                or Identifier { Name.Length: > 1 }
                or Identifier { Alphabet: Alphabet.DoubleStruck or Alphabet.Script }
        )
        {
            // A substance in its state is none.
            return !(
                IsSubstance(head) && fence.Parts.All(part => Row.PartsOf(part).All(IsSubstance))
            );
        }

        if (
            IsDifferential(head)
            || head is not Identifier { Name: var letter }
            || fence.Open == "["
        )
        {
            return head is Identifier { Name: "E" };
        }

        var isFunction = !isMarked && FunctionLetters.Contains(letter, StringComparison.Ordinal);
        var power = (before as Scripts)?.Super;
        return power switch
        {
            null => isFunction
                || TypedFences.Divided(fence).Signs.Count > 0
                || IsList(Row.Of([.. fence.Parts])),
            Operator
            or Row
            {
                Parts: [Operator { Sign: "(" or "′" } or Fence or Operator { Sign: "−" }, ..]
            } => true,
            _ => isFunction && fence.Parts is [var argument] && IsShort(argument),
        };
    }

    /// <summary>What is multiplied where it stands beside another; a name in upright letters is a unit or a substance.</summary>
    private static bool IsFactor(Expression part) =>
        part switch
        {
            _ when IsSubstance(part) => false,
            Identifier => !IsDifferential(part),
            Number or Fraction or Radical or Accent => true,
            Fence { Close: "⟩" } or Fence { Open: "⟨" } => false,
            Fence => true,
            Scripts { Base: var inner } => IsFactor(inner),
            _ => false,
        };

    /// <summary>A name in upright letters, with what is counted of it.</summary>
    private static bool IsSubstance(Expression part) =>
        part switch
        {
            Identifier { Alphabet: Alphabet.Upright, Name: [< '\u0080', ..] } => true,
            Scripts { Base: var inner } => IsSubstance(inner),
            _ => false,
        };

    /// <summary>What begins with words of its own.</summary>
    private static bool IsOpening(Expression part) =>
        part is Radical or Operator { Class: OperatorClass.Large } or Function { TakesLimits: true }
        || (part is Fraction && !IsDerivation(part))
        || part is Fence { Open: "|" or "‖" or "⌊" or "⌈", Close: not "⟩" }
        || (part is Scripts { Base: var inner } && IsOpening(inner));

    /// <summary>What ends with words that could go on.</summary>
    private static bool Ends(Expression part) =>
        part is Fraction or Radical or Fence
        || (part is Scripts { Sub: null, Super: Operator } ? false : part is Scripts);

    private static bool IsNumber(Expression part) => part is Number or Scripts { Base: Number };

    /// <summary>Whether a vector stands beside a sign of multiplication, and no number.</summary>
    private static bool JoinsVectors(List<Expression> parts, int at)
    {
        var after = parts.Skip(at + 1).SkipWhile(part => part is Identifier { Name: "d" });
        return at > 0
            && !IsNumber(parts[at - 1])
            && (IsVector(parts[at - 1]) || after.Take(1).Any(IsVector));
    }

    private static bool IsVector(Expression part) =>
        part switch
        {
            Identifier { Alphabet: Alphabet.Bold or Alphabet.BoldItalic } => true,
            Identifier { Name: "∇" } => true,
            Accent { Mark: "→" } => true,
            Accent { Base: var inner } => IsVector(inner),
            Scripts { Base: var inner } => IsVector(inner),
            Fence { Open: "(" or "[", Parts: [var inner] } => Row.PartsOf(inner).Any(IsVector),
            _ => false,
        };
}
