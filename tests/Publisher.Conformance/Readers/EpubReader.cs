using System.IO.Compression;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace Publisher.Conformance.Readers;

/// <summary>The documents of a publication in the order of its spine.</summary>
internal static class EpubReader
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";

    private static readonly HashSet<string> Void =
    [
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
        "source",
        "track",
        "wbr",
    ];

    /// <summary>Path within the container, and parsed document, of every item of the spine but the navigation.</summary>
    public static List<(string Path, IDocument Page)> Spine(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var (package, opf) = Package(zip);
        var items = opf.Descendants(Opf + "item")
            .Where(item =>
                !((string?)item.Attribute("properties") ?? "").Split(' ').Contains("nav")
            )
            .ToDictionary(
                item => (string)item.Attribute("id")!,
                item => (string)item.Attribute("href")!,
                StringComparer.Ordinal
            );
        return
        [
            .. opf.Descendants(Opf + "itemref")
                .Select(reference => (string)reference.Attribute("idref")!)
                .Where(items.ContainsKey)
                .Select(id => Resolve(package, items[id]))
                .Select(page => (page, HtmlReader.Parse(AsHtml(Text(zip, page))))),
        ];
    }

    public static bool IsInternal(string address) =>
        !address.Contains(':', StringComparison.Ordinal);

    /// <summary>Path within the container and id that an address in a file leads to.</summary>
    public static (string Path, string Id) Target(string from, string address)
    {
        var parts = address.Split('#', 2);
        var path = parts[0].Length == 0 ? from : Resolve(from, parts[0]);
        return (path, parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    /// <summary>A relative address, as seen from a file of the container.</summary>
    public static string Resolve(string from, string href) =>
        Uri.UnescapeDataString(
            new Uri(new Uri("epub:///" + from), href).AbsolutePath.TrimStart('/')
        );

    /// <summary>The package document.</summary>
    public static XDocument Package(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return Package(zip).Document;
    }

    private static (string Path, XDocument Document) Package(ZipArchive zip)
    {
        var path = XDocument
            .Parse(Text(zip, "META-INF/container.xml"))
            .Descendants()
            .Single(element => element.Name.LocalName == "rootfile")
            .Attribute("full-path")!
            .Value;
        return (path, XDocument.Parse(Text(zip, path)));
    }

    /// <summary>XHTML may write an element without content as one tag; to a reader of HTML that is a start tag.</summary>
    private static string AsHtml(string xhtml)
    {
        var page = XDocument.Parse(xhtml, LoadOptions.PreserveWhitespace);
        foreach (var element in page.Descendants().Where(element => element.IsEmpty))
        {
            if (!Void.Contains(element.Name.LocalName))
            {
                element.Value = "";
            }
        }

        return page.ToString(SaveOptions.DisableFormatting);
    }

    private static string Text(ZipArchive zip, string path)
    {
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
