using System.Text;
using Publisher.Mathematics.Tex.Commands;

namespace Publisher.Mathematics.Tex;

/// <summary>Characters that stand for themselves.</summary>
internal static class TexCharacters
{
    public static Expression Read(TexParser parser, TexToken token, bool isArgument)
    {
        var text = token.Text;
        if (text == "$")
        {
            parser.Tokens.Stop(TexFaultKind.Misplaced, token);
            return Row.Empty;
        }

        return
            IsDigit(text) || (text == "." && !isArgument && IsDigit(parser.Tokens.PeekRaw().Text))
            ? Number(parser, text, isArgument)
            : Sign(text, parser.Alphabet);
    }

    /// <summary>A character as an identifier or an operator.</summary>
    public static Expression Sign(string text, Alphabet? alphabet)
    {
        if (text.Length == 1 && Typed(text[0]) is { } typed)
        {
            return typed;
        }

        if (Symbols.ClassOf(text) is { } named)
        {
            return Of(new(text, named), alphabet);
        }

        if (Negations.Has(text))
        {
            return new Operator(text, OperatorClass.Relation);
        }

        var (plain, of) = Alphabets.Plain(text);
        return of != Alphabet.Upright
            ? Rune.IsDigit(Rune.GetRuneAt(plain, 0))
                ? new Number(plain, of)
                : new Identifier(plain, of)
            : Rune.IsLetter(Rune.GetRuneAt(text, 0))
                ? Letter(text, alphabet ?? Alphabet.Italic)
                : new Operator(text, OperatorClass.Ordinary);
    }

    /// <summary>A symbol in the alphabet that the author chose.</summary>
    public static Expression Of(Symbol symbol, Alphabet? alphabet) =>
        symbol.Class switch
        {
            SymbolClass.Letter => Letter(symbol.Sign, Greek(alphabet) ?? Alphabet.Italic),
            SymbolClass.Upright
                when Alphabets.Plain(symbol.Sign) is { Alphabet: not Alphabet.Upright } plain =>
                new Identifier(plain.Name, plain.Alphabet),
            SymbolClass.Upright => Letter(symbol.Sign, Greek(alphabet) ?? Alphabet.Upright),
            _ => new Operator(symbol.Sign, Class(symbol.Class))
            {
                IsBold = alphabet is Alphabet.BoldItalic,
            },
        };

    public static OperatorClass Class(SymbolClass of) =>
        of switch
        {
            SymbolClass.Large or SymbolClass.Integral => OperatorClass.Large,
            SymbolClass.Bin => OperatorClass.Binary,
            SymbolClass.Rel => OperatorClass.Relation,
            SymbolClass.Open => OperatorClass.Open,
            SymbolClass.Close => OperatorClass.Close,
            SymbolClass.Punct => OperatorClass.Punctuation,
            SymbolClass.Inner => OperatorClass.Inner,
            _ => OperatorClass.Ordinary,
        };

    private static Identifier Letter(string name, Alphabet alphabet) =>
        new(name, Alphabets.Fitting(name, alphabet));

    /// <summary>Greek letters have no upright or double-struck shapes in TeX: there they stay what they are.</summary>
    private static Alphabet? Greek(Alphabet? alphabet) =>
        alphabet
            is Alphabet.Bold
                or Alphabet.BoldItalic
                or Alphabet.SansSerifBold
                or Alphabet.SansSerifBoldItalic
                or Alphabet.Italic
            ? alphabet
            : null;

    private static Number Number(TexParser parser, string first, bool isArgument)
    {
        var digits = new StringBuilder(first);
        var tokens = parser.Tokens;
        while (!isArgument)
        {
            var token = tokens.Raw();
            var isPoint = token.IsCharacter('.') && IsDigit(tokens.PeekRaw().Text);
            if (!isPoint && !(token.Kind == TokenKind.Character && IsDigit(token.Text)))
            {
                tokens.Back(token);
                break;
            }

            digits.Append(token.Text);
        }

        var number = digits.ToString();
        return new(number, Alphabets.Fitting(number, parser.Alphabet ?? Alphabet.Upright));
    }

    private static bool IsDigit(string text) => text.Length == 1 && char.IsAsciiDigit(text[0]);

    private static Operator? Typed(char character) =>
        character switch
        {
            '-' or '−' => new("−", OperatorClass.Binary),
            '+' => new("+", OperatorClass.Binary),
            '*' => new("∗", OperatorClass.Binary),
            '•' => new("∙", OperatorClass.Binary),
            '·' => new("⋅", OperatorClass.Binary),
            '=' or '<' or '>' or ':' => new(character.ToString(), OperatorClass.Relation),
            ',' or ';' => new(character.ToString(), OperatorClass.Punctuation),
            '!' or '?' => new(character.ToString(), OperatorClass.Close),
            '|' => new("|", OperatorClass.Ordinary),
            _ => null,
        };
}
