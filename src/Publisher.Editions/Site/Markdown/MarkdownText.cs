using System.Text;
using Publisher.Model;

namespace Publisher.Editions.Site.Markdown;

/// <summary>Characters of a text as Markdown, in which none has a meaning that its author did not give it.</summary>
internal static class MarkdownText
{
    private const string Escaped = "\\`*_[]<>$|~&";

    /// <param name="next">What follows the run; NUL at the end of a line.</param>
    public static void Styled(Text run, char next, StringBuilder into)
    {
        var value = run.Value.ReplaceLineEndings(" ");
        if (value.Trim().Length == 0)
        {
            into.Append(value);
            return;
        }

        var (opening, closing) = ("", "");
        foreach (var (style, mark, element) in Marks)
        {
            if (run.Style.HasFlag(style))
            {
                var isPlain = mark.Length > 0 && IsFlanked(value, next, into);
                opening += isPlain ? mark : $"<{element}>";
                closing = (isPlain ? mark : $"</{element}>") + closing;
            }
        }

        into.Append(opening);
        if (run.Style.HasFlag(TextStyle.Code))
        {
            var fence = Fence(value, least: 1);
            var blank = value[0] == '`' || value[^1] == '`' ? " " : "";
            into.Append(fence).Append(blank).Append(value).Append(blank).Append(fence);
        }
        else
        {
            into.Append(Of(value));
        }

        into.Append(closing);
    }

    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Escaped.Contains(character, StringComparison.Ordinal))
            {
                safe.Append('\\');
            }

            safe.Append(character);
        }

        return safe.ToString();
    }

    /// <summary>The lines of a paragraph, none of which begins like a heading, an item or a rule.</summary>
    public static string Line(string text) =>
        string.Join('\n', text.Split('\n').Select(line => Begun(line.TrimStart())));

    /// <summary>A row of backticks that is longer than any in the code.</summary>
    public static string Fence(string code, int least)
    {
        var (longest, row) = (0, 0);
        foreach (var character in code)
        {
            row = character == '`' ? row + 1 : 0;
            longest = Math.Max(longest, row);
        }

        return new('`', longest < least ? least : longest + 1);
    }

    public static string Address(string address) =>
        address
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal);

    private static readonly (TextStyle Style, string Mark, string Element)[] Marks =
    [
        (TextStyle.Bold, "**", "strong"),
        (TextStyle.Italic, "*", "em"),
        (TextStyle.Strike, "~~", "del"),
        (TextStyle.Superscript, "", "sup"),
        (TextStyle.Subscript, "", "sub"),
    ];

    /// <summary>Whether marks of emphasis are understood here (CommonMark 0.31, 6.2): within them stands a letter or digit at
    /// each end, or none outside.</summary>
    private static bool IsFlanked(string value, char next, StringBuilder before)
    {
        var last = before.Length > 0 ? before[^1] : ' ';
        return !char.IsWhiteSpace(value[0])
            && !char.IsWhiteSpace(value[^1])
            && (char.IsLetterOrDigit(value[0]) || !char.IsLetterOrDigit(last))
            && (char.IsLetterOrDigit(value[^1]) || !char.IsLetterOrDigit(next))
            && last is not ('*' or '~')
            && next is not ('*' or '~');
    }

    private static string Begun(string line)
    {
        var figures = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return line.Length == 0 ? line
            : line[0] is '#' or '+' or '-' or '=' or ':' ? $"\\{line}"
            : figures > 0 && line[figures] is '.' or ')' ? line.Insert(figures, "\\")
            : line;
    }
}
