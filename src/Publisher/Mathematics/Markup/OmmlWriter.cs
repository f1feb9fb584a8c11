namespace Publisher.Mathematics.Markup;

/// <summary>A formula in Office Math Markup (ISO/IEC 29500-1, 22.1). What Word has no way to say - sizes of signs, styles,
/// rules of arrays - is left out; every sign and word is there.</summary>
public sealed class OmmlWriter : ExpressionWriter<MarkupElement>
{
    /// <summary>What functions are applied to is nested no deeper; what follows then stands beside them.</summary>
    private const int MaximumOperands = 20;

    private readonly OmmlRuns _runs = new();
    private int _operands;

    private OmmlWriter() { }

    /// <summary>The formula as an <c>oMath</c> element.</summary>
    public static MarkupElement Of(Expression expression)
    {
        var writer = new OmmlWriter();
        return MarkupElement.Of("oMath", writer.Complete(expression));
    }

    protected override MarkupElement Row(Row node) =>
        MarkupElement.Of("box", MarkupElement.Of("e", Parts(node)));

    protected override MarkupElement Identifier(Identifier node) =>
        _runs.Letters(node.Name, node.Alphabet);

    protected override MarkupElement Number(Number node) =>
        _runs.Digits(node.Digits, node.Alphabet);

    protected override MarkupElement Operator(Operator node) =>
        node.Class == OperatorClass.Large && OmmlParts.IsNary(node) ? Nary(node, null, [])
        : node.IsBold ? _runs.Bold(node.Sign)
        : _runs.Plain(node.Sign);

    protected override MarkupElement Function(Function node) => Function(node, []);

    protected override MarkupElement Fraction(Fraction node) =>
        node.HasRule
            ? MarkupElement.Of("f", Group("num", node.Over), Group("den", node.Under))
            : MarkupElement.Of(
                "f",
                Properties("f", ("type", "noBar")),
                Group("num", node.Over),
                Group("den", node.Under)
            );

    protected override MarkupElement Radical(Radical node) =>
        node.Degree is { } degree
            ? MarkupElement.Of("rad", Group("deg", degree), Group("e", node.Radicand))
            : MarkupElement.Of(
                "rad",
                Properties("rad", ("degHide", "1")),
                new MarkupElement("deg"),
                Group("e", node.Radicand)
            );

    protected override MarkupElement Scripts(Scripts node) => Scripted(node, []);

    protected override MarkupElement Prescripts(Prescripts node) =>
        MarkupElement.Of(
            "sPre",
            Group("sub", node.Sub ?? Mathematics.Row.Empty),
            Group("sup", node.Super ?? Mathematics.Row.Empty),
            Group("e", node.Base)
        );

    protected override MarkupElement Accent(Accent node) =>
        node switch
        {
            { Mark: "‾", IsBelow: false } => MarkupElement.Of(
                "bar",
                Properties("bar", ("pos", "top")),
                Group("e", node.Base)
            ),
            { Mark: "_", IsBelow: true } => MarkupElement.Of(
                "bar",
                Properties("bar", ("pos", "bot")),
                Group("e", node.Base)
            ),
            _ when !node.IsBelow && OmmlParts.Combining(node.Mark, node.Stretches) is { } mark =>
                MarkupElement.Of("acc", Properties("acc", ("chr", mark)), Group("e", node.Base)),
            _ => MarkupElement.Of(
                "groupChr",
                Properties(
                    "groupChr",
                    ("chr", node.Mark),
                    ("pos", node.IsBelow ? "bot" : "top"),
                    ("vertJc", node.IsBelow ? "top" : "bot")
                ),
                Group("e", node.Base)
            ),
        };

    protected override MarkupElement Fence(Fence node)
    {
        var properties = Properties(
            "d",
            ("begChr", node.Open),
            ("sepChr", node.Middles.Count > 0 ? node.Middles[0] : "|"),
            ("endChr", node.Close)
        );
        properties.Children.AddRange(node.IsTyped ? [OmmlRuns.Value("grow", "0")] : []);
        return MarkupElement.Of("d", [properties, .. node.Parts.Select(part => Group("e", part))]);
    }

