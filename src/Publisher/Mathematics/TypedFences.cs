namespace Publisher.Mathematics;

/// <summary>Brackets and bars that were typed side by side with what they hold, as the fences that they are.</summary>
internal static class TypedFences
{
    /// <summary>A sign that says which things are meant of those that stand before it: (A | B), {x : x > 0}.</summary>
    private const string Conditions = "|∣‖";

    /// <summary>The parts of a row with its pairs of brackets and bars as fences.</summary>
    public static List<Expression> In(Items<Expression> parts)
    {
        var read = new List<Expression>(parts.Count);
        var opened = new Stack<int>();
        foreach (var part in parts)
        {
            read.Add(part);
            switch (DelimiterOf(part))
            {
                case { Class: OperatorClass.Open } when part is Operator:
                    opened.Push(read.Count - 1);
                    break;
                case { Class: OperatorClass.Close } close:
                    Close(read, opened, close.Sign);
                    break;
            }
        }

        while (opened.TryPop(out var open))
        {
            if (((Operator)read[open]).Sign == "⟨" && BarFrom(read, open) is { } bar)
            {
                Fence(read, open, bar);
            }
        }

        Bars(read, 0);
        return read;
    }

    /// <summary>The parts of a row with such pairs alone as fences as a script hangs on, as have a size, or as are bars or of two
    /// kinds, which their signs do not tell to be pairs.</summary>
    public static Items<Expression> Needed(Items<Expression> parts) =>
        parts.Any(part => DelimiterOf(part) is not null)
            ? [.. In(parts).SelectMany(Needed)]
            : parts;

    private static IEnumerable<Expression> Needed(Expression part) =>
        part switch
        {
            Scripts { Base: Fence { IsTyped: true } fence } scripts => IsPair(fence)
                ? [scripts with { Base = Kept(fence) }]
                : [fence.Signs[0], .. Inside(fence), scripts with { Base = fence.Signs[1] }],
            Fence { IsTyped: true } fence => IsPair(fence)
            && (IsSized(fence) || !AreOfOneKind(fence.Open, fence.Close))
                ? [Kept(fence)]
                : [fence.Signs[0], .. Inside(fence), fence.Signs[1]],
            _ => [part],
        };

    /// <summary>Whether two signs are a pair for Office Math too, which has one size for both, and sides where there is a
    /// size.</summary>
    private static bool IsPair(Fence fence) =>
        fence.Signs[0].Size == fence.Signs[1].Size
        && (
            !IsSized(fence)
            || (fence.Signs[0].Class, fence.Signs[1].Class)
                == (OperatorClass.Open, OperatorClass.Close)
        );

    private static bool IsSized(Fence fence) => fence.Signs[0].Size is not null;

    public static bool AreOfOneKind(string open, string close) =>
        (open, close)
            is
                ("(", ")")
                or
                ("[", "]")
                or
                ("{", "}")
                or
                ("⟨", "⟩")
                or
                ("⌊", "⌋")
                or
                ("⌈", "⌉");

    private static Fence Kept(Fence fence) => fence with { Parts = [Row.Of([.. Inside(fence)])] };

    private static IEnumerable<Expression> Inside(Fence fence) =>
        fence.Parts.SelectMany(part => Row.PartsOf(part)).SelectMany(Needed);

    /// <summary>What a fence holds, cut where a single sign in it states a condition, and every bar cuts a bracket of Dirac.</summary>
    public static (List<Expression> Parts, List<string> Signs) Divided(Fence fence)
    {
        var parts = new List<Expression>();
        var signs = new List<string>();
        for (var i = 0; i < fence.Parts.Count; i++)
        {
            if (i > 0)
            {
                signs.Add(fence.Middles[i - 1]);
            }

            var content = Row.PartsOf(fence.Parts[i]);
            var read = fence.Open == "⟨" ? [.. content] : In(content);
            var cuts = Enumerable
                .Range(0, read.Count)
                .Where(at => at > 0 && at + 1 < read.Count && IsCondition(read[at], fence.Open))
                .ToList();
            if (cuts.Count > 1 && fence.Open != "⟨")
            {
                cuts.Clear();
            }

            var from = 0;
            foreach (var cut in cuts)
            {
                parts.Add(Row.Of(read[from..cut]));
                signs.Add(((Operator)read[cut]).Sign);
                from = cut + 1;
            }

            parts.Add(Row.Of(read[from..]));
        }

        return (parts, signs);
    }

