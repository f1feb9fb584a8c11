using FsCheck;
using FsCheck.Fluent;
using Publisher.Mathematics;
using Publisher.Model;

namespace Publisher.Tests.Mathematics;

using Words = Publisher.Mathematics.Words;

/// <summary>Random formulas as the reader of TeX makes them.</summary>
/// <param name="isWord">Whether only such as Office Math has words for.</param>
internal sealed class ExpressionGenerator(bool isWord)
{
    private static readonly string[] Letters = ["a", "x", "W", "α", "ω", "Γ"];

    private static readonly string[] Names = ["max", "model", "ATE"];

    private static readonly double[] Widths = [0.1667, 0.2222, 0.2778, 0.25, 0.5, 1, 2];

    private static readonly (string Sign, OperatorClass Class)[] Signs =
    [
        ("+", OperatorClass.Binary),
        ("−", OperatorClass.Binary),
        ("×", OperatorClass.Binary),
        ("=", OperatorClass.Relation),
        ("≤", OperatorClass.Relation),
        ("∈", OperatorClass.Relation),
        ("→", OperatorClass.Relation),
        ("(", OperatorClass.Open),
        (")", OperatorClass.Close),
        (",", OperatorClass.Punctuation),
        ("∀", OperatorClass.Ordinary),
        ("|", OperatorClass.Ordinary),
        ("′", OperatorClass.Ordinary),
        ("…", OperatorClass.Inner),
        ("!", OperatorClass.Close),
    ];

    private static readonly Alphabet[] Chosen =
    [
        Alphabet.Upright,
        Alphabet.Bold,
        Alphabet.BoldItalic,
        Alphabet.DoubleStruck,
        Alphabet.Script,
        Alphabet.BoldScript,
        Alphabet.Fraktur,
        Alphabet.SansSerif,
        Alphabet.Monospace,
    ];

    private const int Deepest = 5;

    public Gen<Expression> Formula =>
        Gen.Sized(size => Expression(Math.Min(size, Deepest * 8) / 8));

    private static Gen<Expression> Leaf =>
        Gen.Frequency(
            (
                6,
                Gen.Elements(Letters)
                    .Select(name =>
                        (Expression)new Identifier(name, Alphabets.Fitting(name, Alphabet.Italic))
                    )
            ),
            (
                2,
                from name in Gen.Elements("A", "x", "R")
                from of in Gen.Elements(Chosen)
                select (Expression)new Identifier(name, of)
            ),
            (
                2,
                Gen.Elements(Names)
                    .Select(name => (Expression)new Identifier(name, Alphabet.Upright))
            ),
            (4, Gen.Elements("0", "12", "3.14").Select(digits => (Expression)new Number(digits))),
            (
                6,
                Gen.Elements(Signs).Select(sign => (Expression)new Operator(sign.Sign, sign.Class))
            ),
            (1, Gen.Elements("if ", "max", " a b ").Select(words => (Expression)new Words(words))),
            (1, Gen.Constant<Expression>(new Words("bold", WordsStyle.Bold)))
        );

    private Gen<Expression> Expression(int depth) =>
        depth == 0
            ? Leaf
            : Gen.Frequency(
                (3, Leaf),
                (4, Row(depth)),
                (
                    2,
                    from over in Inner(depth)
                    from under in Inner(depth)
                    from rule in Gen.Elements(true, true, false)
                    select (Expression)new Fraction(over, under, rule)
                ),
                (1, from of in Inner(depth) select (Expression)new Radical(of, null)),
                (
                    1,
                    from of in Inner(depth)
                    from degree in Leaf
                    select (Expression)new Radical(of, degree)
                ),
                (4, Scripts(depth)),
                (
                    1,
                    from of in Leaf
                    from sub in Inner(depth)
                    from super in Inner(depth)
                    select (Expression)new Prescripts(of, sub, super)
                ),
                (2, Accent(depth)),
                (2, Fence(depth)),
                (2, Grid(depth)),
                (
                    1,
                    from of in Inner(depth)
                    from kind in Gen.Elements(Enum.GetValues<Enclosure>())
                    select (Expression)new Enclosed(of, kind)
                ),
                (
                    1,
                    from of in Inner(depth)
                    from keeps in Gen.Elements(true, false)
                    select (Expression)new Phantom(of) { KeepsWidth = keeps }
                ),
                (
                    1,
                    from name in Gen.Elements(Letters)
                    select (Expression)
                        new Coloured(
                            new Identifier(name, Alphabets.Fitting(name, Alphabet.Italic)),
                            "#ff0000"
                        )
                ),
                (2, Styled(depth)),
                (2, Sized),
                (isWord ? 0 : 2, Unworded(depth))
            );

