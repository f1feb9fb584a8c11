using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Benchmarks;

/// <summary>An export of one format that is large enough to measure.</summary>
/// <param name="Size">Bytes of what is read, unpacked.</param>
internal sealed record Export(string Format, string FileName, byte[] Bytes, long Size);

/// <summary>Large exports, made by repeating what real exports hold.</summary>
internal static partial class Exports
{
    private const int Size = 10 * 1024 * 1024;

    /// <summary>Those formats of which samples stand beside the repository.</summary>
    /// <param name="samples">The folder with a folder for each format.</param>
    public static IEnumerable<Export> Of(string samples, SampleDocument glossary)
    {
        foreach (var (name, pattern) in new[] { ("styled", "webcapture-*"), ("mixed", "*") })
        {
            var pages = Files(samples, "html", pattern + ".html").Select(File.ReadAllText).ToList();
            if (pages.Count > 0)
            {
                yield return Html(name, pages);
            }
        }

        foreach (var file in Files(samples, "docx", "tl-bis.docx"))
        {
            yield return Docx(file);
        }

        yield return Text("Markdown", "large.md", glossary.Repeated(1));
        yield return Opml();
    }

    private static IEnumerable<string> Files(string samples, string format, string pattern)
    {
        var folder = Path.Combine(samples, format);
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>All pages' rules, then their bodies over and over.</summary>
    private static Export Html(string name, List<string> pages)
    {
        var styles = string.Concat(
            pages.SelectMany(page => StyleElement().Matches(page)).Select(match => match.Value)
        );
        var bodies = string.Concat(
            pages.Select(page => Body().Match(page).Groups["content"].Value)
        );
        var text = $"<html><head>{styles}</head><body>{Repeat(bodies)}</body></html>";
        return Whole($"HTML, {name}", "large.html", Encoding.UTF8.GetBytes(text));
    }

    private static Export Docx(string file)
    {
        using var package = new MemoryStream();
        package.Write(File.ReadAllBytes(file));
        using (var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            var body = DocumentBody().Match(xml).Groups["content"];
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(
                xml[..body.Index] + Repeat(body.Value) + xml[(body.Index + body.Length)..]
            );
        }

        return new("DOCX XML", "large.docx", package.ToArray(), Size);
    }

    private static Export Text(string format, string file, string text) =>
        Whole(format, file, Encoding.UTF8.GetBytes(Repeat(text)));

    private static Export Opml()
    {
        const string Items =
            """<outline text="**Sourdough**: a dough that [rises](https://example.org/rise) by its own yeasts" _note="As bakers say it."><outline text="_Levain_: the part of it that is kept"/></outline>""";
        return Whole(
            "OPML",
            "large.opml",
            Encoding.UTF8.GetBytes(
                $"""<?xml version="1.0"?><opml version="2.0"><head><title>Bread</title></head><body>{Repeat(Items)}</body></opml>"""
            )
        );
    }

    private static Export Whole(string format, string file, byte[] bytes) =>
        new(format, file, bytes, bytes.Length);

    private static string Repeat(string text) =>
        new StringBuilder().Insert(0, text, Math.Max(1, Size / text.Length)).ToString();

    [GeneratedRegex("<style.*?</style>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex StyleElement();

    [GeneratedRegex(
        "<body[^>]*>(?<content>.*)</body>",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Body();

    [GeneratedRegex(
        "<w:body>(?<content>.*)<w:sectPr",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex DocumentBody();
}
