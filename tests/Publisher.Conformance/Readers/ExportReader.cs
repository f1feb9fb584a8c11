using System.IO.Compression;
using AngleSharp.Dom;

namespace Publisher.Conformance.Readers;

/// <summary>The visible text of an export as a person sees it, read without any of the product's code. The contents
/// table that Google Docs makes is left out: it is no author's text, and every edition makes its own.</summary>
internal static class ExportReader
{
    /// <summary>Reviewers' marks and remarks, the marks of notes, and the title of the window are no text.</summary>
    private const string Unread =
        "head, style, script, a[id^=cmnt_ref], a[name^=cmnt_ref], a[id^=ftnt_ref], a[id^=ftnt], #banners";

    /// <summary>What stands before the remark itself; anchors had names before they had ids.</summary>
    private const string Remark =
        "a[id^=cmnt]:not([id^=cmnt_ref]), a[name^=cmnt]:not([name^=cmnt_ref])";

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
        return file.EndsWith(".md", StringComparison.Ordinal)
            ? MarkdownReader.Read(file).Text
            : OfHtml(File.ReadAllText(file));
    }

    private static string OfHtml(string html)
    {
        var body = HtmlReader.Parse(html).Body!;
        foreach (var remark in body.QuerySelectorAll(Remark).ToList())
        {
            remark.Closest("div")?.Remove();
        }

        foreach (var formula in body.QuerySelectorAll("img[src*='chart?cht=tx']").ToList())
        {
            var tex = formula.GetAttribute("src")!.Split("&chl=")[^1];
            formula.Replace(body.Owner!.CreateTextNode(Uri.UnescapeDataString(tex)));
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
}
