namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Signs built of parts: arrows with words on them, stacked relations, negations, congruences, classes.</summary>
internal static class RelationCommands
{
    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Pairs(
                "xrightarrow:→ xleftarrow:← xleftrightarrow:↔ xRightarrow:⇒ xLeftarrow:⇐ xLeftrightarrow:⇔ xhookrightarrow:↪ xhookleftarrow:↩ xmapsto:↦ xrightharpoonup:⇀ xrightharpoondown:⇁ xleftharpoonup:↼ xleftharpoondown:↽ xrightleftharpoons:⇌ xleftrightharpoons:⇋ xtwoheadrightarrow:↠ xtwoheadleftarrow:↞ xtofrom:⇄ xlongequal:=",
                Arrow
            ),
            .. Alike("overset stackrel", (parser, of) => Over(parser, of)),
            .. Alike("underset", Under),
            .. Alike("overunderset", Both),
            .. Alike("sideset", Sides),
            .. Alike("prescript", Prescript),
            .. Alike("not", Not),
            .. Class("mathbin", OperatorClass.Binary),
            .. Class("mathrel", OperatorClass.Relation),
            .. Class("mathord mathinner", OperatorClass.Ordinary),
            .. Class("mathopen", OperatorClass.Open),
            .. Class("mathclose", OperatorClass.Close),
            .. Class("mathpunct", OperatorClass.Punctuation),
            .. Alike("bmod", (_, _) => new Operator("mod", OperatorClass.Binary)),
            .. Alike("pmod", (parser, of) => Congruence(parser, of, "(mod", ")")),
            .. Alike("mod", (parser, of) => Congruence(parser, of, "mod", "")),
            .. Alike("pod", (parser, of) => Congruence(parser, of, "(", ")")),
        ];

    private static IEnumerable<KeyValuePair<string, Reading>> Class(
        string names,
        OperatorClass of
    ) => Alike(names, (parser, command) => Classed(parser.Argument(command), of));

    private static Expression Classed(Expression content, OperatorClass of) =>
        content switch
        {
            Operator sign => sign with { Class = of },
            Identifier { Alphabet: Alphabet.Italic or Alphabet.Upright } name
                when of != OperatorClass.Ordinary => new Operator(name.Name, of),
            _ => content,
        };

    private static Expression Arrow(TexParser parser, TexToken of, string sign)
    {
        var below = parser.Option();
        var above = parser.Argument(of);
        var arrow = new Operator(sign, OperatorClass.Relation) { Stretches = true };
        return new Scripts(
            arrow,
            below is null or Row { Parts.Count: 0 } ? null : below,
            above,
            ScriptPlacement.Above
        );
    }

    private static Scripts Over(TexParser parser, TexToken of)
    {
        var above = parser.Argument(of);
        return new(Base(parser, of), null, above, ScriptPlacement.Above);
    }

    private static Scripts Under(TexParser parser, TexToken of)
    {
        var below = parser.Argument(of);
        return new(Base(parser, of), below, null, ScriptPlacement.Above);
    }

    /// <summary>A function that something stands over or under takes limits.</summary>
    private static Expression Base(TexParser parser, TexToken of) =>
        parser.Argument(of) switch
        {
            Function name => name with { TakesLimits = true },
            var content => content,
        };

    private static Scripts Both(TexParser parser, TexToken of)
    {
        var (above, below) = (parser.Argument(of), parser.Argument(of));
        return new(Base(parser, of), below, above, ScriptPlacement.Above);
    }

    /// <summary>Scripts at the four corners of the big operator that follows.</summary>
    private static Expression Sides(TexParser parser, TexToken of)
    {
        var (left, right) = (parser.Argument(of), parser.Argument(of));
        var sign = parser.Argument(of);
        if (right is Scripts { Base: Row { Parts.Count: 0 } } after)
        {
            sign = after with { Base = sign };
        }

        return left is Scripts { Base: Row { Parts.Count: 0 } } before
            ? new Prescripts(sign, before.Sub, before.Super)
            : sign;
    }

    private static Prescripts Prescript(TexParser parser, TexToken of)
    {
        var (super, sub) = (parser.Argument(of), parser.Argument(of));
        return new(parser.Argument(of), sub, super);
    }

    /// <summary>A stroke through the sign that follows: Unicode's own character where there is one.</summary>
    private static Expression Not(TexParser parser, TexToken of) =>
        parser.Argument(of) switch
        {
            Operator sign => sign with { Sign = Negations.Of(sign.Sign) },
            Identifier name => new Operator(Negations.Of(name.Name), OperatorClass.Ordinary),
            var other => new Enclosed(other, Enclosure.UpStrike),
        };

    private static Expression Congruence(TexParser parser, TexToken of, string open, string close)
    {
        var parts = new List<Expression> { new Space(1) };
        parts.AddRange(
            open.StartsWith('(')
                ? [new Operator("(", OperatorClass.Open)]
                : Array.Empty<Expression>()
        );
        if (open.EndsWith('d'))
        {
            parts.AddRange([new Identifier("mod", Alphabet.Upright), new Space(0.3333)]);
        }

        parts.Add(parser.Argument(of));
        parts.AddRange(
            close.Length > 0 ? [new Operator(")", OperatorClass.Close)] : Array.Empty<Expression>()
        );
        return Row.Of(parts);
    }
}
