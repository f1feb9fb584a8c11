using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Publisher.Conformance.Readers;

/// <summary>The visible text of an export as a person sees it, read without any of the product's code. The contents
/// table that Google Docs makes is left out: it is no author's text, and every edition makes its own.</summary>
internal static partial class ExportReader
{
    /// <summary>Reviewers' marks and remarks, the marks of notes, and the title of the window are no text.</summary>
    private const string Unread =
        "head, style, script, a[id^=cmnt_ref], a[id^=ftnt_ref], a[id^=ftnt], #banners";

    private const int FewestContentsLines = 3;

    public static string TextOf(string path)
    {
        if (path.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var zip = ZipFile.OpenRead(path);
            using var reader = new StreamReader(
                zip.Entries.Single(entry =>
                        entry.FullName.EndsWith(".html", StringComparison.Ordinal)
                    )
                    .Open()
            );
            return OfHtml(reader.ReadToEnd());
        }

        var file = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.html").Single()
            : path;
        var text = File.ReadAllText(file);
        return file.EndsWith(".md", StringComparison.Ordinal) ? OfMarkdown(text) : OfHtml(text);
    }

    private static string OfHtml(string html)
    {
        var body = HtmlReader.Parse(html).Body!;
        foreach (var remark in body.QuerySelectorAll("a[id^=cmnt]:not([id^=cmnt_ref])").ToList())
        {
            remark.Closest("div")?.Remove();
        }

        RemoveContents(body);
        return HtmlReader.TextOf(body, Unread);
    }

    /// <summary>At least three paragraphs on end that are one internal link each, with the words of a heading.</summary>
    private static void RemoveContents(IElement body)
    {
        var titles = body.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
            .Select(heading => heading.TextContent.Trim())
            .ToHashSet(StringComparer.Ordinal);
        var paragraphs = body.QuerySelectorAll("p")
            .Where(paragraph => paragraph.TextContent.Trim().Length > 0)
            .ToList();
        var run = paragraphs
            .SkipWhile(paragraph => !IsContentsLine(paragraph, titles))
            .TakeWhile(paragraph => IsContentsLine(paragraph, titles))
            .ToList();
        if (run.Count >= FewestContentsLines)
        {
            run.ForEach(line => line.Remove());
        }
    }

    private static bool IsContentsLine(IElement paragraph, HashSet<string> titles) =>
        paragraph.QuerySelectorAll("a[href^='#']") is [var link]
        && link.TextContent.Trim() == paragraph.TextContent.Trim()
        && titles.Contains(link.TextContent.TrimEnd(" 0123456789".ToCharArray()).Trim());

    /// <summary>Takes away what Markdown spells with letters and digits: addresses, list numbers, anchors, fences.
    /// What it spells with punctuation parts no words that matter, except the marks of emphasis inside a word.</summary>
    private static string OfMarkdown(string markdown)
    {
        var text = ImageData().Replace(markdown, "");
        text = Contents().Replace(text, "", count: 1);
        text = Fence().Replace(text, "");
        text = NoteMark().Replace(text, "");
        text = HeadingAnchor().Replace(text, "");
        text = Image().Replace(text, "");
        text = LinkAddress().Replace(text, "]");
        text = Autolink().Replace(text, "$1");
        text = ListNumber().Replace(text, "$1");
        text = Emphasis().Replace(text, "");
        return Escape().Replace(text, "$1");
    }

    [GeneratedRegex(@"^\[image\d+\]: <data:[^>]*>", RegexOptions.Multiline)]
    private static partial Regex ImageData();

    /// <summary>At least three lines that are one internal link each, and the line that announces them.</summary>
    [GeneratedRegex(
        @"(?:^[#* ]*(?:Table of )?Contents:?[* ]*$\s*)?(?:^\**\[(?:\\.|[^\]\\\n])+\]\(#[^\n]*\)\**[ \t]*$\s*){3,}",
        RegexOptions.Multiline
    )]
    private static partial Regex Contents();

    [GeneratedRegex(@"^[ \t]*(`{3,}|~{3,})[^\n`]*$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\[\^[^\]\s]+\]:?")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"[ \t]*\{#[^}\n]*\}[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex HeadingAnchor();

    [GeneratedRegex(@"!\[(?:\\.|[^\]\\])*\](?:\[[^\]]*\]|\([^)\n]*\))")]
    private static partial Regex Image();

    [GeneratedRegex(@"(?<!\\)\]\((?:\\.|\([^()\n]*\)|[^()\\\n])*\)")]
    private static partial Regex LinkAddress();

    [GeneratedRegex(@"<((?:https?|mailto):[^>\s]+)>")]
    private static partial Regex Autolink();

    [GeneratedRegex(@"^((?:[ \t]|>|[*+-][ \t])*)\d+[.)](?=\s)", RegexOptions.Multiline)]
    private static partial Regex ListNumber();

    [GeneratedRegex(
        @"(?<!\\)(?:\*+|~~|`+)|(?<![\\\p{L}\p{N}_])_+(?=[^\s_])|(?<=[^\s_\\])_+(?![\p{L}\p{N}_])"
    )]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();
}
