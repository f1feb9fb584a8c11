namespace Publisher.Mathematics.Markup;

/// <summary>Reads Office Math Markup: Word's, Google's and ours.</summary>
public sealed class OmmlReader
{
    /// <summary>Deeper formulas are not read.</summary>
    private const int MaximumDepth = 120;

    private int _depth;
    private int _scripts;
    private MathStyle? _style;
    private bool _isTooDeep;

    private OmmlReader() { }

    /// <summary>The formula of an <c>oMath</c> or an <c>oMathPara</c>; null where it is empty or nested too deep.</summary>
    public static Expression? Read(MarkupElement element)
    {
        var reader = new OmmlReader();
        var content = reader.Lines(element);
        return reader._isTooDeep || content is Row { Parts.Count: 0 } ? null : content;
    }

    /// <summary>A formula that breaks off lines has them one under the other.</summary>
    private Expression Lines(MarkupElement element)
    {
        if (!element.Children.Exists(OmmlBreaks.Breaks))
        {
            return Inside(element);
        }

        var lines = OmmlBreaks
            .Lines(element)
            .Select(Inside)
            .Where(line => line is not Row { Parts.Count: 0 })
            .ToList();
        return lines.Count > 1
            ? new Grid(GridKind.Gathered, [.. lines.Select(line => new GridRow([line]))])
            : Row.Of(lines);
    }

    private Expression Inside(MarkupElement? parent)
    {
        if (parent is null)
        {
            return Row.Empty;
        }

        if (++_depth > MaximumDepth)
        {
            _isTooDeep = true;
            _depth--;
            return Row.Empty;
        }

        var content = Row.Of(OmmlTexts.Merged([.. parent.Children.SelectMany(One)]));
        _depth--;
        return content;
    }

    private IReadOnlyList<Expression> One(MarkupElement node) =>
        node.Name switch
        {
            "r" => OmmlTexts.Read(node),
            "f" => [Fraction(node)],
            "rad" => [Radical(node)],
            "sSub" or "sSup" or "sSubSup" => Scripts(node),
            "sPre" =>
            [
                new Prescripts(Inside(node.Child("e")), Script(node, "sub"), Script(node, "sup")),
            ],
            "limLow" or "limUpp" => [Limit(node)],
            "nary" => Nary(node),
            "func" => Function(node),
            "d" => Brackets(node) ?? [Fence(node)],
            "box" => Box(node),
            "acc" or "groupChr" or "bar" => [Accent(node)],
            "borderBox" => [Enclosed(node)],
            "phant" when OmmlSizes.SizeOf(node) is not null => [],
            "phant" => [Phantom(node)],
            "m" => [OmmlGrids.Matrix(node, Inside)],
            "eqArr" =>
            [
                OmmlGrids.Lines(node, Inside, _scripts > 0 ? GridKind.Substack : GridKind.Gathered),
            ],
            _ when node.Name.EndsWith("Pr", StringComparison.Ordinal)
                    || node.Name.Contains(':', StringComparison.Ordinal) => [],
            _ => Row.PartsOf(Inside(node)),
        };

    /// <summary>A fraction whose parts are both larger than by themselves is one in the style of a display.</summary>
    private Expression Fraction(MarkupElement node)
    {
        var (over, under) = (node.Child("num"), node.Child("den"));
        var change = OmmlSizes.ChangeOf(over);
        (var style, _style) = (_style, null);
        var fraction = new Fraction(
            Inside(over),
            Inside(under),
            Value(node, "f", "type", "bar") != "noBar"
        );
        _style = style;
        return change is null || style is not null || OmmlSizes.ChangeOf(under) != change
            ? fraction
            : new Styled(fraction, change > 0 ? MathStyle.Display : MathStyle.Text);
    }

    /// <summary>A box says no more than that its parts belong together, unless they have a size.</summary>
    private Items<Expression> Box(MarkupElement node)
    {
        var content = node.Child("e");
        if (OmmlSizes.ChangeOf(content) is not { } change)
        {
            return Row.PartsOf(Inside(content));
        }

        var style = OmmlSizes.StyleOf(change, Math.Min(_scripts, 2));
        var outer = (_style, _scripts);
        (_style, _scripts) = (style, Math.Max((int)style - 1, 0));
        var styled = new Styled(Inside(content), style);
        (_style, _scripts) = outer;
        return [styled];
    }

    private Radical Radical(MarkupElement node)
    {
        var isHidden = IsOn(node, "rad", "degHide");
        var degree = isHidden ? Row.Empty : Inside(node.Child("deg"));
        return new(Inside(node.Child("e")), degree is Row { Parts.Count: 0 } ? null : degree);
    }

    /// <summary>The scripts of typed brackets hang on the closing one.</summary>
    private List<Expression> Scripts(MarkupElement node)
    {
        var of = node.Child("e");
        var typed = of is { Children: [{ Name: "d" } brackets] } ? Brackets(brackets) ?? [] : [];
        return
        [
            .. typed.SkipLast(1),
            new Scripts(
                typed.Count > 0 ? typed[^1] : Inside(of),
                node.Name == "sSup" ? null : Script(node, "sub") ?? Row.Empty,
                node.Name == "sSub" ? null : Script(node, "sup") ?? Row.Empty
            ),
        ];
    }

    private Expression? Script(MarkupElement node, string name)
    {
        if (node.Child(name) is not { } script)
        {
            return null;
        }

        (var style, _style) = (_style, null);
        _scripts++;
        var content = Inside(script);
        _scripts--;
        _style = style;
        return content is Row { Parts.Count: 0 } ? null : content;
    }

