namespace Publisher.Mathematics.Tex;

/// <summary>TeX's own fractions, which stand between their parts: <c>a \over b</c>.</summary>
internal static class TexInfix
{
    /// <param name="over">What stands before it in the row.</param>
    /// <returns>Null where the token is none.</returns>
    public static Expression? Read(
        TexParser parser,
        TexToken token,
        List<Expression> over,
        Func<TexToken, bool>? isEnd
    )
    {
        if (
            token.Kind != TokenKind.Command
            || token.Text is not ("over" or "atop" or "choose" or "brace" or "brack")
        )
        {
            return null;
        }

        var fraction = new Fraction(Row.Of(over), parser.Row(isEnd), token.Text == "over");
        return token.Text switch
        {
            "choose" => Fence.Around("(", fraction, ")"),
            "brace" => Fence.Around("{", fraction, "}"),
            "brack" => Fence.Around("[", fraction, "]"),
            _ => fraction,
        };
    }
}
