using System.Collections.Immutable;
using System.Text;

namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Words within a formula, and formulas within these words.</summary>
internal static class TextCommands
{
    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Set(
                "text mbox hbox textrm textnormal textup textsf textmd intertext shortintertext",
                WordsStyle.None
            ),
            .. Set("textbf", WordsStyle.Bold),
            .. Set("textit emph textsl", WordsStyle.Italic),
            .. Set("texttt", WordsStyle.Monospace),
        ];

    private static IEnumerable<KeyValuePair<string, Reading>> Set(string names, WordsStyle style) =>
        Alike(names, (parser, of) => Read(parser, parser.Tokens.Argument(of), style, 0));

    private static Expression Read(
        TexParser parser,
        ImmutableArray<TexToken> tokens,
        WordsStyle style,
        int depth
    )
    {
        var parts = new List<Expression>();
        var words = new StringBuilder();
        for (var at = 0; at < tokens.Length && !parser.Tokens.IsOver; at++)
        {
            var token = tokens[at];
            if (token.IsCharacter('$') || token.IsCommand("("))
            {
                End();
                parts.Add(Formula(parser, tokens, ref at));
            }
            else if (
                token.Kind == TokenKind.Command
                && Inner(token.Text) is { } inner
                && depth < 20
            )
            {
                End();
                var from = ++at;
                at = ArgumentEnd(tokens, at);
                parts.Add(
                    Read(
                        parser,
                        tokens[from..Math.Min(at + 1, tokens.Length)],
                        style | inner,
                        depth + 1
                    )
                );
            }
            else
            {
                words.Append(Spelled(parser, token));
            }
        }

        End();
        return Row.Of(parts);

        void End()
        {
            if (words.Length > 0)
            {
                parts.Add(new Words(words.ToString(), style));
                words.Clear();
            }
        }
    }

    private static Expression Formula(TexParser parser, ImmutableArray<TexToken> tokens, ref int at)
    {
        var open = tokens[at];
        var from = ++at;
        while (at < tokens.Length && !tokens[at].IsCharacter('$') && !tokens[at].IsCommand(")"))
        {
            at++;
        }

        if (at == tokens.Length)
        {
            parser.Tokens.Stop(TexFaultKind.MissingDelimiter, open);
            return Row.Empty;
        }

        parser.Tokens.Insert([
            .. tokens[from..at],
            new TexToken(TokenKind.Close, "}", open.Position),
        ]);
        return parser.Group(open);
    }

    /// <summary>Where an argument ends that begins at a token: at its brace, or with the token.</summary>
    private static int ArgumentEnd(ImmutableArray<TexToken> tokens, int at)
    {
        var depth = 0;
        for (; at < tokens.Length; at++)
        {
            depth += tokens[at].Kind switch
            {
                TokenKind.Open => 1,
                TokenKind.Close => -1,
                _ => 0,
            };
            if (depth == 0 && tokens[at].Kind != TokenKind.Blank)
            {
                break;
            }
        }

        return at;
    }

    private static WordsStyle? Inner(string command) =>
        command switch
        {
            "textbf" => WordsStyle.Bold,
            "textit" or "emph" => WordsStyle.Italic,
            "texttt" => WordsStyle.Monospace,
            "text" or "textrm" or "mbox" or "textsf" => WordsStyle.None,
            _ => null,
        };

    private static string Spelled(TexParser parser, TexToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Open or TokenKind.Close:
                return "";
            case TokenKind.Command when token.Text is " " or "~" or "," or ";" or ":" or "quad":
                return " ";
            case TokenKind.Command when token.Text is "textbackslash" or "backslash":
                return "\\";
            case TokenKind.Command when token.Text is "^" or "-" or "/" or "\\":
                return token.Text == "^" ? "^" : "";
            case TokenKind.Command when Symbols.TryGet(token.Text, out var symbol):
                return symbol.Sign;
            case TokenKind.Command:
                parser.Tokens.Note(
                    TexFaultKind.UnknownCommand,
                    token,
                    NearestCommand.To(token.Text, parser.Tokens.Macros)
                );
                return "";
            default:
                return token.Text == "'" ? "’" : token.Text;
        }
    }
}
