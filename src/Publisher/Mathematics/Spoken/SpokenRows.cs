namespace Publisher.Mathematics.Spoken;

/// <summary>Parts side by side in words: products, functions of what stands in brackets.</summary>
internal static class SpokenRows
{
    public static string Say(Items<Expression> parts, Func<Expression, string> say)
    {
        var words = new List<string>(parts.Count * 2);
        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at];
            if (at > 0 && Between(parts, at) is { Length: > 0 } between)
            {
                words.Add(between);
            }

            words.Add(part is Operator sign ? Sign(parts, at, sign, say) : say(part));
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
                Sub: null or Identifier or Number,
                Super: null or Identifier or Number
            }
        )
        || part is Row { Parts: [Number or Identifier or Operator { Sign: "∂" }, Identifier] };

    /// <summary>What is said between two parts that nothing stands between.</summary>
    private static string Between(Items<Expression> parts, int at)
    {
        var (before, part) = (parts[at - 1], parts[at]);
        return part is Fence { Open: "(" } or Operator { Sign: "(", Class: OperatorClass.Open }
            ? IsName(before)
                ? "of"
                : IsFactor(before)
                    ? "times"
                    : ""
            : IsFactor(before)
            && part is Scripts { Base: Identifier or Accent } or Fraction or Radical
            && IsFactor(before)
                ? "times"
                : before is Scripts { Base: Identifier or Accent } or Fraction && IsFactor(part)
                    ? "times"
                    : before is Function && IsFactor(part)
                        ? "of"
                        : "";
    }

    private static bool IsName(Expression part) =>
        part
            is Identifier
                or Function
                or Words
                or Scripts { Base: Identifier or Function or Words };

    private static bool IsFactor(Expression part) =>
        part is Identifier or Number or Fraction or Radical or Fence or Accent
        || (part is Scripts { Base: Identifier or Number or Accent or Fence });

    private static string Sign(
        Items<Expression> parts,
        int at,
        Operator sign,
        Func<Expression, string> say
    )
    {
        var isQuiet =
            sign is { Sign: "(" or ")", Class: OperatorClass.Open or OperatorClass.Close };
        return isQuiet && IsSimple(parts, at, sign) ? ""
            : sign is { Class: OperatorClass.Large } ? $"the {say(sign)} of"
            : sign is { Sign: "|", Class: OperatorClass.Ordinary } && IsBetween(parts, at) ? "given"
            : say(sign);
    }

    /// <summary>Brackets around one thing need not be said.</summary>
    private static bool IsSimple(Items<Expression> parts, int at, Operator sign)
    {
        var step = sign.Sign == "(" ? 1 : -1;
        for (var next = at + step; next >= 0 && next < parts.Count; next += step)
        {
            if (parts[next] is Operator other)
            {
                if (other.Class is OperatorClass.Open or OperatorClass.Close)
                {
                    return true;
                }

                if (other.Class is not OperatorClass.Punctuation)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A bar within brackets: p(x|y).</summary>
    private static bool IsBetween(Items<Expression> parts, int at) =>
        at > 0
        && at + 1 < parts.Count
        && parts.Take(at).OfType<Operator>().Count(sign => sign.Class == OperatorClass.Open)
            > parts.Take(at).OfType<Operator>().Count(sign => sign.Class == OperatorClass.Close)
        && parts.OfType<Operator>().Count(sign => sign.Sign == "|") == 1;
}
