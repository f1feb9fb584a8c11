using System.Collections.Frozen;
using System.Text;

namespace Publisher.Importers.Html.Parsing;

/// <summary>Takes out the tags that are nested deeper than in any document: the parser's time grows with the square of the
/// depth. Their words stay.</summary>
internal static class Nesting
{
    private const int Deepest = 500;

    /// <summary>Elements that need no end tag, or have none (HTML Standard, 13.1.2), say nothing about the depth.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted =
        FrozenSet
            .Create(
                StringComparer.OrdinalIgnoreCase,
                "area",
                "base",
                "br",
                "col",
                "embed",
                "hr",
                "img",
                "input",
                "link",
                "meta",
                "param",
                "source",
                "track",
                "wbr",
                "p",
                "li",
                "td",
                "th",
                "tr",
                "dd",
                "dt",
                "thead",
                "tbody",
                "tfoot",
                "option",
                "colgroup",
                "html",
                "head",
                "body"
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Limit(string html)
    {
        StringBuilder? kept = null;
        var (from, depth) = (0, 0);
        for (
            var at = html.IndexOf('<', StringComparison.Ordinal);
            at >= 0;
            at = html.IndexOf('<', at + 1)
        )
        {
            var step = Step(html.AsSpan(at + 1));
            var isTooDeep = step != 0 && depth + Math.Max(step, 0) > Deepest;
            depth = Math.Max(0, depth + step);
            var end = isTooDeep ? html.IndexOf('>', at) : -1;
            if (end >= 0)
            {
                (kept ??= new(html.Length)).Append(html, from, at - from).Append(' ');
                from = end + 1;
                at = end;
            }
            else if (isTooDeep)
            {
                break;
            }
        }

        return kept is null ? html : kept.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>1 for a start tag, -1 for an end tag, 0 for anything else.</summary>
    private static int Step(ReadOnlySpan<char> afterBracket)
    {
        var isEnd = afterBracket is ['/', ..];
        var name = isEnd ? afterBracket[1..] : afterBracket;
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        return length == 0 || Uncounted.Contains(name[..length]) ? 0
            : isEnd ? -1
            : 1;
    }
}