    private static bool IsCondition(Expression part, string open) =>
        part is Operator { Sign: var sign }
        && (Conditions.Contains(sign, StringComparison.Ordinal) || (sign == ":" && open == "{"));

    private static void Close(List<Expression> read, Stack<int> opened, string close)
    {
        var last = read.Count - 1;
        if (opened.TryPeek(out var open) && Matches(((Operator)read[open]).Sign, close))
        {
            opened.Pop();
            if (close != "⟩")
            {
                Bars(read, open + 1);
            }

            Fence(read, open, read.Count - 1);
        }
        else if (close == "⟩" && last > 0)
        {
            var from = opened.TryPeek(out open) ? open : -1;
            var bar = read.FindLastIndex(
                last - 1,
                last - 1 - from,
                part => part is Operator { Sign: "|" }
            );
            if (bar > from)
            {
                Fence(read, bar, last);
            }
        }
    }

    /// <summary>A bracket may be closed by one of the other kind: a half-open interval, a bra or a ket.</summary>
    private static bool Matches(string open, string close) =>
        open switch
        {
            "(" or "[" => close is ")" or "]",
            "{" => close == "}",
            "⟨" => close is "⟩" or "|",
            "|" => close is "|" or "⟩",
            "⌊" => close == "⌋",
            "⌈" => close == "⌉",
            _ => open == close,
        };

    /// <summary>Bars of a kind are in pairs where their number is even.</summary>
    private static void Bars(List<Expression> read, int from)
    {
        foreach (var sign in (string[])["‖", "|"])
        {
            var bars = Enumerable
                .Range(from, read.Count - from)
                .Where(at =>
                    DelimiterOf(read[at]) is { Class: OperatorClass.Ordinary } bar
                    && bar.Sign == sign
                )
                .ToList();
            for (var i = bars.Count - 2; i >= 0 && bars.Count % 2 == 0; i -= 2)
            {
                if (read[bars[i]] is Operator && bars[i] + 1 < bars[i + 1])
                {
                    Fence(read, bars[i], bars[i + 1]);
                }
            }
        }
    }

    private static int? BarFrom(List<Expression> read, int open)
    {
        var bar = read.FindIndex(open, part => part is Operator { Sign: "|" });
        return bar > open ? bar : null;
    }

    /// <summary>Puts a fence in the place of what stands from one delimiter to another, scripts of the latter on it.</summary>
    private static void Fence(List<Expression> read, int open, int close)
    {
        var content = Row.Of(read[(open + 1)..close]);
        var signs = (Open: (Operator)read[open], Close: DelimiterOf(read[close])!);
        var fence = Mathematics.Fence.Around(signs.Open.Sign, content, signs.Close.Sign) with
        {
            Signs = [signs.Open, signs.Close],
        };
        read[open] = read[close] is Scripts scripts ? scripts with { Base = fence } : fence;
        read.RemoveRange(open + 1, close - open);
    }

    private static Operator? DelimiterOf(Expression part) =>
        part switch
        {
            Operator { Class: OperatorClass.Open or OperatorClass.Close } sign => sign,
            Operator { Class: OperatorClass.Ordinary, Sign: "|" or "‖" } bar => bar,
            Scripts
            {
                Placement: ScriptPlacement.Beside,
                Base: Operator { Class: OperatorClass.Close } sign
            } => sign,
            Scripts
            {
                Placement: ScriptPlacement.Beside,
                Base: Operator { Class: OperatorClass.Ordinary, Sign: "|" or "‖" } bar
            } => bar,
            _ => null,
        };
}
