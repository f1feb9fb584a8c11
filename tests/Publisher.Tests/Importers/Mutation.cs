using Publisher.Tests.Importers.Html;

namespace Publisher.Tests.Importers;

/// <summary>Damage to a text with tags, the same for the same whim.</summary>
internal static class Mutation
{
    private static readonly string[] Garbage =
    [
        "\0",
        "\uD800",
        "\uFEFF",
        "\u202E",
        "&#0;",
        "&#xD800;",
        "<![CDATA[",
        "<!--",
        "-->",
        "]]>",
        "<?x",
        "<!DOCTYPE x>",
        "\"",
        "'",
        ">",
        "<",
        "</p>",
        "</w:p>",
        "<table>",
        "<li>",
        "**",
        "_",
        "`",
        "```\n",
        "$",
        "$$",
        "[",
        "](",
        "![",
        "[^1]",
        "|",
        "\n\n",
        "\n> ",
        "\n* ",
        "\n    ",
        "\\",
        "&lt;",
        "\uEC03",
        "\uEC02",
        "=\"99999999999\"",
        "=\"-1\"",
        "=\"NaN\"",
        "#",
        "#ftnt1",
        "javascript:",
        "%00",
        "\t",
        "{#",
    ];

    /// <param name="other">What a piece may be taken from.</param>
    public static string Of(string text, string other, Whim whim)
    {
        for (var count = whim.Next(6) + 1; count > 0; count--)
        {
            text = Once(text, other, whim);
        }

        return text;
    }

    private static string Once(string text, string other, Whim whim)
    {
        var at = whim.Next(text.Length + 1);
        var end = at + whim.Next(Math.Min(text.Length - at, 200) + 1);
        var (open, close) = Tag(text, at);
        return whim.Next(8) switch
        {
            0 when at < text.Length => text[..at]
                + (char)(text[at] ^ (1 << whim.Next(7)))
                + text[(at + 1)..],
            1 => text.Remove(at, end - at),
            2 => text.Insert(at, Piece(other, whim)),
            3 => text.Insert(at, Garbage[whim.Next(Garbage.Length)]),
            4 when open >= 0 => text.Remove(open, close - open),
            5 when open >= 0 => text.Insert(close, text[open..close]),
            6 when open >= 0 && whim.Once(10) => text.Insert(
                open,
                string.Concat(Enumerable.Repeat(text[open..close], 300))
            ),
            7 when whim.Once(10) => text[..at],
            _ => text.Insert(at, text[at..end]),
        };
    }

    private static string Piece(string other, Whim whim)
    {
        var at = whim.Next(other.Length + 1);
        return other.Substring(at, whim.Next(Math.Min(other.Length - at, 400) + 1));
    }

    /// <summary>The next tag; (-1, -1) when there is none.</summary>
    private static (int Open, int Close) Tag(string text, int at)
    {
        var open = text.IndexOf('<', at);
        var close = open < 0 ? -1 : text.IndexOf('>', open);
        return close < 0 ? (-1, -1) : (open, close + 1);
    }
}