    protected override MarkupElement Grid(Grid node) =>
        node.Kind is GridKind.Gathered or GridKind.Substack ? Lines(node) : Matrix(node);

    protected override MarkupElement Words(Words node) => _runs.Words(node);

    protected override MarkupElement Space(Space node) => _runs.Plain(OmmlParts.Blank(node.Width));

    protected override MarkupElement Styled(Styled node) => Row(AsRow(node.Content));

    protected override MarkupElement Phantom(Phantom node)
    {
        var properties = new List<(string, string)>();
        if (!node.IsShown)
        {
            properties.Add(("show", "0"));
        }

        properties.AddRange(node.KeepsWidth ? [] : [("zeroWid", "1")]);
        properties.AddRange(node.KeepsHeight ? [] : [("zeroAsc", "1")]);
        properties.AddRange(node.KeepsDepth ? [] : [("zeroDesc", "1")]);
        return MarkupElement.Of(
            "phant",
            Properties("phant", [.. properties]),
            Group("e", node.Content)
        );
    }

    protected override MarkupElement Coloured(Coloured node)
    {
        using (_runs.In(node.Colour, node.IsGround))
        {
            return Row(AsRow(node.Content));
        }
    }

    protected override MarkupElement Enclosed(Enclosed node)
    {
        if (node.Enclosure == Enclosure.Box)
        {
            return MarkupElement.Of("borderBox", Group("e", node.Content));
        }

        var properties = new List<(string, string)>
        {
            ("hideTop", "1"),
            ("hideBot", "1"),
            ("hideLeft", "1"),
            ("hideRight", "1"),
        };
        properties.AddRange(
            node.Enclosure switch
            {
                Enclosure.UpStrike => [("strikeBLTR", "1")],
                Enclosure.DownStrike => [("strikeTLBR", "1")],
                Enclosure.CrossStrike => [("strikeBLTR", "1"), ("strikeTLBR", "1")],
                _ => new[] { ("strikeH", "1") },
            }
        );
        return MarkupElement.Of(
            "borderBox",
            Properties("borderBox", [.. properties]),
            Group("e", node.Content)
        );
    }

    protected override MarkupElement CrossReference(CrossReference node) =>
        Row(AsRow(node.Content));

    protected override MarkupElement Numbered(Numbered node) =>
        node.Tag.Length == 0
            ? Row(AsRow(node.Content))
            : MarkupElement.Of(
                "eqArr",
                Properties("eqArr", ("maxDist", "1")),
                MarkupElement.Of("e", [.. Parts(node.Content), .. Tag(node.Tag)])
            );

    private static MarkupElement Properties(
        string of,
        params (string Name, string Value)[] values
    ) =>
        MarkupElement.Of(
            of + "Pr",
            values.Select(value => new MarkupElement(value.Name).With("val", value.Value))
        );

    private static Row AsRow(Expression content) => new(Mathematics.Row.PartsOf(content));

    /// <summary>A part of an object; an empty one holds a character of no width, for Word shows a frame instead.</summary>
    private MarkupElement Group(string name, Expression content) =>
        MarkupElement.Of(
            name,
            content is Row { Parts.Count: 0 } ? [_runs.Plain(OmmlParts.Nothing)] : Complete(content)
        );

    /// <summary>Parts side by side. A sign that lacks a side has a character of no width there, for other programs show a mark of
    /// question instead.</summary>
    private List<MarkupElement> Complete(Expression content)
    {
        var parts = TypedFences.Needed(OmmlParts.Flat(content));
        var written = Parts(content);
        if (parts.Count > 0 && OmmlParts.HasSides(parts[0], isFirst: true))
        {
            written.Insert(0, _runs.Plain(OmmlParts.Nothing));
        }

        if (parts.Count > 0 && OmmlParts.HasSides(parts[parts.Count - 1], isFirst: false))
        {
            written.Add(_runs.Plain(OmmlParts.Nothing));
        }

        return written.Count > 0 ? written : [_runs.Plain(OmmlParts.Nothing)];
    }

