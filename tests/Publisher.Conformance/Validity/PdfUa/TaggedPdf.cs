using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>A PDF as the rules look at it.</summary>
internal sealed class TaggedPdf
{
    private readonly StructureReader structure;
    private readonly Dictionary<string, StructureNode> byReference;

    public TaggedPdf(QpdfFile file)
    {
        File = file;
        structure = new(file);
        structure.Read();
        byReference = structure.Nodes.ToDictionary(node => node.Reference, StringComparer.Ordinal);
        Parents = structure.ParentTree();
        ReadPages(file.Dictionary(file.Catalog["/Pages"]), file.Catalog["/Pages"], 0);
        foreach (
            var reference in Pages.SelectMany(page => page.Painted).Select(p => p.Font).Distinct()
        )
        {
            if (file.Dictionary(JsonValue.Create(reference)) is { } font)
            {
                Fonts[reference] = new(file, font);
            }
        }

        Xmp = ReadXmp();
    }

    public QpdfFile File { get; }

    public JsonObject Catalog => File.Catalog;

    /// <summary>In their order.</summary>
    public List<PageContents> Pages { get; } = [];

    /// <summary>By the font's reference.</summary>
    public Dictionary<string, FontFacts> Fonts { get; } = new(StringComparer.Ordinal);

    /// <summary>Each character that is shown, by its font.</summary>
    public IEnumerable<(string Font, int Code)> Shown =>
        Pages
            .SelectMany(page => page.Painted)
            .Where(painted => Fonts.ContainsKey(painted.Font))
            .SelectMany(painted => painted.Codes.Select(code => (painted.Font, code)))
            .Distinct();

    /// <summary>Null where there is none, or it is no XML.</summary>
    public XDocument? Xmp { get; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<StructureNode> Nodes => structure.Nodes;

    public JsonObject RoleMap => structure.RoleMap;

    /// <summary>The parent tree.</summary>
    public Dictionary<int, JsonNode?> Parents { get; }

    public bool HasLanguage => File.Text(Catalog["/Lang"]) is { Length: > 0 };

    public IEnumerable<(PageContents Page, string Reference, JsonObject Entries)> Annotations =>
        from page in Pages
        from annotation in File.Array(page.Page["/Annots"])
        let entries = File.Dictionary(annotation)
        where entries is not null
        select (page, QpdfFile.IsReference(annotation, out var own) ? own : "", entries);

    public IReadOnlyList<string> Mapped(string type) => structure.Mapped(type);

    public IEnumerable<StructureNode> Of(params ReadOnlySpan<string> roles)
    {
        string[] wanted = [.. roles];
        return Nodes.Where(node => wanted.Contains(node.Role, StringComparer.Ordinal));
    }

    /// <summary>The element that the parent tree names for a marked-content sequence; null for none.</summary>
    public StructureNode? ElementOf(PageContents page, int mcid) =>
        File.Integer(page.Page["/StructParents"]) is { } key
        && Parents.TryGetValue(key, out var array)
        && File.Array(array) is var elements
        && mcid >= 0
        && mcid < elements.Count
            ? Node(elements[mcid])
            : null;

    /// <summary>The element that the parent tree names for an annotation; null for none.</summary>
    public StructureNode? ElementOf(JsonObject annotation) =>
        File.Integer(annotation["/StructParent"]) is { } key
        && Parents.TryGetValue(key, out var element)
            ? Node(element)
            : null;

    /// <summary>An attribute of an element; null where it has none.</summary>
    public JsonNode? Attribute(StructureNode node, string owner, string key) =>
        File.Array(node.Entries["/A"])
            .Select(File.Dictionary)
            .FirstOrDefault(attributes =>
                File.Name(attributes?["/O"]) == owner && attributes?[key] is not null
            )
            ?[key];

    public IEnumerable<string> Xml(XName name) =>
        Xmp is null
            ? []
            :
            [
                .. Xmp.Descendants(name).Select(element => element.Value),
                .. Xmp.Descendants().Attributes(name).Select(attribute => attribute.Value),
            ];

    private StructureNode? Node(JsonNode? reference) =>
        QpdfFile.IsReference(reference, out var wanted)
            ? byReference.GetValueOrDefault(wanted)
            : null;

    private void ReadPages(JsonObject? node, JsonNode? reference, int depth)
    {
        if (node is null || depth > 30)
        {
            return;
        }

        if (File.Name(node["/Type"]) == "Page")
        {
            Pages.Add(new(File, QpdfFile.IsReference(reference, out var own) ? own : "", node));
        }

        foreach (var kid in File.Array(node["/Kids"]))
        {
            ReadPages(File.Dictionary(kid), kid, depth + 1);
        }
    }

    private XDocument? ReadXmp()
    {
        if (File.Stream(Catalog["/Metadata"]) is not { } bytes)
        {
            return null;
        }

        try
        {
            using var stream = new MemoryStream(bytes);
            return XDocument.Load(stream);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
