namespace Publisher.Mathematics.Markup;

/// <summary>A formula in Office Math Markup (ISO/IEC 29500-1, 22.1). What Word has no way to say - rules of arrays, negative
/// spaces - is left out; every sign and word is there.</summary>
public sealed class OmmlWriter : ExpressionWriter<MarkupElement>
{
    /// <summary>What functions are applied to is nested no deeper; what follows then stands beside them.</summary>
    private const int MaximumOperands = 20;

    private readonly OmmlRuns _runs = new();
    private readonly bool _isDisplay;
    private int _operands;

    // How deep in scripts, and the style that is asked for here; null for the one that comes by itself.
    private int _scripts;
    private MathStyle? _style;

    private OmmlWriter(bool isDisplay) => _isDisplay = isDisplay;

    /// <summary>The formula as an <c>oMath</c> element.</summary>
    /// <param name="isDisplay">Whether it stands on a line of its own.</param>
    public static MarkupElement Of(Expression expression, bool isDisplay = false)
    {
        var writer = new OmmlWriter(isDisplay);
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
        : OmmlSizes.Sign(node, _runs) ?? _runs.Sign(node.Sign, node.Class == OperatorClass.Large);

    protected override MarkupElement Function(Function node) => Function(node, []);

    /// <summary>Word makes the parts of a fraction smaller in a line of text and no smaller in a display, as TeX does; a style
    /// that is asked for changes them.</summary>
    protected override MarkupElement Fraction(Fraction node)
    {
        var change =
            _style == MathStyle.Display ? 1
            : _style == MathStyle.Text
                ? _isDisplay ? -1
                    : 0
            : (int?)null;
        (var style, _style) = (_style, null);
        var parts = new[] { Group("num", node.Over), Group("den", node.Under) };
        _style = style;
        if (change is { } by)
        {
            Array.ForEach(parts, part => OmmlSizes.Change(part, by));
        }

        return MarkupElement.Of(
            "f",
            node.HasRule ? parts : [Properties("f", ("type", "noBar")), .. parts]
        );
    }

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
            Script("sub", node.Sub ?? Mathematics.Row.Empty),
            Script("sup", node.Super ?? Mathematics.Row.Empty),
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
        var size = node.IsTyped ? node.Signs[0].Size : null;
        properties.Children.AddRange(
            node.IsTyped && size is null ? [OmmlRuns.Value("grow", "0")] : []
        );
        var parts = node.Parts.Select(part => Group("e", part)).ToList();
        if (size is { } least)
        {
            parts[0].Children.Insert(0, OmmlSizes.Strut(least));
        }

        return MarkupElement.Of("d", [properties, .. parts]);
    }

    protected override MarkupElement Grid(Grid node) =>
        node.Kind is GridKind.Gathered or GridKind.Substack && !node.HasNumbers
            ? Lines(node)
            : Matrix(node);

    protected override MarkupElement Words(Words node) => _runs.Words(node);

    protected override MarkupElement Space(Space node) => _runs.Blank(OmmlParts.Blank(node.Width));

    protected override MarkupElement Styled(Styled node)
    {
        var outer = (_style, _scripts);
        (_style, _scripts) = (node.Style, Math.Clamp((int)node.Style - 1, 0, 2));
        var isFraction =
            node is { Content: Mathematics.Fraction, Style: MathStyle.Display or MathStyle.Text };
        var content = isFraction ? Write(node.Content) : Group("e", node.Content);
        (_style, _scripts) = outer;
        return isFraction && _scripts == 0
            ? content
            : MarkupElement.Of(
                "box",
                OmmlSizes.Change(
                    isFraction ? MarkupElement.Of("e", content) : content,
                    OmmlSizes.ChangeTo(node.Style, Math.Min(_scripts, 2))
                )
            );
    }

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
                // Word sets what stands behind this sign at the margin.
                MarkupElement.Of(
                    "e",
                    [.. Parts(node.Content), _runs.Plain("#"), _runs.Words(new Words(node.Tag))]
                )
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
            content is Row { Parts.Count: 0 } ? [_runs.Nothing()] : Complete(content)
        );

    /// <summary>A part that is set smaller.</summary>
    private MarkupElement Script(string name, Expression content)
    {
        (var outer, _style) = (_style, null);
        _scripts++;
        var written = Group(name, content);
        (_style, _scripts) = (outer, _scripts - 1);
        return written;
    }

    /// <summary>Parts side by side. A sign that lacks a side has a character of no width there, for other programs show a mark of
    /// question instead.</summary>
    private List<MarkupElement> Complete(Expression content)
    {
        var parts = TypedFences.Needed(OmmlParts.Flat(content));
        var written = Parts(content);
        if (parts.Count > 0 && OmmlParts.HasSides(parts[0], isFirst: true))
        {
            written.Insert(0, _runs.Nothing());
        }

        if (parts.Count > 0 && OmmlParts.HasSides(parts[parts.Count - 1], isFirst: false))
        {
            written.Add(_runs.Nothing());
        }

        return written.Count > 0 ? written : [_runs.Nothing()];
    }

    /// <summary>Parts side by side. A big operator and a function hold what they are applied to.</summary>
    private List<MarkupElement> Parts(Expression content)
    {
        var parts = TypedFences.Needed(OmmlParts.Flat(content));
        var written = new List<MarkupElement>(parts.Count);
        var loose = OmmlParts.Loose(parts);
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
                    Operator { IsBold: false, Size: null } sign when loose.Contains(at) =>
                    [
                        _runs.Sign(sign.Sign, isLoose: true),
                    ],
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
                    Script("sub", sub),
                    Script("sup", super)
                ),
                ({ } sub, null) => MarkupElement.Of("sSub", of, Script("sub", sub)),
                (_, var super) => MarkupElement.Of("sSup", of, Script("sup", super!)),
            };
        }

        var below = node.Sub is { } under
            ? MarkupElement.Of("limLow", of, Script("lim", under))
            : null;
        return node.Super is not { } over
            ? below!
            : MarkupElement.Of(
                "limUpp",
                below is null ? of : MarkupElement.Of("e", below),
                Script("lim", over)
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
            scripts?.Sub is { } sub ? Script("sub", sub) : new MarkupElement("sub"),
            scripts?.Super is { } super ? Script("sup", super) : new MarkupElement("sup"),
            Group("e", new Row(operand))
        );
    }

    /// <summary>Rows and columns. Aligned equations are such too, and lines with numbers: of the ampersands in an array of
    /// equations, which Word aligns at, and of what it sets numbers apart with, other programs make signs and further
    /// lines.</summary>
    private MarkupElement Matrix(Grid node)
    {
        var columns = node.Rows.Max(row => row.Cells.Count);
        var isTagged = node.HasNumbers;
        var properties = MarkupElement.Of("mPr");
        if (node.Kind is GridKind.Aligned or GridKind.Gathered)
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
                row.Cells.SelectMany(
                    (cell, at) => at == 0 ? Complete(cell) : [_runs.Plain("&"), .. Parts(cell)]
                )
            )
        );
        return MarkupElement.Of("eqArr", lines);
    }
}
