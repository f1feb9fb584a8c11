using System.Text;
using Publisher.Importers;
using Publisher.Importers.Docx;
using Publisher.Model;

namespace Publisher.Tests.Importers.Docx;

/// <summary>A Word document built part by part.</summary>
internal sealed class DocxPackage
{
    public const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:v="urn:schemas-microsoft-com:vml"
        xmlns:o="urn:schemas-microsoft-com:office:office"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        """;

    private const string Types =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly StringBuilder _relationships = new();
    private int _ids;

    /// <param name="body">What stands in <c>w:body</c>.</param>
    public DocxPackage(string body)
    {
        Part(
            "_rels/.rels",
            Relationships(
                $"""<Relationship Id="m" Type="{Types}officeDocument" Target="word/document.xml"/>"""
            )
        );
        Part("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
    }

    /// <summary>Adds a part that the text refers to.</summary>
    /// <param name="type">Of the relationship, and name of the part.</param>
    /// <param name="root">Name of the root element.</param>
    public DocxPackage With(string type, string root, string content)
    {
        Related($"r{++_ids}", type, $"{type}.xml");
        return Part($"word/{type}.xml", $"<w:{root} {Namespaces}>{content}</w:{root}>");
    }

    public DocxPackage WithStyles(string content) => With("styles", "styles", content);

    public DocxPackage WithLink(string id, string address) =>
        Related(id, "hyperlink", address, """ TargetMode="External" """);

    public DocxPackage WithImage(string id, byte[] bytes)
    {
        _parts.Add($"word/media/{id}.png", bytes);
        return Related(id, "image", $"media/{id}.png");
    }

    public DocxPackage Related(string id, string type, string target, string more = "")
    {
        _relationships.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"""<Relationship Id="{id}" Type="{Types}{type}" Target="{target.Replace("&", "&amp;", StringComparison.Ordinal)}"{more}/>"""
        );
        return this;
    }

    public DocxPackage Part(string path, string xml)
    {
        _parts[path] = Encoding.UTF8.GetBytes(xml);
        return this;
    }

    public static string Relationships(string content) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>""";

    public ImportResult Import(ImportSettings? settings = null) =>
        DocxImporter.Import("a.docx", Files(), settings);

    public MemoryFiles Files()
    {
        if (!_parts.ContainsKey("word/_rels/document.xml.rels"))
        {
            Part("word/_rels/document.xml.rels", Relationships(_relationships.ToString()));
        }

        var (first, bytes) = _parts.First();
        return _parts
            .Skip(1)
            .Aggregate(
                new MemoryFiles(first, bytes),
                (files, part) => files.And(part.Key, part.Value)
            );
    }

    /// <summary>The document that a body imports to, as lines.</summary>
    public string Dump() => DocumentDump.Of(Import());

    /// <summary>The lines of the blocks alone, of which there is a name, title and subtitle before them.</summary>
    public string Blocks() => string.Join('\n', Dump().Split('\n').Skip(3)).TrimEnd('\n');
}
