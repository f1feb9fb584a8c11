using System.Globalization;
using System.Text;

namespace Publisher.Tests.Importers.Html;

/// <summary>Characters as Google writes them: ASCII and entities, blanks that HTML would swallow as &amp;nbsp;.</summary>
internal sealed class GoogleText(Whim whim)
{
    /// <param name="keepsBlanks">Whether every blank counts, as in code.</param>
    public string Escape(string text, bool keepsBlanks)
    {
        var html = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            html.Append(
                rune.Value switch
                {
                    ' ' when keepsBlanks => html.Length == 0 || html[^1] == ' ' ? "&nbsp;" : " ",
                    ' ' when html.Length == 0 => "&nbsp;",
                    ' ' when whim.Once(8) => "&nbsp; ",
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    '\'' => "&#39;",
                    '…' => "&hellip;",
                    '—' => "&mdash;",
                    'ï' => "&iuml;",
                    < 128 => rune.ToString(),
                    _ => "&#" + rune.Value.ToString(CultureInfo.InvariantCulture) + ";",
                }
            );
        }

        return html.ToString();
    }

    /// <summary>Cuts a run as Google cuts it: anywhere, even within a word.</summary>
    public IEnumerable<string> Cut(string text)
    {
        var at = whim.Once(3) ? whim.Next(text.Length) : 0;
        if (at > 0 && !char.IsLowSurrogate(text[at]))
        {
            yield return text[..at];
            text = text[at..];
        }

        yield return text;
    }

    /// <summary>The redirect around an address, with only what must be encoded encoded, or all of it.</summary>
    public string Redirected(string address)
    {
        if (!address.StartsWith("http", StringComparison.Ordinal) || whim.Once(5))
        {
            return address;
        }

        var isOld = whim.Once(3);
        var target = isOld
            ? Uri.EscapeDataString(address)
            : address
                .Replace("%", "%25", StringComparison.Ordinal)
                .Replace("&", "%26", StringComparison.Ordinal)
                .Replace("=", "%3D", StringComparison.Ordinal)
                .Replace("?", "%3F", StringComparison.Ordinal)
                .Replace("#", "%23", StringComparison.Ordinal);
        return isOld
            ? $"http://www.google.com/url?q={target}&sa=D&sntz=1&usg=AFQ{whim.Next(999)}"
            : $"https://www.google.com/url?q={target}&sa=D&source=editors&ust={whim.Next(99999)}&usg=AOv{whim.Next(999)}";
    }
}
