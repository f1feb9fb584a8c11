using System.Collections.Immutable;

namespace Publisher.Mathematics.Tex.Commands;

using static TexCommands;

/// <summary>Commands that define commands.</summary>
internal static class Definitions
{
    public static IEnumerable<KeyValuePair<string, Reading>> All =>
        [
            .. Alike("newcommand renewcommand providecommand", NewCommand),
            .. Alike("def gdef edef", Def),
            .. Alike("let", Let),
            .. Alike("DeclareMathOperator", Operator),
        ];

    private static Row NewCommand(TexParser parser, TexToken of)
    {
        SkipStar(parser);
        if (Name(parser, of) is not { } name)
        {
            return Row.Empty;
        }

        var count = parser.Tokens.Option() is { } option ? TokenStream.Text(option) : "0";
        var usual = parser.Tokens.Option();
        var parameters = count is [>= '0' and <= '9'] ? count[0] - '0' : 0;
        Define(
            parser,
            name,
            new(parameters, parameters > 0 ? usual : null, parser.Tokens.Argument(of))
        );
        return Row.Empty;
    }

    private static Row Def(TexParser parser, TexToken of)
    {
        if (Name(parser, of) is not { } name)
        {
            return Row.Empty;
        }

        var parameters = 0;
        while (parser.Tokens.PeekRaw().Kind == TokenKind.Parameter)
        {
            parser.Tokens.Raw();
            parameters = Math.Min(parameters + 1, 9);
        }

        Define(parser, name, new(parameters, null, parser.Tokens.Argument(of)));
        return Row.Empty;
    }

    private static Row Let(TexParser parser, TexToken of)
    {
        if (Name(parser, of) is not { } name)
        {
            return Row.Empty;
        }

        if (parser.Tokens.PeekRaw().IsCharacter('='))
        {
            parser.Tokens.Raw();
        }

        var meant = parser.Tokens.Argument(of);
        if (meant is not [{ Kind: TokenKind.Command, Text: var same }] || same != name)
        {
            Define(parser, name, new(0, null, meant));
        }

        return Row.Empty;
    }

    private static Row Operator(TexParser parser, TexToken of)
    {
        var isStarred = SkipStar(parser);
        if (Name(parser, of) is not { } name)
        {
            return Row.Empty;
        }

        var words = parser.Tokens.Argument(of);
        ImmutableArray<TexToken> body =
        [
            new(TokenKind.Command, "operatorname", of.Position),
            .. isStarred
                ? [new TexToken(TokenKind.Character, "*", of.Position)]
                : Array.Empty<TexToken>(),
            new(TokenKind.Open, "{", of.Position),
            .. words,
            new(TokenKind.Close, "}", of.Position),
        ];
        Define(parser, name, new(0, null, body));
        return Row.Empty;
    }

    private static bool SkipStar(TexParser parser)
    {
        var isStarred = parser.Tokens.PeekRaw().IsCharacter('*');
        if (isStarred)
        {
            parser.Tokens.Raw();
        }

        return isStarred;
    }

    /// <summary>The command to be defined, in braces or bare; null where there is none.</summary>
    private static string? Name(TexParser parser, TexToken of)
    {
        if (parser.Tokens.Argument(of) is [{ Kind: TokenKind.Command } name])
        {
            return name.Text;
        }

        parser.Tokens.Stop(TexFaultKind.MissingArgument, of);
        return null;
    }

    /// <summary>A command that holds a formula together keeps its meaning.</summary>
    private static void Define(TexParser parser, string name, Macro macro)
    {
        if (name is not ("begin" or "end" or "left" or "right" or "middle" or "\\"))
        {
            parser.Tokens.Macros.Define(name, macro);
        }
    }
}
