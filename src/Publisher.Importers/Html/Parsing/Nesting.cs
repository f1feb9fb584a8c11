using System.Collections.Frozen;
using System.Text;

namespace Publisher.Importers.Html.Parsing;

/// <summary>Takes out the tags that are nested deeper than in any document: the parser's time grows with the square of the
/// depth. Their words stay. What stands in comments, attributes and in elements of raw text is no tag.</summary>
internal static class Nesting
{
    private const int Deepest = 500;
    private const int Prescan = 1024;

    /// <summary>Elements whose content is text (HTML Standard, 13.1.2).</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Raw = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            "script",
            "style",
            "textarea",
            "title",
            "xmp",
            "iframe",
            "noembed",
            "noframes"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

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
        var isXml = IsXml(html);
        var ends = new Ends(html, isXml);
        var (from, depth) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; )
        {
            var (name, step) = Tag(html.AsSpan(at + 1));
            var end = ends.Of(at, name, step);
            if (end < 0)
            {
                break;
            }

            if (isXml && step > 0 && Raw.Contains(name) && html[end - 2] == '/')
            {
                // What the parser takes for the start of a raw text is whole in XML.
                (kept ??= new(html.Length))
                    .Append(html, from, end - 2 - from)
                    .Append("></")
                    .Append(name)
                    .Append('>');
                from = end;
            }

            // A tag that closes itself, as those of a drawing do, is no level.
            step =
                Uncounted.Contains(name) || Raw.Contains(name) || IsWhole(html, at, end) ? 0 : step;
            if (step != 0 && depth + Math.Max(step, 0) > Deepest)
            {
                (kept ??= new(html.Length)).Append(html, from, at - from).Append(' ');
                from = end;
            }

            depth = Math.Max(0, depth + step);
            at = end < html.Length ? html.IndexOf('<', end) : -1;
        }

        return kept is null ? html : kept.Append(html, from, html.Length - from).ToString();
    }

    private static bool IsWhole(string html, int at, int end) =>
        end - at > 2 && html[end - 2] == '/';

    private static bool IsXml(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, Prescan));
        return head.Contains("<?xml ", StringComparison.Ordinal)
            || head.Contains("=\"http://www.w3.org/1999/xhtml\"", StringComparison.Ordinal);
    }

    /// <summary>The name of a tag, and 1 for a start tag, -1 for an end tag, 0 for anything else.</summary>
    private static (string Name, int Step) Tag(ReadOnlySpan<char> afterBracket)
    {
        var isEnd = afterBracket is ['/', ..];
        var name = isEnd ? afterBracket[1..] : afterBracket;
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        return length == 0 || !char.IsAsciiLetter(name[0])
            ? ("", 0)
            : (name[..length].ToString(), isEnd ? -1 : 1);
    }

    /// <summary>Finds where tags, comments and raw texts end, each sought only while there is one.</summary>
    private sealed class Ends(string html, bool isXml)
    {
        private readonly HashSet<string> _unclosed = new(StringComparer.OrdinalIgnoreCase);
        private bool _hasOpenQuote;

        /// <summary>The place behind a tag, or behind the raw text that it opens; -1 where the page ends before.</summary>
        public int Of(int at, string name, int step)
        {
            if (step == 0)
            {
                return html.AsSpan(at).StartsWith("<!--") ? Behind("-->", at + 4) : at + 1;
            }

            var end = OfTag(at + 1 + name.Length);
            return end > 0 && step > 0 && Raw.Contains(name) && !IsSelfClosing(end)
                ? RawEnd(name, end)
                : end;
        }

        private bool IsSelfClosing(int end) => isXml && html[end - 2] == '/';

        /// <summary>An unclosed one goes on to the end of the page, as a browser takes it.</summary>
        private int RawEnd(string name, int at)
        {
            if (_unclosed.Contains(name))
            {
                return at;
            }

            var close = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
            {
                _unclosed.Add(name);
            }

            return close < 0 ? html.Length : close;
        }

        private int Behind(string mark, int at)
        {
            var found =
                at <= html.Length && !_unclosed.Contains(mark)
                    ? html.IndexOf(mark, at, StringComparison.Ordinal)
                    : -1;
            if (found < 0)
            {
                _unclosed.Add(mark);
            }

            return found < 0 ? Math.Min(at, html.Length) : found + mark.Length;
        }

        private int OfTag(int at)
        {
            var quote = '\0';
            for (var end = at; end < html.Length && !_hasOpenQuote; end++)
            {
                var character = html[end];
                if (quote != '\0')
                {
                    quote = character == quote ? '\0' : quote;
                }
                else if (character == '>')
                {
                    return end + 1;
                }
                else if (character is '"' or '\'' && html[end - 1] is '=' or ' ' or '\n' or '\t')
                {
                    quote = character;
                }
            }

            _hasOpenQuote = true;
            var close = html.IndexOf('>', at);
            return close < 0 ? -1 : close + 1;
        }
    }
}
