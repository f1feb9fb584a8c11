namespace Publisher.Mathematics.Tex;

/// <summary>A part with what hangs on it: subscript, superscript, primes, in any order.</summary>
internal sealed class ScriptReader(TexParser parser)
{
    private const string Prime = "′";

    private Expression? _sub;
    private Expression? _super;
    private ScriptPlacement? _placement;
    private int _primes;

    /// <param name="first">The token that the part begins with, read.</param>
    public Expression Read(TexToken first)
    {
        Expression part = Row.Empty;
        if (first.Kind is TokenKind.Sub or TokenKind.Super || IsPrime(first))
        {
            parser.Tokens.Back(first);
        }
        else
        {
            part = parser.Atom(first);
        }

        while (Next())
        {
            // Each turn reads one script.
        }

        return Scripted(part);
    }

    private bool Next()
    {
        var token = parser.Tokens.Peek();
        if (token.Kind is TokenKind.Sub or TokenKind.Super)
        {
            parser.Tokens.Next();
            ref var script = ref token.Kind == TokenKind.Sub ? ref _sub : ref _super;
            if (script is not null)
            {
                parser.Tokens.Stop(TexFaultKind.DoubleScript, token);
                return false;
            }

            script = parser.Script(token);
            return true;
        }

        if (IsPrime(token))
        {
            parser.Tokens.Next();
            _primes++;
            return true;
        }

        if (token.Kind == TokenKind.Character && SmallDigits.Of(token.Text) is { } small)
        {
            return Small(token, small);
        }

        if (token.Kind != TokenKind.Command || Placement(token.Text) is not { } placement)
        {
            return false;
        }

        parser.Tokens.Next();
        _placement = placement;
        return true;
    }

    /// <summary>Unicode's raised and lowered digits, typed as they look: x², ℝⁿ.</summary>
    private bool Small(TexToken token, (char Plain, bool IsRaised) small)
    {
        ref var script = ref small.IsRaised ? ref _super : ref _sub;
        if (script is not null)
        {
            return false;
        }

        var text = new System.Text.StringBuilder();
        while (SmallDigits.Of(token.Text) is { } next && next.IsRaised == small.IsRaised)
        {
            text.Append(next.Plain);
            parser.Tokens.Next();
            token = parser.Tokens.Peek();
        }

        script = SmallDigits.Read(text.ToString());
        return true;
    }

    private static bool IsPrime(TexToken token) =>
        token.IsCharacter('\'') || token.IsCharacter('’');

    private static ScriptPlacement? Placement(string command) =>
        command switch
        {
            "limits" => ScriptPlacement.Above,
            "nolimits" => ScriptPlacement.Beside,
            "displaylimits" => ScriptPlacement.ByStyle,
            _ => null,
        };

    private Expression Scripted(Expression part)
    {
        var super = _primes == 0 ? _super : Row.Of([.. Primes(_primes), _super ?? Row.Empty]);
        return _sub is null && super is null
            ? part
            : new Scripts(part, _sub, super, _placement ?? Natural(part));
    }

    /// <summary>Primes as Unicode has them: up to four in one character.</summary>
    private static IEnumerable<Expression> Primes(int count)
    {
        for (; count > 0; count -= 4)
        {
            var sign = Math.Min(count, 4) switch
            {
                1 => Prime,
                2 => "″",
                3 => "‴",
                _ => "⁗",
            };
            yield return new Operator(sign, OperatorClass.Ordinary);
        }
    }

    /// <summary>Where scripts stand if the author does not say.</summary>
    private static ScriptPlacement Natural(Expression part) =>
        part switch
        {
            Operator { Class: OperatorClass.Large, Sign: var sign } => Symbols.ClassOf(sign)
            == SymbolClass.Integral
                ? ScriptPlacement.Beside
                : ScriptPlacement.ByStyle,
            Function { TakesLimits: true } => ScriptPlacement.ByStyle,
            Accent { Mark: "⏞" or "⏟" or "⎴" or "⎵" or "⏜" or "⏝" } => ScriptPlacement.Above,
            Prescripts { Base: var inner } => Natural(inner),
            _ => ScriptPlacement.Beside,
        };
}