    /// <summary>Parts side by side. A big operator and a function hold what they are applied to.</summary>
    private List<MarkupElement> Parts(Expression content)
    {
        var parts = TypedFences.Needed(OmmlParts.Flat(content));
        var written = new List<MarkupElement>(parts.Count);
        for (var at = 0; at < parts.Count; at++)
        {
            var count = _operands < MaximumOperands ? OmmlParts.Operand(parts, at) : 0;
            var operand = parts.Slice(at + 1, count);
            _operands++;
            written.AddRange(
                parts[at] switch
                {
                    Operator { Class: OperatorClass.Large } sign when OmmlParts.IsNary(sign) =>
                    [
                        Nary(sign, null, operand),
                    ],
                    Function name => [Function(name, operand)],
                    Scripts scripts => [Scripted(scripts, operand)],
                    Coloured coloured => Painted(coloured),
                    var part => [Write(part)],
                }
            );
            _operands--;
            at += count;
        }

        return written;
    }

    private List<MarkupElement> Painted(Coloured node)
    {
        using (_runs.In(node.Colour, node.IsGround))
        {
            return Parts(node.Content);
        }
    }

    private MarkupElement Scripted(Scripts node, Items<Expression> operand) =>
        node.Base switch
        {
            Operator { Class: OperatorClass.Large } sign when OmmlParts.IsNary(sign) => Nary(
                sign,
                node,
                operand
            ),
            Function name => Applied(
                Beside(node, _runs.Name(name.Name), node.Placement != ScriptPlacement.Beside),
                operand
            ),
            _ => Beside(node, null, node.Placement != ScriptPlacement.Beside),
        };

    private MarkupElement Beside(Scripts node, MarkupElement? name, bool isAbove)
    {
        var of = name is null ? Group("e", node.Base) : MarkupElement.Of("e", name);
        if (!isAbove)
        {
            return (node.Sub, node.Super) switch
            {
                ({ } sub, { } super) => MarkupElement.Of(
                    "sSubSup",
                    of,
                    Group("sub", sub),
                    Group("sup", super)
                ),
                ({ } sub, null) => MarkupElement.Of("sSub", of, Group("sub", sub)),
                (_, var super) => MarkupElement.Of("sSup", of, Group("sup", super!)),
            };
        }

        var below = node.Sub is { } under
            ? MarkupElement.Of("limLow", of, Group("lim", under))
            : null;
        return node.Super is not { } over
            ? below!
            : MarkupElement.Of(
                "limUpp",
                below is null ? of : MarkupElement.Of("e", below),
                Group("lim", over)
            );
    }

    private MarkupElement Function(Function node, Items<Expression> operand) =>
        Applied(_runs.Name(node.Name), operand);

    private MarkupElement Applied(MarkupElement name, Items<Expression> operand) =>
        MarkupElement.Of("func", MarkupElement.Of("fName", name), Group("e", new Row(operand)));

    private MarkupElement Nary(Operator sign, Scripts? scripts, Items<Expression> operand)
    {
        var isAbove = scripts is null
            ? Signs.IsMovable(sign.Sign)
            : scripts.Placement != ScriptPlacement.Beside;
        var properties = new List<(string, string)>
        {
            ("chr", sign.Sign),
            ("limLoc", isAbove ? "undOvr" : "subSup"),
        };
        properties.AddRange(scripts?.Sub is null ? [("subHide", "1")] : []);
        properties.AddRange(scripts?.Super is null ? [("supHide", "1")] : []);
        return MarkupElement.Of(
            "nary",
            Properties("nary", [.. properties]),
            scripts?.Sub is { } sub ? Group("sub", sub) : new MarkupElement("sub"),
            scripts?.Super is { } super ? Group("sup", super) : new MarkupElement("sup"),
            Group("e", new Row(operand))
        );
    }

