using System.Xml;
using DocumentFormat.OpenXml;
using Publisher.Model;

namespace Publisher.Importers.Docx.Package;

/// <summary>The parts of a Word document, found by their relationships and typed by the SDK.</summary>
internal sealed class WordPackage
{
    private const string UsualMain = "word/document.xml";

    private readonly string _name;
    private readonly IExportFiles _files;
    private readonly List<Finding> _findings;
    private readonly Dictionary<string, IReadOnlyDictionary<string, Relationship>> _byPart = new(
        StringComparer.Ordinal
    );

    private WordPackage(string name, IExportFiles files, List<Finding> findings)
    {
        (_name, _files, _findings) = (name, files, findings);
        var main = Relationships("")
            .Values.FirstOrDefault(relationship => relationship.Type == "officeDocument")
            ?.Target;
        Main =
            main is not null && files.Read(main) is not null ? main
            : files.Read(UsualMain) is not null ? UsualMain
            : throw new UnreadableSourceException(
                $"{name} lacks its main part, “{main ?? UsualMain}”.",
                "Download the document again: File > Download > Microsoft Word (.docx)."
            );
        Check(Main);
    }

    /// <summary>Path of the part that holds the text.</summary>
    public string Main { get; }

    /// <param name="name">What to call the package in messages: its file name.</param>
    /// <param name="findings">Where to tell of damaged parts that the text can be read without.</param>
    /// <exception cref="UnreadableSourceException">There is no text, or the part that holds it is damaged.</exception>
    public static WordPackage Open(string name, IExportFiles files, List<Finding> findings) =>
        new(name, files, findings);

    /// <summary>The children of the part's first element of a type, read as they are asked for.</summary>
    public IEnumerable<OpenXmlElement> Text<T>()
        where T : OpenXmlElement => PartXml.ChildrenOf<T>(_files.Read(Main)!.Value);

    /// <summary>A part that the text refers to, by the type of the relationship; null when there is none, or it is damaged.</summary>
    public (string Path, T Root)? Part<T>(string type)
        where T : OpenXmlElement =>
        Parts<T>(type).Select(part => ((string, T)?)part).FirstOrDefault();

    public IEnumerable<(string Path, T Root)> Parts<T>(string type)
        where T : OpenXmlElement
    {
        foreach (var relationship in Relationships(Main).Values)
        {
            if (
                relationship.Type == type
                && !relationship.IsExternal
                && Read<T>(relationship.Target) is { } root
            )
            {
                yield return (relationship.Target, root);
            }
        }
    }

    /// <summary>The bytes of the parts of a type that the text refers to, those that are whole.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Parts(string type)
    {
        foreach (var relationship in Relationships(Main).Values)
        {
            if (
                relationship.Type == type
                && !relationship.IsExternal
                && _files.Read(relationship.Target) is { } bytes
                && IsWhole(relationship.Target, bytes)
            )
            {
                yield return bytes;
            }
        }
    }

    /// <summary>Text of the first element of a name in a part of the package itself; empty when there is none.</summary>
    public string Property(string type, string localName)
    {
        var path = Relationships("")
            .Values.FirstOrDefault(relationship => relationship.Type == type)
            ?.Target;
        if (path is null || _files.Read(path) is not { } bytes || !IsWhole(path, bytes))
        {
            return "";
        }

        using var reader = PartXml.Reader(bytes);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == localName)
            {
                return reader.Read() && reader.NodeType == XmlNodeType.Text ? reader.Value : "";
            }
        }

        return "";
    }

    public Relationship? Relationship(string part, string? id) =>
        id is null ? null : Relationships(part).GetValueOrDefault(id);

    /// <summary>Bytes of a part; null when the package lacks it.</summary>
    public ReadOnlyMemory<byte>? Bytes(string path) => _files.Read(path);

    private T? Read<T>(string path)
        where T : OpenXmlElement =>
        _files.Read(path) is { } bytes && IsWhole(path, bytes) ? PartXml.Root<T>(bytes) : null;

    private IReadOnlyDictionary<string, Relationship> Relationships(string part)
    {
        if (!_byPart.TryGetValue(part, out var relationships))
        {
            relationships = ReadRelationships(part);
            _byPart.Add(part, relationships);
        }

        return relationships;
    }

    private Dictionary<string, Relationship> ReadRelationships(string part)
    {
        var byId = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        try
        {
            foreach (var relationship in Package.Relationship.Of(part, _files))
            {
                byId.TryAdd(relationship.Id, relationship);
            }
        }
        catch (XmlException error)
        {
            Tell($"the relationships of “{part}”", error);
        }

        return byId;
    }

    private void Check(string path)
    {
        var bytes = _files.Read(path)!.Value;
        try
        {
            PartXml.Check(bytes);
        }
        catch (XmlException error)
        {
            throw new UnreadableSourceException(
                $"{_name} can't be read: its part “{path}” is damaged. {error.Message}",
                "Download the document again: File > Download > Microsoft Word (.docx)."
            );
        }

        using var reader = PartXml.Reader(bytes);
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "document")
        {
            throw new UnreadableSourceException(
                $"{_name} is no Word document: its main part “{path}” holds a <{reader.Name}>.",
                "Give the document that Google Docs makes with File > Download > Microsoft Word (.docx)."
            );
        }
    }

    private bool IsWhole(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            PartXml.Check(bytes);
            return true;
        }
        catch (XmlException error)
        {
            Tell($"“{path}”", error);
            return false;
        }
    }

    private void Tell(string part, XmlException error) =>
        _findings.Add(
            new(
                "imported-whole",
                Severity.Warning,
                $"The document is read without {part}, which is damaged: {error.Message}",
                "Download the document again; what stood there is missing."
            )
            {
                Source = new(_name, 0, []),
            }
        );
}
