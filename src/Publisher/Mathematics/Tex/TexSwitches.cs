using Publisher.Mathematics.Tex.Commands;

namespace Publisher.Mathematics.Tex;

/// <summary>Commands that hold for the rest of their group: sizes, letters, colours.</summary>
internal static class TexSwitches
{
    /// <returns>The rest of the group, read so; null where the token is none of them.</returns>
    public static Expression? Read(TexParser parser, TexToken token, Func<TexToken, bool>? isEnd)
    {
        if (token.Kind != TokenKind.Command)
        {
            return null;
        }

        if (Style(token.Text) is { } style)
        {
            return Styled(parser.Row(isEnd), style);
        }

        if (Alphabet(token.Text) is { } alphabet)
        {
            return parser.In(alphabet, joins: true, () => parser.Row(isEnd));
        }

        if (token.Text is not ("color" or "colour"))
        {
            return null;
        }

        var colour = Colours.Read(parser, token);
        return new Coloured(parser.Row(isEnd), colour);
    }

    public static Expression Styled(Expression content, MathStyle style) =>
        content is Row { Parts.Count: 0 } ? content : new Styled(content, style);

    private static MathStyle? Style(string name) =>
        name switch
        {
            "displaystyle" => MathStyle.Display,
            "textstyle" => MathStyle.Text,
            "scriptstyle" => MathStyle.Script,
            "scriptscriptstyle" => MathStyle.ScriptScript,
            _ => null,
        };

    private static Alphabet? Alphabet(string name) =>
        name switch
        {
            "rm" => Mathematics.Alphabet.Upright,
            "bf" => Mathematics.Alphabet.Bold,
            "it" => Mathematics.Alphabet.Italic,
            "sf" => Mathematics.Alphabet.SansSerif,
            "tt" => Mathematics.Alphabet.Monospace,
            "cal" => Mathematics.Alphabet.Script,
            "frak" => Mathematics.Alphabet.Fraktur,
            "boldmath" => Mathematics.Alphabet.BoldItalic,
            _ => null,
        };
}
