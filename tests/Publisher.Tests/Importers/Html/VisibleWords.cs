using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Importers.Html;

/// <summary>The words of a page as a browser would show them, found without the importer's means.</summary>
internal static partial class VisibleWords
{
    public static IEnumerable<string> Of(byte[] page)
    {
        var html = Encoding.UTF8.GetString(page);
        html = CommentBody().Replace(html, "\n");
        html = CommentMark().Replace(html, "");
        html = NoteMark().Replace(html, "");
        html = Unseen().Replace(html, " ");
        html = Contents().Replace(html, "\n", 1);
        html = BlockTag().Replace(html, "\n");
        html = Equation().Replace(html, match => Uri.UnescapeDataString(match.Groups["tex"].Value));
        html = Tag().Replace(html, "");
        return Words(WebUtility.HtmlDecode(html));
    }

    public static IEnumerable<string> Words(string text) =>
        Noise().Replace(text, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(
        """<div[^>]*><p[^>]*><a href="#cmnt_ref.*?</div>""",
        RegexOptions.Singleline,
        10_000
    )]
    private static partial Regex CommentBody();

    [GeneratedRegex("""<a href="#cmnt[0-9].*?</a>""", RegexOptions.Singleline, 10_000)]
    private static partial Regex CommentMark();

    [GeneratedRegex("""<a href="#ftnt.*?</a>""", RegexOptions.Singleline, 10_000)]
    private static partial Regex NoteMark();

    [GeneratedRegex(
        "<(style|script|title)[ >].*?</(style|script|title)>|<!--.*?-->",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Unseen();

    /// <summary>Google's contents table: at least three paragraphs on end that are one link to a heading each.</summary>
    [GeneratedRegex(
        """(<p[^>]*><span[^>]*><a[^>]*href="#h\.[^>]*>[^<]*</a></span></p>){3,}""",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Contents();

    [GeneratedRegex(
        "</?(p|h[1-6]|li|ul|ol|td|th|tr|table|div|br|hr|section|pre|body|dd|dt|dl)( [^>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex BlockTag();

    [GeneratedRegex(
        """<img src="https://www.google.com/chart[^>]*chl=(?<tex>[^"&]*)[^>]*>""",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Equation();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex("[\u200B\uFEFF\u00AD\u2060\uEC00-\uEC0F\uE907]", RegexOptions.None, 10_000)]
    private static partial Regex Noise();
}
