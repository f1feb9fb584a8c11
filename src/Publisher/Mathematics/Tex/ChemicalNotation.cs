using System.Text;

namespace Publisher.Mathematics.Tex;

/// <summary>The notation of chemistry that mhchem made common, rewritten as the mathematics of TeX: substances with numbers and
/// charges, isotopes, bonds, reactions.</summary>
internal sealed class ChemicalNotation
{
    private static readonly (string Written, string Tex, string Stretching)[] Arrows =
    [
        ("<=>>", @"\rightleftharpoons", ""),
        ("<<=>", @"\rightleftharpoons", ""),
        ("<-->", @"\rightleftarrows", ""),
        ("<=>", @"\rightleftharpoons", ""),
        ("<->", @"\leftrightarrow", ""),
        ("->", @"\longrightarrow", @"\xrightarrow"),
        ("<-", @"\longleftarrow", @"\xleftarrow"),
        ("→", @"\longrightarrow", @"\xrightarrow"),
        ("⇌", @"\rightleftharpoons", ""),
    ];

    private readonly string _text;
    private readonly StringBuilder _tex = new();
    private int _at;

    /// <summary>Whether a number that comes next counts what stands before it: the atoms of an element, a group in brackets.</summary>
    private bool _counts;

    /// <summary>Whether nothing of a substance was read since the last blank, arrow or sign.</summary>
    private bool _begins = true;

    private ChemicalNotation(string text) => _text = text.Trim();

    public static string ToTex(string text)
    {
        var notation = new ChemicalNotation(text);
        while (notation._at < notation._text.Length)
        {
            notation.Next();
        }

        return notation._tex.ToString();
    }

    private char At(int offset) => _at + offset < _text.Length ? _text[_at + offset] : ' ';

    private void Next()
    {
        switch (_text[_at])
        {
            case ' ':
                _at++;
                (_counts, _begins) = (false, true);
                break;
            case '$':
                Formula();
                break;
            case '\\':
                Command();
                break;
            case '^' or 'v' when _begins && At(1) == ' ':
                Write(_text[_at] == 'v' ? @"\,\downarrow " : @"\,\uparrow ", 1);
                break;
            case '^' or '_':
                Scripts();
                break;
            case var digit when char.IsAsciiDigit(digit):
                Digits();
                break;
            case var letter when char.IsLetter(letter):
                Letters();
                break;
            default:
                Sign();
                break;
        }
    }

    private void Write(string tex, int length)
    {
        _tex.Append(tex);
        _at += length;
    }

    /// <summary>Mathematics within chemistry stays what it is.</summary>
    private void Formula()
    {
        var end = _text.IndexOf('$', _at + 1);
        end = end < 0 ? _text.Length : end;
        _tex.Append('{').Append(_text, _at + 1, end - _at - 1).Append('}');
        _at = Math.Min(end + 1, _text.Length);
        (_counts, _begins) = (true, false);
    }

    private void Command()
    {
        var end = _at + 1;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        end = Math.Max(end, Math.Min(_at + 2, _text.Length));
        Write(_text[_at..end] + " ", end - _at);
        while (At(0) == '{' && _at < _text.Length)
        {
            var group = Group();
            _tex.Append('{').Append(group).Append('}');
        }

        (_counts, _begins) = (true, false);
    }

    /// <summary>The content of a group in braces, passed.</summary>
    private string Group()
    {
        var depth = 0;
        var start = _at + 1;
        do
        {
            depth += At(0) switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            _at++;
        } while (depth > 0 && _at < _text.Length);

        return _text[start..Math.Max(start, _at - (depth == 0 ? 1 : 0))];
    }

    /// <summary>A charge, an oxidation, the numbers of an isotope before its element.</summary>
    private void Scripts()
    {
        _tex.Append(_begins ? "{}" : "");
        while (At(0) is '^' or '_')
        {
            var mark = _text[_at++];
            _tex.Append(mark).Append(@"{\mathrm{").Append(Script()).Append("}}");
        }

        (_counts, _begins) = (false, false);
    }

    private string Script()
    {
        if (At(0) == '{')
        {
            return Group();
        }

        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(At(0)) || At(0) is '.' or '•'))
        {
            _at++;
        }

        _at += _at < _text.Length && At(0) is '+' or '-' ? 1 : 0;
        return _text[start.._at];
    }

    /// <summary>How many atoms where an element stands before it, else how many of the substance that follows.</summary>
    private void Digits()
    {
        var end = _at;
        while (
            end < _text.Length
            && (char.IsAsciiDigit(_text[end]) || (!_counts && _text[end] is '/' or '.'))
        )
        {
            end++;
        }

        var number = _text[_at..end];
        if (_counts)
        {
            _tex.Append("_{").Append(number).Append('}');
        }
        else if (number.Split('/') is [var over, var under])
        {
            _tex.Append(@"\tfrac{").Append(over).Append("}{").Append(under).Append(@"}\,");
        }
        else
        {
            _tex.Append(number).Append(@"\,");
        }

        _at = end;
        (_counts, _begins) = (false, false);
    }

    /// <summary>Elements and words; a small letter by itself is a number that is not known.</summary>
    private void Letters()
    {
        var end = _at;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        var letters = _text[_at..end];
        var isVariable = _begins && letters.Length == 1 && char.IsLower(letters[0]) && At(1) is ' ';
        _tex.Append(isVariable ? $@"{letters}\," : $@"\mathrm{{{letters}}}");
        _at = end;
        (_counts, _begins) = (!isVariable, isVariable);
    }

    private void Sign()
    {
        foreach (var (written, tex, stretching) in Arrows)
        {
            if (_text.AsSpan(_at).StartsWith(written, StringComparison.Ordinal))
            {
                _at += written.Length;
                Arrow(tex, stretching);
                return;
            }
        }

        var sign = _text[_at];
        var isCharge =
            sign is '+' or '-' && !_begins && !char.IsLetterOrDigit(At(1)) && At(1) != '(';
        if (isCharge)
        {
            Write($"^{{{sign}}}", 1);
            return;
        }

        var (text, begins) = sign switch
        {
            '+' => ("+", true),
            '-' => (_begins ? "-" : "{-}", false),
            '=' => ("{=}", false),
            '#' => (@"{\equiv}", false),
            '*' or '.' or '·' or '•' => (@"\cdot ", true),
            '{' or '}' => ("", false),
            '%' or '&' => ($@"\{sign}", false),
            _ => (sign.ToString(), false),
        };
        Write(text, 1);
        (_counts, _begins) = (sign is ')' or ']' or '}', begins);
    }

    /// <summary>What stands in brackets behind an arrow goes over it, in a second pair below it.</summary>
    /// <param name="stretching">The command of the arrow that grows with what stands over it; empty where there is none.</param>
    private void Arrow(string tex, string stretching)
    {
        (_counts, _begins) = (false, true);
        var (over, under) = (Bracket(), Bracket());
        _tex.Append(
            over is null ? $"{tex} "
            : stretching.Length > 0 ? $"{stretching}[{under}]{{{over}}}"
            : under is null ? $@"\overset{{{over}}}{{{tex}}}"
            : $@"\underset{{{under}}}{{\overset{{{over}}}{{{tex}}}}}"
        );
    }

    private string? Bracket()
    {
        if (At(0) != '[' || _text.IndexOf(']', _at) is not (>= 0 and var end))
        {
            return null;
        }

        var content = _text[(_at + 1)..end];
        _at = end + 1;
        return ToTex(content);
    }
}
