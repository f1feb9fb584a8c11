namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Delimiters: such as stretch in pairs, and such as have a size.</summary>
internal static class DelimiterCommands
{
    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Alike("left", Fence),
            .. Sized("big", 1.2),
            .. Sized("Big", 1.8),
            .. Sized("bigg", 2.4),
            .. Sized("Bigg", 3),
            .. Pairs(
                "abs:| norm:‖",
                (parser, of, bar) => Mathematics.Fence.Around(bar, parser.Argument(of), bar)
            ),
            .. Alike(
                "bra Bra",
                (parser, of) => Mathematics.Fence.Around("⟨", parser.Argument(of), "|")
            ),
            .. Alike(
                "ket Ket",
                (parser, of) => Mathematics.Fence.Around("|", parser.Argument(of), "⟩")
            ),
            .. Alike(
                "braket Braket",
                (parser, of) => Mathematics.Fence.Around("⟨", parser.Argument(of), "⟩")
            ),
            .. Alike(
                "set Set",
                (parser, of) => Mathematics.Fence.Around("{", parser.Argument(of), "}")
            ),
        ];

    /// <summary>The sign of a delimiter; empty for none, null for what is no delimiter.</summary>
    public static string? Sign(TexToken token) =>
        token.Kind switch
        {
            TokenKind.Character => token.Text switch
            {
                "." => "",
                "<" => "⟨",
                ">" => "⟩",
                "(" or ")" or "[" or "]" or "|" or "/" => token.Text,
                var text => Symbols.ClassOf(text) is { } of && IsDelimiter(text, of) ? text : null,
            },
            TokenKind.Command => token.Text switch
            {
                "backslash" => "\\",
                "vert" => "|",
                _ => Symbols.TryGet(token.Text, out var symbol)
                && IsDelimiter(symbol.Sign, symbol.Class)
                    ? symbol.Sign
                    : null,
            },
            _ => null,
        };

    private static bool IsDelimiter(string sign, SymbolClass of) =>
        of is SymbolClass.Open or SymbolClass.Close or SymbolClass.Fence
        || sign is "↑" or "↓" or "↕" or "⇑" or "⇓" or "⇕" or "∣" or "∥";

    private static Fence Fence(TexParser parser, TexToken left)
    {
        var open = Delimiter(parser, left);
        var (parts, middles) = (new List<Expression>(), new List<string>());
        while (true)
        {
            parts.Add(parser.Row());
            var end = parser.Tokens.Next();
            if (!end.IsCommand("middle"))
            {
                if (!end.IsCommand("right"))
                {
                    parser.Tokens.Stop(TexFaultKind.MissingDelimiter, left);
                    return new(open, [.. parts], [.. middles], "");
                }

                return new(open, [.. parts], [.. middles], Delimiter(parser, end));
            }

            middles.Add(Delimiter(parser, end));
        }
    }

    private static string Delimiter(TexParser parser, TexToken of)
    {
        var token = parser.Tokens.Next();
        if (Sign(token) is { } sign)
        {
            return sign;
        }

        parser.Tokens.Back(token);
        parser.Tokens.Stop(TexFaultKind.MissingDelimiter, of);
        return "";
    }

    private static IEnumerable<KeyValuePair<string, Reading>> Sized(string name, double size) =>
        [
            .. Alike(name, (parser, of) => Sized(parser, of, null, size)),
            .. Alike($"{name}l", (parser, of) => Sized(parser, of, OperatorClass.Open, size)),
            .. Alike($"{name}m", (parser, of) => Sized(parser, of, OperatorClass.Relation, size)),
            .. Alike($"{name}r", (parser, of) => Sized(parser, of, OperatorClass.Close, size)),
        ];

    private static Expression Sized(
        TexParser parser,
        TexToken of,
        OperatorClass? chosen,
        double size
    )
    {
        var sign = Delimiter(parser, of);
        var natural = sign switch
        {
            "|" or "‖" or "/" or "\\" or "" => OperatorClass.Ordinary,
            _ => Symbols.ClassOf(sign) switch
            {
                SymbolClass.Open => OperatorClass.Open,
                SymbolClass.Close => OperatorClass.Close,
                _ => OperatorClass.Ordinary,
            },
        };
        return sign.Length == 0 ? Row.Empty : new Operator(sign, chosen ?? natural) { Size = size };
    }
}
