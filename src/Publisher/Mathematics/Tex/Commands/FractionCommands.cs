namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Fractions, binomial coefficients and radicals.</summary>
internal static class FractionCommands
{
    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Alike("frac nicefrac sfrac", Fraction),
            .. Alike("dfrac", (parser, of) => new Styled(Fraction(parser, of), MathStyle.Display)),
            .. Alike("tfrac", (parser, of) => new Styled(Fraction(parser, of), MathStyle.Text)),
            .. Alike("cfrac", ContinuedFraction),
            .. Alike("binom", Binomial),
            .. Alike("dbinom", (parser, of) => new Styled(Binomial(parser, of), MathStyle.Display)),
            .. Alike("tbinom", (parser, of) => new Styled(Binomial(parser, of), MathStyle.Text)),
            .. Alike("genfrac", General),
            .. Alike("sqrt", Radical),
            .. Alike("root", Root),
        ];

    private static Fraction Fraction(TexParser parser, TexToken of)
    {
        var over = parser.Argument(of);
        return new(over, parser.Argument(of));
    }

    private static Styled ContinuedFraction(TexParser parser, TexToken of)
    {
        parser.Option();
        return new(Fraction(parser, of), MathStyle.Display);
    }

    private static Fence Binomial(TexParser parser, TexToken of) =>
        Fence.Around("(", Fraction(parser, of) with { HasRule = false }, ")");

    /// <summary>amsmath's fraction in general: delimiters, thickness of the rule, style, parts.</summary>
    private static Expression General(TexParser parser, TexToken of)
    {
        var (open, close) = (Delimiter(parser, of), Delimiter(parser, of));
        var thickness = parser.Tokens.Text(of);
        var style = parser.Tokens.Text(of);
        var hasRule = thickness.Length == 0 || thickness.Any(digit => digit is >= '1' and <= '9');
        Expression fraction = Fraction(parser, of) with { HasRule = hasRule };
        if (open.Length + close.Length > 0)
        {
            fraction = Fence.Around(open, fraction, close);
        }

        return style is [>= '0' and <= '3']
            ? new Styled(fraction, (MathStyle)(style[0] - '0'))
            : fraction;
    }

    private static string Delimiter(TexParser parser, TexToken of)
    {
        var tokens = parser.Tokens.Argument(of);
        return tokens.Length > 0 ? DelimiterCommands.Sign(tokens[0]) ?? "" : "";
    }

    private static Radical Radical(TexParser parser, TexToken of)
    {
        var degree = parser.Option();
        return new(parser.Argument(of), degree is Row { Parts.Count: 0 } ? null : degree);
    }

    /// <summary>Plain TeX's: <c>\root 3 \of x</c>.</summary>
    private static Radical Root(TexParser parser, TexToken of)
    {
        var degree = parser.Row(token => token.IsCommand("of"));
        parser.Expect(of, token => token.IsCommand("of"), TexFaultKind.MissingArgument);
        return new(parser.Argument(of), degree);
    }
}
