using System.Text;

namespace Publisher.Mathematics.Tex;

/// <summary>Cuts TeX into tokens: commands, braces, scripts, characters.</summary>
internal sealed class TokenReader(string tex)
{
    private int _at;

    public int Position => _at;

    /// <summary>The next token; blanks in a row are one, comments are none.</summary>
    public TexToken Next()
    {
        while (_at < tex.Length && tex[_at] == '%')
        {
            var end = tex.IndexOf('\n', _at);
            _at = end < 0 ? tex.Length : end + 1;
        }

        if (_at >= tex.Length)
        {
            return new(TokenKind.End, "", tex.Length);
        }

        var start = _at;
        return tex[_at] switch
        {
            '\\' => Command(),
            '{' => One(TokenKind.Open),
            '}' => One(TokenKind.Close),
            '_' => One(TokenKind.Sub),
            '^' => One(TokenKind.Super),
            '&' => One(TokenKind.Align),
            '#' when start + 1 < tex.Length && char.IsAsciiDigit(tex[start + 1]) => Parameter(),
            var character when char.IsWhiteSpace(character) && character != '\u00A0' => Blank(),
            '~' or '\u00A0' => One(TokenKind.Command, "~"),
            _ => Character(),
        };
    }

    private TexToken One(TokenKind kind, string? text = null) =>
        new(kind, text ?? tex[_at].ToString(), _at++);

    private TexToken Command()
    {
        var start = _at++;
        if (_at >= tex.Length)
        {
            return new(TokenKind.Command, "", start);
        }

        var from = _at;
        if (!char.IsAsciiLetter(tex[_at]))
        {
            Rune.DecodeFromUtf16(tex.AsSpan(_at), out _, out var length);
            _at += length;
            return new(TokenKind.Command, tex[from.._at], start);
        }

        while (_at < tex.Length && char.IsAsciiLetter(tex[_at]))
        {
            _at++;
        }

        return new(TokenKind.Command, tex[from.._at], start);
    }

    private TexToken Parameter()
    {
        var start = _at;
        _at += 2;
        return new(TokenKind.Parameter, tex[start + 1].ToString(), start);
    }

    private TexToken Blank()
    {
        var start = _at;
        while (_at < tex.Length && char.IsWhiteSpace(tex[_at]))
        {
            _at++;
        }

        return new(TokenKind.Blank, " ", start);
    }

    /// <summary>A character with what combines with it.</summary>
    private TexToken Character()
    {
        var start = _at;
        Rune.DecodeFromUtf16(tex.AsSpan(_at), out _, out var length);
        _at += length;
        while (_at < tex.Length && IsCombining(tex[_at]))
        {
            _at++;
        }

        return new(TokenKind.Character, tex[start.._at], start);
    }

    private static bool IsCombining(char character) =>
        character
            is >= '\u0300'
                and <= '\u036F'
                or >= '\u20D0'
                and <= '\u20EF'
                or >= '\uFE00'
                and <= '\uFE0F';
}