    /// <summary>A style within a style says it once more, which Office Math does not; nor does it tell the style of a display
    /// from the text's in a script of a script, since an argument is two sizes larger at most.</summary>
    private Gen<Expression> Styled(int depth) =>
        from of in isWord ? Leaf : Inner(depth)
        from under in Leaf
        from isFraction in Gen.Elements(true, false)
        from style in Gen.Elements(
            isWord && depth < Deepest / 2
                ? [MathStyle.Text, MathStyle.Script, MathStyle.ScriptScript]
                : Enum.GetValues<MathStyle>()
        )
        select (Expression)new Styled(isFraction ? new Fraction(of, under) : of, style);

    private static Gen<Expression> Sized =>
        from size in Gen.Elements(1.2, 1.8, 2.4, 3)
        from sign in Gen.Elements(
            ("(", OperatorClass.Open),
            ("]", OperatorClass.Close),
            ("|", OperatorClass.Open),
            ("‖", OperatorClass.Close),
            ("|", OperatorClass.Ordinary),
            ("|", OperatorClass.Relation)
        )
        select (Expression)new Operator(sign.Item1, sign.Item2) { Size = size };

    private Gen<Expression> Inner(int depth) => Expression(depth / 2);

    private Gen<Expression> Row(int depth) =>
        from parts in Gen.Frequency(
                (12, Inner(depth)),
                (2, Gen.Elements(Widths).Select(width => (Expression)new Space(width))),
                (2, Gen.Elements("sin", "log").Select(name => (Expression)new Function(name)))
            )
            .ListOf(4)
        select Mathematics(parts);

    /// <summary>Coloured parts side by side are one coloured part: here each stands alone.</summary>
    private static Expression Mathematics(IEnumerable<Expression> parts)
    {
        var apart = new List<Expression>();
        foreach (var part in parts.SelectMany(part => Publisher.Mathematics.Row.PartsOf(part)))
        {
            if (part is not Coloured || apart.Count == 0 || apart[^1] is not Coloured)
            {
                apart.Add(part);
            }
        }

        return Publisher.Mathematics.Row.Of(apart);
    }

    private Gen<Expression> Scripts(int depth) =>
        from sub in Inner(depth)
        from super in Inner(depth)
        from which in Gen.Choose(0, 2)
        from of in Gen.Frequency(
            (
                4,
                Gen.Elements(Letters)
                    .Select(name =>
                        (
                            Of: (Expression)
                                new Identifier(name, Alphabets.Fitting(name, Alphabet.Italic)),
                            ScriptPlacement.Beside
                        )
                    )
            ),
            (
                2,
                Gen.Constant(
                    ((Expression)new Operator("∑", OperatorClass.Large), ScriptPlacement.ByStyle)
                )
            ),
            (
                1,
                Gen.Constant(
                    ((Expression)new Operator("∑", OperatorClass.Large), ScriptPlacement.Beside)
                )
            ),
            (
                1,
                Gen.Constant(
                    ((Expression)new Operator("∫", OperatorClass.Large), ScriptPlacement.Beside)
                )
            ),
            (
                1,
                Gen.Constant(
                    ((Expression)new Operator("∫", OperatorClass.Large), ScriptPlacement.Above)
                )
            ),
            (
                1,
                Gen.Constant(
                    ((Expression)new Function("lim", TakesLimits: true), ScriptPlacement.ByStyle)
                )
            ),
            (
                1,
                Gen.Constant(
                    (
                        (Expression)new Operator("→", OperatorClass.Relation) { Stretches = true },
                        ScriptPlacement.Above
                    )
                )
            ),
            (
                1,
                Gen.Constant(
                    ((Expression)new Operator("=", OperatorClass.Relation), ScriptPlacement.Above)
                )
            )
        )
        select (Expression)
            new Scripts(of.Item1, which == 1 ? null : sub, which == 2 ? null : super, of.Item2);

