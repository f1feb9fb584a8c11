namespace Publisher.Editions.Templating;

internal enum TokenKind
{
    Text,
    Value,
    Markup,
    Remark,
    Open,
    Else,
    Close,
}

/// <summary>A run of text, or a tag.</summary>
/// <param name="Words">The text, or what the tag says within its braces and sign.</param>
internal sealed record TemplateToken(TokenKind Kind, string Words, int Line);

/// <summary>Parts a template into text and tags. As in Handlebars, a line that holds nothing but a remark or one tag of a
/// block is left out whole, <c>~</c> within the braces takes the blanks on its side, and <c>\{{</c> is no tag.</summary>
internal sealed class TemplateTokens
{
    private readonly string _text;
    private readonly string _name;
    private readonly List<TemplateToken> _tokens = [];
    private int _at;
    private int _line = 1;
    private int _counted;

    private TemplateTokens(string text, string name)
    {
        _text = text;
        _name = name;
    }

    /// <param name="name">The template's, for messages.</param>
    public static List<TemplateToken> Of(string text, string name)
    {
        var tokens = new TemplateTokens(text, name);
        while (tokens.Next()) { }

        return tokens._tokens;
    }

    private bool Next()
    {
        var open = _text.IndexOf("{{", _at, StringComparison.Ordinal);
        if (open < 0)
        {
            Text(_text[_at..]);
            return false;
        }

        if (open > _at && _text[open - 1] == '\\')
        {
            Text(_text[_at..(open - 1)] + "{{");
            _at = open + 2;
            return true;
        }

        Tag(open);
        return true;
    }

    private void Text(string text)
    {
        if (text.Length > 0)
        {
            _tokens.Add(new(TokenKind.Text, text, Line(_at)));
        }
    }

    private void Tag(int open)
    {
        var (opening, closing) = Braces(open);
        var close = _text.IndexOf(closing, open + opening.Length, StringComparison.Ordinal);
        if (close < 0)
        {
            throw Template.Wrong(
                _name,
                Line(open),
                $"“{opening}” is opened here, and no “{closing}” closes it."
            );
        }

        var words = _text[(open + opening.Length)..close];
        var end = close + closing.Length;
        var (kind, said) = Kind(opening, words.Trim('~').Trim());
        var before = _text[_at..open];
        if (kind is not (TokenKind.Value or TokenKind.Markup) && IsAlone(open, end))
        {
            before = before.TrimEnd(' ', '\t');
            end = Math.Min(_text.Length, EndOfBlanks(end) + 1);
        }

        Text(words.StartsWith('~') ? before.TrimEnd() : before);
        _tokens.Add(new(kind, said, Line(open)));
        _at = end;
        while (words.EndsWith('~') && _at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private (string Opening, string Closing) Braces(int open) =>
        Starts(open, "{{!--") || Starts(open, "{{~!--")
            ? (_text[open..(_text.IndexOf('-', open))], "--}}")
        : Starts(open, "{{{") ? ("{{{", "}}}")
        : ("{{", "}}");

    private bool Starts(int at, string sign) =>
        string.CompareOrdinal(_text, at, sign, 0, sign.Length) == 0;

    private static (TokenKind Kind, string Words) Kind(string opening, string words) =>
        opening == "{{{" ? (TokenKind.Markup, words)
        : opening.EndsWith('!') || words.StartsWith('!') ? (TokenKind.Remark, "")
        : words.StartsWith('#') ? (TokenKind.Open, words[1..].Trim())
        : words.StartsWith('/') ? (TokenKind.Close, words[1..].Trim())
        : words is "^" or "else" ? (TokenKind.Else, "")
        : words.StartsWith("else ", StringComparison.Ordinal) ? (TokenKind.Else, words[5..].Trim())
        : (TokenKind.Value, words);

    private bool IsAlone(int open, int end)
    {
        var start = open;
        while (start > 0 && _text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var stop = EndOfBlanks(end);
        return (start == 0 || _text[start - 1] == '\n')
            && (stop == _text.Length || _text[stop] == '\n');
    }

    private int EndOfBlanks(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>Asked for places in their order, so that each line is counted once.</summary>
    private int Line(int at)
    {
        _line += _text.AsSpan(_counted, Math.Max(0, at - _counted)).Count('\n');
        _counted = Math.Max(_counted, at);
        return _line;
    }
}
