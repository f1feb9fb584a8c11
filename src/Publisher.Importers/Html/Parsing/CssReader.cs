using System.Text;

namespace Publisher.Importers.Html.Parsing;

/// <summary>Cuts CSS into rules and declarations (CSS Syntax 3), as far as an export needs it: comments, quoted
/// strings, at-rules with and without a block.</summary>
internal static class CssReader
{
    public static IEnumerable<(string Selectors, string Body)> Rules(string css)
    {
        css = WithoutComments(css);
        for (var at = 0; at < css.Length; )
        {
            var end = Find(css, at, "{;}");
            if (end == css.Length)
            {
                yield break;
            }

            if (css[end] != '{')
            {
                at = end + 1;
                continue;
            }

            var prelude = css[at..end].Trim();
            var close = Close(css, end + 1);
            if (!prelude.StartsWith('@'))
            {
                yield return (prelude, css[(end + 1)..close]);
            }

            at = close + 1;
        }
    }

    /// <summary>Property names in any case; values trimmed.</summary>
    public static Dictionary<string, string> Declarations(string body)
    {
        var declarations = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < body.Length; )
        {
            var end = Find(body, at, ";");
            var colon = body.IndexOf(':', at, end - at);
            if (colon > 0)
            {
                var value = body[(colon + 1)..end]
                    .Replace("!important", "", StringComparison.Ordinal);
                declarations[body[at..colon].Trim()] = value.Trim();
            }

            at = end + 1;
        }

        return declarations;
    }

    /// <summary>A selector with no blanks around its combinators: the Drive API writes <c> &gt; li</c>, the
    /// download <c>&gt;li</c>.</summary>
    public static string Selector(string selector) =>
        selector.Trim().Replace(" > ", ">", StringComparison.Ordinal);

    private static string WithoutComments(string css)
    {
        var kept = new StringBuilder(css.Length);
        var at = 0;
        for (int open; (open = css.IndexOf("/*", at, StringComparison.Ordinal)) >= 0; )
        {
            kept.Append(css, at, open - at);
            var close = css.IndexOf("*/", open + 2, StringComparison.Ordinal);
            at = close < 0 ? css.Length : close + 2;
        }

        return kept.Append(css, at, css.Length - at).ToString();
    }

    /// <summary>Where the block ends that is open at a place: blocks within blocks and quoted braces are passed over.</summary>
    private static int Close(string css, int at)
    {
        for (var depth = 1; ; at++)
        {
            at = Find(css, at, "{}");
            if (at == css.Length)
            {
                return at;
            }

            depth += css[at] == '{' ? 1 : -1;
            if (depth == 0)
            {
                return at;
            }
        }
    }

    /// <summary>The first of some characters outside quotation marks and parentheses; the end when there is none.</summary>
    private static int Find(string css, int at, string any)
    {
        var quote = '\0';
        for (; at < css.Length; at++)
        {
            var character = css[at];
            if (character == '\\')
            {
                at++;
            }
            else if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == '(')
            {
                quote = ')';
            }
            else if (any.Contains(character, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return css.Length;
    }
}
