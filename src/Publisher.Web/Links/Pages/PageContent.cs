using System.Net;
using System.Text;

namespace Publisher.Web.Links.Pages;

/// <summary>What of a web page a link can lead to: ids and names, and its words. Read leniently and once through, since
/// all that matters is what is surely not there.</summary>
internal sealed class PageContent
{
    private static readonly string[] Unseen = ["script", "style", "template", "noscript"];

    private readonly StringBuilder _words = new();
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    private PageContent() { }

    /// <summary>Ids of elements, and names of anchors.</summary>
    public IReadOnlySet<string> Anchors => _anchors;

    /// <summary>Letters and digits of its text, in one case and without anything between them: what splits words, and how, is
    /// a browser's business.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whether a script may add to it.</summary>
    public bool HasScripts { get; private set; }

    public static PageContent Of(string html)
    {
        var page = new PageContent();
        for (var at = 0; at < html.Length; )
        {
            var tag = html.IndexOf('<', at);
            page.Add(html.AsSpan(at, (tag < 0 ? html.Length : tag) - at));
            at = tag < 0 ? html.Length : page.Markup(html, tag);
        }

        page.Words = page._words.ToString();
        return page;
    }

    /// <summary>The text as it is compared.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        Fold(text, folded);
        return folded.ToString();
    }

    private static void Fold(string text, StringBuilder into)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                into.Append(char.ToLowerInvariant(letter));
            }
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            Fold(WebUtility.HtmlDecode(text.ToString()), _words);
        }
    }

    /// <returns>Where it ends.</returns>
    private int Markup(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            return After(html, "-->", at + "<!--".Length);
        }

        if (
            at + 1 >= html.Length
            || !(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?')
        )
        {
            return at + 1;
        }

        var name = NameAt(html, at + 1);
        var end = new TagReader(html, at + 1 + name.Length).Read(_anchors);
        HasScripts |= name.Equals("script", StringComparison.OrdinalIgnoreCase);
        return Unseen.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? After(html, $"</{name}", end)
            : end;
    }

    private static string NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[at..end];
    }

    private static int After(string html, string mark, int from)
    {
        var at =
            from < html.Length ? html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) : -1;
        return at < 0 ? html.Length : at + mark.Length;
    }
}
