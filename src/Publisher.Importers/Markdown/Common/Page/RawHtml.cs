using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Importers.Markdown.Common.Page;

/// <summary>What of the author's own HTML is no text: comments, scripts and style sheets are left out and told. A tag that
/// would swallow the rest of the page is text, as on GitHub (GFM 6.11). The renderer writes none of these, and a typed
/// &lt; as an entity, so whatever looks like one is one.</summary>
internal static partial class RawHtml
{
    private const string Opening = "<!--";

    public static string Clean(string html, MarkdownExport export)
    {
        var opening = Part().Match(html);
        if (!opening.Success)
        {
            return html;
        }

        var kept = new StringBuilder(html.Length);
        var start = 0;

        // What was looked for to the end once is not looked for again.
        var missing = new HashSet<string>(StringComparer.Ordinal);
        while (opening.Success)
        {
            kept.Append(html, start, opening.Index - start);
            var name = opening.Groups["name"].Value.ToLowerInvariant();
            start = name switch
            {
                "" => Comment(html, opening.Index, missing, export),
                "script" or "style" => Element(html, opening.Index, name, missing, export),
                _ => -1,
            };
            if (start < 0)
            {
                // One that nobody closed leaves nothing out.
                kept.Append("&lt;");
                start = opening.Index + 1;
            }

            opening = Part().Match(html, start);
        }

        return kept.Append(html, start, html.Length - start).ToString();
    }

    /// <returns>Where the text goes on; -1 where the comment has no end.</returns>
    private static int Comment(string html, int at, HashSet<string> missing, MarkdownExport export)
    {
        // <!--> is a whole one (HTML Standard, 13.2.5.43).
        var inner = at + Opening.Length;
        var rest = html.AsSpan(inner);
        if (
            rest.StartsWith(">", StringComparison.Ordinal)
            || rest.StartsWith("->", StringComparison.Ordinal)
        )
        {
            return html.IndexOf('>', inner) + 1;
        }

        var end = End(html, "-->", inner, missing);
        if (end >= 0)
        {
            export.Leave(html[inner..end], "comment", isTold: true);
            return end + "-->".Length;
        }

        return -1;
    }

    private static int Element(
        string html,
        int at,
        string name,
        HashSet<string> missing,
        MarkdownExport export
    )
    {
        var end = End(html, $"</{name}", at, missing);
        var close = end < 0 ? -1 : html.IndexOf('>', end);
        if (close < 0)
        {
            return -1;
        }

        export.Leave(html[(html.IndexOf('>', at) + 1)..end], name, isTold: true);
        return close + 1;
    }

    private static int End(string html, string mark, int start, HashSet<string> missing)
    {
        var end = missing.Contains(mark)
            ? -1
            : html.IndexOf(mark, start, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            missing.Add(mark);
        }

        return end;
    }

    [GeneratedRegex(
        @"<(?:!--|(?<name>script|style|title|xmp|iframe|noembed|noframes|plaintext)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Part();
}
