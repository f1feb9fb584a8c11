using System.Net;

namespace Publisher.Web.Links.Pages;

/// <summary>Reads the attributes of one tag.</summary>
/// <param name="at">Behind the tag's name.</param>
internal sealed class TagReader(string html, int at)
{
    private int _at = at;

    /// <param name="anchors">Takes the values of <c>id</c> and <c>name</c>.</param>
    /// <returns>Behind the tag.</returns>
    public int Read(HashSet<string> anchors)
    {
        for (Skip(); _at < html.Length && html[_at] != '>'; Skip())
        {
            var name = Until(letter => char.IsWhiteSpace(letter) || letter is '=' or '>' or '/');
            Skip();
            if (_at < html.Length && html[_at] == '=')
            {
                _at++;
                Skip();
                Add(name, Value(), anchors);
            }
            else if (name.Length == 0 && html[_at] == '/')
            {
                _at++;
            }
        }

        return Math.Min(_at + 1, html.Length);
    }

    private static void Add(string name, string value, HashSet<string> anchors)
    {
        if (
            name.Equals("id", StringComparison.OrdinalIgnoreCase)
            || name.Equals("name", StringComparison.OrdinalIgnoreCase)
        )
        {
            anchors.Add(WebUtility.HtmlDecode(value));
        }
    }

    private string Value()
    {
        if (_at < html.Length && html[_at] is '"' or '\'')
        {
            var quote = html[_at++];
            var value = Until(letter => letter == quote);
            _at = Math.Min(_at + 1, html.Length);
            return value;
        }

        return Until(letter => char.IsWhiteSpace(letter) || letter == '>');
    }

    private void Skip() => Until(letter => !char.IsWhiteSpace(letter));

    private string Until(Func<char, bool> isEnd)
    {
        var from = _at;
        while (_at < html.Length && !isEnd(html[_at]))
        {
            _at++;
        }

        return html[from.._at];
    }
}
