using System.Text;

namespace Publisher.Conformance.Specifications;

/// <summary>A document as its blocks, a line each, with each run of characters behind its style and address: what two
/// readings of a text must have in common, whoever read it.</summary>
internal sealed class Outlined
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private string _style = "";
    private string _address = "";
    private bool _isBlank;
    private bool _isAfterBreak;
    private int _depth;

    /// <summary>The letters of the styles that hold, in any order.</summary>
    public void Text(string text, string style, string address)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                _isBlank = _line.Length > 0 && !_isAfterBreak;
                continue;
            }

            _isAfterBreak = false;

            _line.Append(_isBlank ? " " : "");
            _isBlank = false;
            if (_style != style || _address != address)
            {
                _line.Append('{').Append(style).Append('|').Append(Plain(address)).Append('}');
                (_style, _address) = (style, address);
            }

            _line.Append(character);
        }
    }

    public void Break()
    {
        _isBlank = false;
        Text("⏎", _style, _address);
        (_isBlank, _isAfterBreak) = (false, true);
    }

    /// <summary>Ends a paragraph, a heading, or whatever else holds words; one without any is none.</summary>
    public void EndLine(string kind)
    {
        var line = _line.ToString().Trim('⏎', ' ');
        if (line.Length > 0)
        {
            _text.Append(' ', _depth).Append(kind).Append(' ').Append(line).Append('\n');
        }

        _line.Clear();
        (_style, _address, _isBlank, _isAfterBreak) = ("", "", false, false);
    }

    public void Line(string line) => _text.Append(' ', _depth).Append(line).Append('\n');

    public void Code(string code)
    {
        code = string.Join('\n', code.Split('\n').Select(line => line.TrimEnd())).Trim('\n');
        if (code.Length > 0)
        {
            Line(
                "code "
                    + code.ReplaceLineEndings("\\n").Replace("\t", "    ", StringComparison.Ordinal)
            );
        }
    }

    /// <summary>What holds blocks; without any it is nothing, unless it counts.</summary>
    public void Within(string kind, bool isKept, Action content)
    {
        var start = _text.Length;
        Line(kind);
        var filled = _text.Length;
        _depth++;
        content();
        _depth--;
        if (_text.Length == filled && !isKept)
        {
            _text.Length = start;
        }
    }

    public override string ToString() => _text.ToString();

    private static string Plain(string address) =>
        Uri.UnescapeDataString(address).Replace(" ", "%20", StringComparison.Ordinal);
}