    private Gen<Expression> Accent(int depth) =>
        Gen.OneOf(
            from name in Gen.Elements(Letters)
            from mark in Gen.Elements("^", "~", "¯", "→", "˙")
            select (Expression)
                new Accent(
                    new Identifier(name, Alphabets.Fitting(name, Alphabet.Italic)),
                    mark,
                    false,
                    false
                ),
            from of in Inner(depth)
            from mark in Gen.Elements(
                ("‾", false),
                ("_", true),
                ("⏞", false),
                ("⏟", true),
                ("→", false)
            )
            select (Expression)new Accent(of, mark.Item1, mark.Item2, true)
        );

    private Gen<Expression> Fence(int depth) =>
        from parts in Inner(depth).NonEmptyListOf()
        from pair in Gen.Elements(("(", ")"), ("[", ")"), ("{", ""), ("|", "|"), ("", "]"))
        select (Expression)
            new Fence(
                pair.Item1,
                [
                    .. parts
                        .Take(2)
                        .Select(part =>
                            isWord && pair.Item2.Length == 0 && part is Grid
                                ? new Number("1")
                                : part
                        ),
                ],
                [.. parts.Take(2).Skip(1).Select(_ => "|")],
                pair.Item2
            );

    private Gen<Expression> Grid(int depth) =>
        from cells in Inner(depth).ListOf(4)
        from kind in isWord
            ? Gen.Elements(GridKind.Matrix, GridKind.Aligned, GridKind.Gathered)
            : Gen.Elements(
                GridKind.Matrix,
                GridKind.Aligned,
                GridKind.Gathered,
                GridKind.SmallMatrix
            )
        let whole = cells
            .Select(cell =>
                isWord && cell is Publisher.Mathematics.Grid or Space ? new Number("1") : cell
            )
            .ToList()
        select (Expression)
            new Grid(
                kind,
                kind == GridKind.Gathered
                    ? [new GridRow([whole[0]]) { Tag = "(1)" }, new GridRow([whole[1]])]
                    : [new GridRow([whole[0], whole[1]]), new GridRow([whole[2], whole[3]])]
            );

    /// <summary>What Office Math has no words for.</summary>
    private Gen<Expression> Unworded(int depth) =>
        Gen.OneOf(
            Gen.Constant<Expression>(new Operator("=", OperatorClass.Ordinary)),
            Gen.Constant<Expression>(new Operator("|", OperatorClass.Open)),
            Gen.Constant<Expression>(new Operator("R", OperatorClass.Relation)),
            from of in Inner(depth)
            select (Expression)new CrossReference(of, "https://example.org/"),
            from of in Inner(depth)
            select (Expression)new Coloured(of, "#00ff00", IsGround: true),
            from cells in Inner(depth).ListOf(2)
            select (Expression)
                new Grid(GridKind.Array, [new GridRow([.. cells]) { HasRuleAbove = true }])
                {
                    Columns = [ColumnAlignment.Left, ColumnAlignment.Right],
                    Rules = [0, 2],
                    HasRuleBelow = true,
                }
        );
}
