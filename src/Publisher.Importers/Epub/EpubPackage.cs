using System.Xml;
using System.Xml.Linq;
using Publisher.Importers.Canonical;
using Publisher.Model;

namespace Publisher.Importers.Epub;

/// <summary>What the package document of a book says (EPUB 3.3, 5; OPF 2.0.1): its title, its language, and its documents in
/// reading order.</summary>
internal sealed class EpubPackage
{
    private const string Container = "META-INF/container.xml";
    private const string Encryption = "META-INF/encryption.xml";

    private EpubPackage(string folder) => Folder = folder;

    /// <summary>Of the package document, with a slash at its end; empty for the top.</summary>
    public string Folder { get; }

    public string Title { get; private set; } = "";

    public string Language { get; private set; } = "";

    public DateTimeOffset? Date { get; private set; }

    /// <summary>Paths of the documents, in reading order.</summary>
    public List<string> Documents { get; } = [];

    /// <summary>Those of them that are no text: the contents and the cover, as the book itself calls them.</summary>
    public Dictionary<string, string> Matter { get; } = new(StringComparer.Ordinal);

    /// <exception cref="UnreadableSourceException">It is damaged, locked, or names no document.</exception>
    public static EpubPackage Read(string name, IExportFiles files)
    {
        try
        {
            RefuseLocked(name, files);
            var container = Part(name, files, Container);
            var path =
                container
                    .Descendants()
                    .Where(element => element.Name.LocalName == "rootfile")
                    .Select(element => (string?)element.Attribute("full-path"))
                    .FirstOrDefault()
                ?? "";
            var package = new EpubPackage(path[..(path.LastIndexOf('/') + 1)]);
            package.Read(Part(name, files, path));
            package.Documents.RemoveAll(document => files.Read(document) is null);
            return package.Documents.Count > 0
                ? package
                : throw new UnreadableSourceException(
                    $"{name} is an EPUB whose spine names no document that is in it.",
                    "Make the book again, and check it with an EPUB reader."
                );
        }
        catch (XmlException error)
        {
            throw new UnreadableSourceException(
                $"{name} is a damaged EPUB: {error.Message}",
                "Download or make the book again."
            );
        }
    }

    private static XElement Part(string name, IExportFiles files, string path) =>
        PackageXml.Read(
            files.Read(path)
                ?? throw new UnreadableSourceException(
                    $"{name} is an EPUB without its {(path.Length == 0 ? "package document" : path)}.",
                    "Download or make the book again."
                )
        );

    /// <summary>Fonts may be obfuscated; words may not.</summary>
    private static void RefuseLocked(string name, IExportFiles files)
    {
        if (
            files.Read(Encryption) is { } bytes
            && PackageXml
                .Read(bytes)
                .Descendants()
                .Where(element => element.Name.LocalName == "CipherReference")
                .Select(element => (string?)element.Attribute("URI") ?? "")
                .Any(IsMarkup)
        )
        {
            throw new UnreadableSourceException(
                $"{name} is locked: its words are encrypted (DRM).",
                "Ask its publisher for a copy that is not."
            );
        }
    }

    private static bool IsMarkup(string path) =>
        Path.GetExtension(path).ToUpperInvariant()
            is ".XHTML"
                or ".HTML"
                or ".HTM"
                or ".XML"
                or ".OPF";

    private void Read(XElement package)
    {
        string First(string name) =>
            package
                .Descendants()
                .FirstOrDefault(element =>
                    element.Name.LocalName == name
                    && element.Name.NamespaceName.Contains("purl.org", StringComparison.Ordinal)
                )
                ?.Value.Trim()
            ?? "";
        (Title, Language) = (First("title"), First("language"));
        var items = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (
            var item in package.Descendants().Where(element => element.Name.LocalName == "item")
        )
        {
            items.TryAdd(Value(item, "id"), item);
        }

        foreach (
            var reference in package
                .Descendants()
                .Where(element => element.Name.LocalName == "itemref")
        )
        {
            if (items.TryGetValue(Value(reference, "idref"), out var item) && IsDocument(item))
            {
                Add(item);
            }
        }

        foreach (
            var reference in package
                .Descendants()
                .Where(element => element.Name.LocalName == "reference")
        )
        {
            var matter = Value(reference, "type") switch
            {
                "toc" => "table of contents",
                "cover" => "cover",
                _ => "",
            };
            if (matter.Length > 0)
            {
                Matter.TryAdd(Within(Value(reference, "href")), matter);
            }
        }
    }

    private void Add(XElement item)
    {
        var path = Within(Value(item, "href"));
        if (!Documents.Contains(path))
        {
            Documents.Add(path);
        }

        if (Value(item, "properties").Split(' ').Contains("nav"))
        {
            Matter[path] = "table of contents";
        }
    }

    private static bool IsDocument(XElement item) =>
        Value(item, "media-type")
            is "application/xhtml+xml"
                or "text/html"
                or "application/x-dtbook+xml"
                or "text/x-oeb1-document"
        || IsMarkup(Value(item, "href"));

    private string Within(string address) => EpubPaths.Resolve(Folder, address.Split('#')[0]);

    private static string Value(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? "";
}
