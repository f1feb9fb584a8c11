using Publisher.Mathematics.Tex.Commands;

namespace Publisher.Mathematics.Tex;

/// <summary>Rows, groups and scripts. What a command means stands in <see cref="TexCommands"/>.</summary>
internal sealed class TexParser(TokenStream tokens)
{
    /// <summary>Groups within groups; deeper ones are a fault.</summary>
    private const int MaximumDepth = 100;

    private int _depth;

    public TokenStream Tokens => tokens;

    /// <summary>The alphabet that the author chose for letters; null for TeX's own choice.</summary>
    public Alphabet? Alphabet { get; set; }

    /// <summary>Whether letters side by side are one name, as in <c>\mathrm{max}</c>.</summary>
    public bool JoinsLetters { get; set; }

    /// <summary>Whether what is read is a script or stands in one.</summary>
    public bool IsScript { get; private set; }

    /// <summary>The number given to the line that is being read.</summary>
    public string Tag { get; set; } = "";

    public string Label { get; set; } = "";

    public Expression Formula()
    {
        var first = Row();
        var content = tokens.Peek() is { } end && IsLineEnd(end) ? Lines(first) : first;
        var rest = tokens.Peek();
        if (rest.Kind != TokenKind.End)
        {
            tokens.Stop(
                rest.Kind == TokenKind.Close ? TexFaultKind.SurplusBrace : TexFaultKind.Misplaced,
                rest
            );
        }

        Tag = tokens.Macros.NumberOf(Label, Tag);
        return Tag.Length + Label.Length > 0 ? new Numbered(content, Tag, Label) : content;
    }

    /// <summary>Lines that no environment holds, as authors write them in a display.</summary>
    private Grid Lines(Expression first)
    {
        var rows = new GridReader(this).Rows(first);
        var isAligned = rows.Any(row => row.Cells.Count > 1);
        return new(isAligned ? GridKind.Aligned : GridKind.Gathered, rows);
    }

    private static bool IsLineEnd(TexToken token) =>
        token.Kind == TokenKind.Align || token.IsCommand("\\") || token.IsCommand("cr");

    /// <summary>Parts up to what ends a row: a brace, an ampersand, the end of a line or of a pair.</summary>
    /// <param name="isEnd">What ends this row besides.</param>
    public Expression Row(Func<TexToken, bool>? isEnd = null)
    {
        if (++_depth > MaximumDepth)
        {
            tokens.Stop(TexFaultKind.TooDeep, tokens.Raw());
        }

        var parts = new List<Expression>();
        while (!EndsRow(tokens.Peek(), isEnd))
        {
            var token = tokens.Next();
            if (TexSwitches.Read(this, token, isEnd) is { } rest)
            {
                parts.Add(rest);
                break;
            }

            if (TexInfix.Read(this, token, parts, isEnd) is { } whole)
            {
                parts = [whole];
                break;
            }

            parts.Add(new ScriptReader(this).Read(token));
        }

        _depth--;
        return Mathematics.Row.Of(RowParts.Joined(parts, JoinsLetters));
    }

    private static bool EndsRow(TexToken token, Func<TexToken, bool>? isEnd) =>
        token.Kind is TokenKind.End or TokenKind.Close or TokenKind.Align
        || (
            token.Kind == TokenKind.Command
            && token.Text is "\\" or "cr" or "end" or "right" or "middle"
        )
        || isEnd?.Invoke(token) == true;

    /// <summary>The argument of a command or of a script: a group, or what stands next.</summary>
    /// <param name="of">What it is an argument of.</param>
    public Expression Argument(TexToken of)
    {
        var token = tokens.Next();
        if (token.Kind == TokenKind.Open)
        {
            return Group(token);
        }

        if (EndsRow(token, null) || token.Kind is TokenKind.Sub or TokenKind.Super)
        {
            tokens.Back(token);
            tokens.Stop(TexFaultKind.MissingArgument, of);
            return Mathematics.Row.Empty;
        }

        return Atom(token, isArgument: true);
    }

    /// <summary>The argument of a script.</summary>
    public Expression Script(TexToken of)
    {
        var outer = IsScript;
        IsScript = true;
        var content = Argument(of);
        IsScript = outer;
        return content;
    }

    /// <summary>An argument in brackets; null where there is none.</summary>
    public Expression? Option()
    {
        var token = tokens.Peek();
        if (!token.IsCharacter('['))
        {
            return null;
        }

        tokens.Next();
        var content = Row(inner => inner.IsCharacter(']'));
        Expect(token, end => end.IsCharacter(']'), TexFaultKind.MissingBrace);
        return content;
    }

    /// <summary>A group whose brace was read.</summary>
    public Expression Group(TexToken open)
    {
        var (alphabet, joins) = (Alphabet, JoinsLetters);
        var content = Row();
        (Alphabet, JoinsLetters) = (alphabet, joins);
        Expect(open, end => end.Kind == TokenKind.Close, TexFaultKind.MissingBrace);
        return content;
    }

    /// <summary>Reads what must come next; where it does not, the fault is that of what it would have ended.</summary>
    public void Expect(TexToken of, Func<TexToken, bool> isExpected, TexFaultKind fault)
    {
        if (!isExpected(tokens.Next()))
        {
            tokens.Stop(fault, of);
        }
    }

    /// <summary>Reads with other letters than those around.</summary>
    public Expression In(Alphabet alphabet, bool joins, Func<Expression> read)
    {
        var before = (Alphabet, JoinsLetters);
        (Alphabet, JoinsLetters) = (alphabet, joins);
        var content = read();
        (Alphabet, JoinsLetters) = before;
        return content;
    }

    /// <summary>One part without its scripts.</summary>
    /// <param name="isArgument">Whether it is one character at most, as an argument without braces is.</param>
    public Expression Atom(TexToken token, bool isArgument = false)
    {
        if (++_depth > MaximumDepth)
        {
            tokens.Stop(TexFaultKind.TooDeep, token);
        }

        var atom = token.Kind switch
        {
            _ when tokens.IsOver => Mathematics.Row.Empty,
            TokenKind.Open => Ordinary(Group(token)),
            TokenKind.Command => TexCommands.Read(this, token),
            TokenKind.Character => TexCharacters.Read(this, token, isArgument),
            _ => Misplaced(token),
        };
        _depth--;
        return atom;
    }

    /// <summary>Braces around a sign take its spaces.</summary>
    private static Expression Ordinary(Expression group) =>
        group
            is Operator
            {
                Class: OperatorClass.Binary or OperatorClass.Relation or OperatorClass.Punctuation
            } sign
            ? sign with
            {
                Class = OperatorClass.Ordinary,
            }
            : group;

    private Row Misplaced(TexToken token)
    {
        tokens.Stop(TexFaultKind.Misplaced, token);
        return Mathematics.Row.Empty;
    }
}
