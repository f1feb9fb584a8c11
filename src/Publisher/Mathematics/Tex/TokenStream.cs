using System.Collections.Immutable;

namespace Publisher.Mathematics.Tex;

/// <summary>The tokens of a formula with the document's own commands replaced by what they stand for. After a fault that
/// leaves nothing sure, only the end comes.</summary>
internal sealed class TokenStream(string tex, Macros macros)
{
    /// <summary>Tokens that macros may make of one formula.</summary>
    private const int MostExpanded = 20_000;

    private readonly TokenReader _reader = new(tex);
    private readonly Stack<TexToken> _pending = new();
    private readonly List<TexFault> _faults = [];
    private int _expanded;
    private bool _isOver;

    public IReadOnlyList<TexFault> Faults => _faults;

    public Macros Macros => macros;

    public bool IsOver => _isOver;

    private TexToken End => new(TokenKind.End, "", tex.Length);

    /// <summary>The next token as it is written.</summary>
    public TexToken Raw() =>
        _isOver ? End
        : _pending.TryPop(out var token) ? token
        : _reader.Next();

    /// <summary>The next token that is no blank and no macro.</summary>
    public TexToken Next()
    {
        while (true)
        {
            var token = Raw();
            if (token.Kind == TokenKind.Blank)
            {
                continue;
            }

            if (
                token.Kind != TokenKind.Command
                || !macros.TryGet(token.Text, out var macro)
                || macro is null
            )
            {
                return token;
            }

            Expand(token, macro);
        }
    }

    public void Back(TexToken token)
    {
        if (token.Kind != TokenKind.End)
        {
            _pending.Push(token);
        }
    }

    public TexToken Peek()
    {
        var token = Next();
        Back(token);
        return token;
    }

    /// <summary>The next token without skipping blanks.</summary>
    public TexToken PeekRaw()
    {
        var token = Raw();
        Back(token);
        return token;
    }

    /// <summary>Notes a fault; what follows is read all the same.</summary>
    public void Note(TexFaultKind kind, TexToken at, string nearest = "")
    {
        if (_faults.Count < 20)
        {
            _faults.Add(new(kind, at.Position, at.Written, nearest));
        }
    }

    /// <summary>Notes a fault after which nothing can be read.</summary>
    public void Stop(TexFaultKind kind, TexToken at)
    {
        if (!_isOver)
        {
            Note(kind, at);
            _isOver = true;
        }
    }

    /// <summary>The tokens of an argument: of a group without its braces, or one token.</summary>
    public ImmutableArray<TexToken> Argument(TexToken of)
    {
        var first = Raw();
        while (first.Kind == TokenKind.Blank)
        {
            first = Raw();
        }

        switch (first.Kind)
        {
            case TokenKind.Open:
                return Group(first, token => token.Kind == TokenKind.Close);
            case TokenKind.End or TokenKind.Close or TokenKind.Align:
                Stop(TexFaultKind.MissingArgument, of);
                return [];
            default:
                return [first];
        }
    }

    /// <summary>What stands in brackets next; null where no bracket is next.</summary>
    public ImmutableArray<TexToken>? Option()
    {
        var first = Raw();
        while (first.Kind == TokenKind.Blank)
        {
            first = Raw();
        }

        if (!first.IsCharacter('['))
        {
            Back(first);
            return null;
        }

        return Group(first, token => token.IsCharacter(']'));
    }

    /// <summary>The words of an argument, as written.</summary>
    public string Text(TexToken of) => Text(Argument(of));

    public static string Text(ImmutableArray<TexToken> tokens) =>
        string.Concat(tokens.Select(token => token.Written)).Trim();

    /// <summary>Lets tokens come next.</summary>
    public void Insert(ImmutableArray<TexToken> tokens)
    {
        for (var at = tokens.Length - 1; at >= 0; at--)
        {
            _pending.Push(tokens[at]);
        }
    }

    private ImmutableArray<TexToken> Group(TexToken first, Func<TexToken, bool> isEnd)
    {
        var tokens = ImmutableArray.CreateBuilder<TexToken>();
        for (var depth = 0; ; )
        {
            var token = Raw();
            if (token.Kind == TokenKind.End)
            {
                Stop(TexFaultKind.MissingBrace, first);
                return [];
            }

            if (depth == 0 && isEnd(token))
            {
                return tokens.ToImmutable();
            }

            depth += token.Kind switch
            {
                TokenKind.Open => 1,
                TokenKind.Close => -1,
                _ => 0,
            };
            tokens.Add(token);
        }
    }

    private void Expand(TexToken token, Macro macro)
    {
        var arguments = new ImmutableArray<TexToken>[macro.Parameters];
        for (var at = 0; at < arguments.Length; at++)
        {
            arguments[at] =
                at == 0 && macro.Default is { } usual ? Option() ?? usual : Argument(token);
        }

        var body = ImmutableArray.CreateBuilder<TexToken>(macro.Body.Length);
        foreach (var part in macro.Body)
        {
            var isPlace = part.Kind == TokenKind.Parameter && part.Text[0] - '1' < arguments.Length;
            if (isPlace && part.Text[0] >= '1')
            {
                body.AddRange(arguments[part.Text[0] - '1']);
            }
            else
            {
                body.Add(part with { Position = token.Position });
            }

            if (_expanded + body.Count > MostExpanded)
            {
                Stop(TexFaultKind.TooLong, token);
                return;
            }
        }

        _expanded += body.Count + 1;
        Insert(body.ToImmutable());
        if (_expanded > MostExpanded)
        {
            Stop(TexFaultKind.TooLong, token);
        }
    }
}