    /// <summary>Rows and columns. Aligned equations are such too: of the ampersands in an array of equations, which Word
    /// aligns at, other programs make signs.</summary>
    private MarkupElement Matrix(Grid node)
    {
        var columns = node.Rows.Max(row => row.Cells.Count);
        var isTagged = node.Rows.Any(row => row.Tag.Length > 0);
        var properties = MarkupElement.Of("mPr");
        if (node.Kind == GridKind.Aligned)
        {
            // Exactly no gap between the columns.
            properties.Children.Add(OmmlRuns.Value("cGpRule", "3"));
            properties.Children.Add(OmmlRuns.Value("cGp", "0"));
        }

        properties.Children.Add(
            MarkupElement.Of(
                "mcs",
                [
                    .. Shapes(node, columns),
                    .. isTagged ? [Shape(1, ColumnAlignment.Centre)] : Array.Empty<MarkupElement>(),
                ]
            )
        );
        return MarkupElement.Of(
            "m",
            [properties, .. node.Rows.Select(row => Cells(node, row, columns, isTagged))]
        );
    }

    private MarkupElement Cells(Grid grid, GridRow row, int columns, bool isTagged)
    {
        var isRagged = isTagged || grid.Kind is GridKind.Aligned or GridKind.Cases;
        var missing = isRagged ? columns - row.Cells.Count : 0;
        IEnumerable<Expression> cells =
        [
            .. row.Cells,
            .. Enumerable.Repeat(Mathematics.Row.Empty, missing),
            .. isTagged
                ? [row.Tag.Length > 0 ? new Words($"\u2003{row.Tag}") : Mathematics.Row.Empty]
                : Array.Empty<Expression>(),
        ];
        return MarkupElement.Of("mr", cells.Select(cell => Group("e", cell)));
    }

    private static IEnumerable<MarkupElement> Shapes(Grid node, int columns) =>
        node.Kind switch
        {
            GridKind.Array when node.Columns.Count > 0 => node.Columns.Select(column =>
                Shape(1, column)
            ),
            GridKind.Cases => [Shape(columns, ColumnAlignment.Left)],
            GridKind.Aligned => Enumerable
                .Range(0, columns)
                .Select(at => Shape(1, at % 2 == 0 ? ColumnAlignment.Right : ColumnAlignment.Left)),
            _ => [Shape(columns, ColumnAlignment.Centre)],
        };

    private static MarkupElement Shape(int count, ColumnAlignment alignment) =>
        MarkupElement.Of(
            "mc",
            MarkupElement.Of(
                "mcPr",
                new MarkupElement("count").With("val", OmmlParts.Digits(count)),
                new MarkupElement("mcJc").With(
                    "val",
                    alignment switch
                    {
                        ColumnAlignment.Left => "left",
                        ColumnAlignment.Right => "right",
                        _ => "center",
                    }
                )
            )
        );

    /// <summary>Lines under each other, aligned where an ampersand stands.</summary>
    private MarkupElement Lines(Grid node)
    {
        var lines = node.Rows.Select(row =>
            MarkupElement.Of(
                "e",
                [
                    .. row.Cells.SelectMany(
                        (cell, at) => at == 0 ? Complete(cell) : [_runs.Plain("&"), .. Parts(cell)]
                    ),
                    .. Tag(row.Tag),
                ]
            )
        );
        return node.Rows.Any(row => row.Tag.Length > 0)
            ? MarkupElement.Of("eqArr", [Properties("eqArr", ("maxDist", "1")), .. lines])
            : MarkupElement.Of("eqArr", lines);
    }

    /// <summary>The number of a line, which Word sets at the margin.</summary>
    private IEnumerable<MarkupElement> Tag(string tag) =>
        tag.Length > 0 ? [_runs.Plain("#"), _runs.Words(new Words(tag))] : [];
}