    private Scripts Limit(MarkupElement node)
    {
        var of = Inside(node.Child("e"));
        if (of is Operator { Class: OperatorClass.Relation } arrow && Signs.IsArrow(arrow.Sign))
        {
            of = arrow with { Stretches = true };
        }

        var limit = Script(node, "lim") ?? Row.Empty;
        var place = of is Operator { Class: OperatorClass.Large }
            ? ScriptPlacement.ByStyle
            : ScriptPlacement.Above;
        return node.Name == "limLow" ? new Scripts(of, limit, null, place)
            : of is Scripts { Super: null, Placement: not ScriptPlacement.Beside } below
                ? below with
                {
                    Super = limit,
                }
            : new Scripts(of, null, limit, place);
    }

    private List<Expression> Nary(MarkupElement node)
    {
        var sign = Value(node, "nary", "chr", "∫");
        var isIntegral = Tex.Symbols.ClassOf(sign) == Tex.SymbolClass.Integral;
        var isBeside = Value(node, "nary", "limLoc", isIntegral ? "subSup" : "undOvr") == "subSup";
        var (sub, super) = (Script(node, "sub"), Script(node, "sup"));
        Expression operation = new Operator(sign, OperatorClass.Large);
        if (sub is not null || super is not null)
        {
            operation = new Scripts(
                operation,
                sub,
                super,
                isBeside ? ScriptPlacement.Beside
                    : isIntegral ? ScriptPlacement.Above
                    : ScriptPlacement.ByStyle
            );
        }

        return [operation, .. Row.PartsOf(Inside(node.Child("e")))];
    }

    private List<Expression> Function(MarkupElement node) =>
        [OmmlTexts.Named(Inside(node.Child("fName"))), .. Row.PartsOf(Inside(node.Child("e")))];

    /// <summary>Whether brackets are to keep their own height, as typed ones do.</summary>
    private static bool IsTyped(MarkupElement node) =>
        Value(node, "d", "grow", "1") is "0" or "off" or "false"
        && node.Children.Count(child => child.Name == "e") == 1
        && Value(node, "d", "begChr", "(").Length > 0
        && Value(node, "d", "endChr", ")").Length > 0;

    /// <summary>The signs of brackets that have their own height or one of the author's, with what they hold; null for those that
    /// grow.</summary>
    private IReadOnlyList<Expression>? Brackets(MarkupElement node) =>
        OmmlSizes.Read(node, Inside) ?? (IsTyped(node) ? Typed(node) : null);

    private List<Expression> Typed(MarkupElement node)
    {
        var fence = Fence(node);
        return [Sign(fence.Open), .. Row.PartsOf(fence.Parts[0]), Sign(fence.Close)];
    }

    private static Operator Sign(string sign) => new(sign, Signs.ClassOf(sign));

    private Fence Fence(MarkupElement node)
    {
        var (open, close) = (Value(node, "d", "begChr", "("), Value(node, "d", "endChr", ")"));
        var parts = node.Children.Where(child => child.Name == "e").Select(Inside).ToList();
        var separator = Value(node, "d", "sepChr", "|");
        if (
            parts is [Grid lines]
            && (open, close) is ("{", "") or ("", "}")
            && (
                lines.Kind is GridKind.Gathered or GridKind.Aligned
                || (
                    lines.Kind == GridKind.Array
                    && lines.Columns.All(column => column == ColumnAlignment.Left)
                )
            )
        )
        {
            parts = [new Grid(GridKind.Cases, [.. lines.Rows.Select(OmmlGrids.Trimmed)])];
        }

        return new(
            open,
            [.. parts],
            [.. Enumerable.Repeat(separator, Math.Max(0, parts.Count - 1))],
            close
        );
    }

    private Accent Accent(MarkupElement node)
    {
        var content = Inside(node.Child("e"));
        switch (node.Name)
        {
            case "bar":
                var isBelow = Value(node, "bar", "pos", "bot") != "top";
                return new(content, isBelow ? "_" : "‾", isBelow, Stretches: true);
            case "acc":
                var mark = OmmlParts.Mark(Value(node, "acc", "chr", "\u0302"));
                var isWide = content is not (Identifier or Number) || mark == "‾";
                return new(
                    content,
                    mark,
                    IsBelow: false,
                    isWide && mark is not ("→" or "˙" or "¨")
                );
            default:
                var isUnder = Value(node, "groupChr", "pos", "bot") != "top";
                return new(content, Value(node, "groupChr", "chr", "⏟"), isUnder, Stretches: true);
        }
    }

    private Enclosed Enclosed(MarkupElement node)
    {
        var content = Inside(node.Child("e"));
        var (up, down) = (
            IsOn(node, "borderBox", "strikeBLTR"),
            IsOn(node, "borderBox", "strikeTLBR")
        );
        return new(
            content,
            up && down ? Enclosure.CrossStrike
                : up ? Enclosure.UpStrike
                : down ? Enclosure.DownStrike
                : IsOn(node, "borderBox", "strikeH") ? Enclosure.HorizontalStrike
                : Enclosure.Box
        );
    }

    private Phantom Phantom(MarkupElement node) =>
        new(
            Inside(node.Child("e")),
            Value(node, "phant", "show", "1") is not ("0" or "off" or "false")
        )
        {
            KeepsWidth = !IsOn(node, "phant", "zeroWid"),
            KeepsHeight = !IsOn(node, "phant", "zeroAsc"),
            KeepsDepth = !IsOn(node, "phant", "zeroDesc"),
        };

    private static string Value(MarkupElement node, string of, string name, string absent) =>
        node.Child($"{of}Pr")?.Child(name) is { } property ? property["val"] : absent;

    /// <summary>A property that is there without a value is on.</summary>
    private static bool IsOn(MarkupElement node, string of, string name) =>
        Value(node, of, name, "0") is "1" or "on" or "true" or "";
}
