using System.Text;

namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Names of functions and operators.</summary>
internal static class FunctionCommands
{
    private const string ThinSpace = "\u2009";

    private const string Plain =
        "sin cos tan cot sec csc sinh cosh tanh coth sech csch arcsin arccos arctan arccot arcctg arctg log ln lg exp arg deg dim hom ker sgn tr erf cosec ctg cth sh ch th tg";

    private const string WithLimits = "lim sup inf max min det gcd Pr lcm argmin argmax plim";

    private static readonly string[] LimitTakers =
    [
        .. WithLimits.Split(' '),
        "lim\u2009sup",
        "lim\u2009inf",
        "inj\u2009lim",
        "proj\u2009lim",
    ];

    /// <summary>Whether the scripts of a function stand under and over it.</summary>
    public static bool TakesLimits(string name) =>
        LimitTakers.Contains(name, StringComparer.Ordinal);

    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Named(Plain, takesLimits: false),
            .. Named(WithLimits, takesLimits: true),
            .. Pairs(
                "limsup:lim.sup liminf:lim.inf injlim:inj.lim projlim:proj.lim",
                (_, _, name) =>
                    new Function(name.Replace(".", ThinSpace, StringComparison.Ordinal), true)
            ),
            .. Alike("varlimsup", (_, _) => Limit("‾", isBelow: false)),
            .. Alike("varliminf", (_, _) => Limit("_", isBelow: true)),
            .. Alike("operatorname", Operator),
            .. Alike("operatornamewithlimits", (parser, of) => Name(parser, of, true)),
            .. Alike("mathop", (parser, of) => AsOperator(parser.Argument(of))),
        ];

    private static IEnumerable<KeyValuePair<string, Reading>> Named(
        string names,
        bool takesLimits
    ) =>
        Pairs(
            string.Join(' ', names.Split(' ').Select(name => $"{name}:{name}")),
            (_, _, name) => new Function(name, takesLimits)
        );

    private static Accent Limit(string mark, bool isBelow) =>
        new(new Function("lim", TakesLimits: true), mark, isBelow, Stretches: true);

    private static Function Operator(TexParser parser, TexToken of)
    {
        var star = parser.Tokens.Peek().IsCharacter('*');
        if (star)
        {
            parser.Tokens.Next();
        }

        return Name(parser, of, star);
    }

    /// <summary>The argument as words: commands of space and of letters in it only say how it looks.</summary>
    private static Function Name(TexParser parser, TexToken of, bool takesLimits)
    {
        var name = new StringBuilder();
        foreach (var token in parser.Tokens.Argument(of))
        {
            name.Append(
                token.Kind switch
                {
                    TokenKind.Character or TokenKind.Sub or TokenKind.Super => token.Text,
                    TokenKind.Command when token.Text is "," or " " or ";" or ":" or "~" =>
                        ThinSpace,
                    TokenKind.Command when Symbols.TryGet(token.Text, out var symbol) =>
                        symbol.Sign,
                    _ => "",
                }
            );
        }

        if (name.Length == 0)
        {
            parser.Tokens.Stop(TexFaultKind.MissingArgument, of);
        }

        return new(name.ToString(), takesLimits);
    }

    private static Expression AsOperator(Expression content) =>
        content switch
        {
            Identifier { Alphabet: Alphabet.Upright, Name: var name } when name.Length > 1 =>
                new Function(name, TakesLimits: true),
            Words { Value: var name } => new Function(name.Trim(), TakesLimits: true),
            Operator sign => sign with { Class = OperatorClass.Large },
            _ => content,
        };
}
