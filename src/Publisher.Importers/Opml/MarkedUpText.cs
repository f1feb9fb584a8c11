using System.Net;
using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Importers.Opml;

/// <summary>Workflowy's items: HTML within the attribute, so that what XML has decoded is decoded once more.</summary>
internal static partial class MarkedUpText
{
    public static bool Recognises(string text) => Tag().IsMatch(text) || Entity().IsMatch(text);

    public static void Read(string text, ItemText into)
    {
        var from = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            into.Add(WebUtility.HtmlDecode(text[from..tag.Index]));
            from = tag.Index + tag.Length;
            Apply(tag, into);
        }

        into.Add(WebUtility.HtmlDecode(text[from..]));
    }

    private static void Apply(Match tag, ItemText into)
    {
        var isEnd = tag.Groups["end"].Success;
        var style = tag.Groups["name"].Value.ToUpperInvariant() switch
        {
            "B" or "STRONG" => TextStyle.Bold,
            "I" or "EM" => TextStyle.Italic,
            "S" or "STRIKE" or "DEL" => TextStyle.Strike,
            "CODE" => TextStyle.Code,
            "SUP" => TextStyle.Superscript,
            "SUB" => TextStyle.Subscript,
            _ => TextStyle.None,
        };
        into.Style = isEnd ? into.Style & ~style : into.Style | style;
        switch (tag.Groups["name"].Value.ToUpperInvariant())
        {
            case "BR":
                into.Add(new LineBreak());
                break;
            case "A" when isEnd:
                into.CloseLink();
                break;
            case "A":
                var address = Address().Match(tag.Groups["attributes"].Value);
                into.OpenLink(WebUtility.HtmlDecode(address.Groups["address"].Value));
                break;
        }
    }

    [GeneratedRegex(
        @"<(?<end>/)?(?<name>b|strong|i|em|u|s|strike|del|code|sup|sub|a|span|mark|time|br)(?<attributes>\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tag();

    [GeneratedRegex(
        "&(amp|lt|gt|quot|nbsp|#39);",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Entity();

    [GeneratedRegex(
        """\shref\s*=\s*["']?(?<address>[^"'<>\s]*)""",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();
}
