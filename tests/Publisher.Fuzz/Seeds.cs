using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Publisher.Fuzz;

/// <summary>A file that is damaged.</summary>
/// <param name="Name">Its file name, by whose ending it is known what may be done to it.</param>
internal sealed record Seed(string Name, byte[] Bytes);

/// <summary>The samples: the cases beside the tests, the document that the project publishes, and the folder of real exports
/// beside the repository, where it is.</summary>
internal static class Seeds
{
    /// <summary>What is larger takes too long to be damaged often.</summary>
    private const int LargestBytes = 40_000;

    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        """;

    private const string Types =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly string[] Endings =
    [
        ".md",
        ".html",
        ".opml",
        ".docx",
        ".zip",
        ".odt",
        ".epub",
        ".parts",
    ];

    /// <summary>The folder that holds Publisher.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Folder by folder, in the order of their paths.</summary>
    public static IReadOnlyList<Seed> All { get; } =
    [
        .. new[]
        {
            "tests/Publisher.Tests/Cases",
            "source-doc",
            "../shared/samples",
            "../shared/cases",
        }
            .Select(folder => Path.Combine(Repository, folder))
            .Where(Directory.Exists)
            .SelectMany(folder =>
                Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
            )
            .Where(path => Endings.Contains(Path.GetExtension(path)))
            .Select(path => (Path: path, Bytes: File.ReadAllBytes(path)))
            .Where(file => file.Bytes.Length <= LargestBytes)
            .Select(file => Of(file.Path, file.Bytes)),
    ];

    /// <summary>Settings that may lie beside a sample.</summary>
    public static byte[] Settings { get; } =
        File.ReadAllBytes(Path.Combine(Repository, "source-doc", "publisher.yml"));

    private static Seed Of(string path, byte[] bytes) =>
        Path.GetExtension(path) == ".parts"
            ? new(
                Path.GetFileNameWithoutExtension(path) + ".docx",
                Package(Encoding.UTF8.GetString(bytes))
            )
            : new(Path.GetFileName(path), bytes);

    /// <summary>A Word document of the parts that a case lists.</summary>
    private static byte[] Package(string parts)
    {
        var root = XElement.Parse($"<case {Namespaces}>{parts}</case>");
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var related = new StringBuilder();
            Add(
                archive,
                "_rels/.rels",
                Relationships(
                    $"""<Relationship Id="m" Type="{Types}officeDocument" Target="word/document.xml"/>"""
                )
            );
            Add(
                archive,
                "word/document.xml",
                $"<w:document {Namespaces}><w:body>{Inner(root.Element("body")!)}</w:body></w:document>"
            );
            foreach (var part in root.Elements("part"))
            {
                var (type, name) = (part.Attribute("type")!.Value, part.Attribute("root")!.Value);
                related.Append(
                    CultureInfo.InvariantCulture,
                    $"""<Relationship Id="{type}" Type="{Types}{type}" Target="{type}.xml"/>"""
                );
                Add(
                    archive,
                    $"word/{type}.xml",
                    $"<w:{name} {Namespaces}>{Inner(part)}</w:{name}>"
                );
            }

            Add(archive, "word/_rels/document.xml.rels", Relationships(related.ToString()));
        }

        return bytes.ToArray();
    }

    private static string Relationships(string content) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>""";

    private static string Inner(XElement element) =>
        string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

    private static void Add(ZipArchive archive, string path, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path).Open());
        writer.Write(text);
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Publisher.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("Publisher.sln is in no folder above.");
        }

        return folder;
    }
}
