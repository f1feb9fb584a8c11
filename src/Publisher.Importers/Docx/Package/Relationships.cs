using System.Xml;

namespace Publisher.Importers.Docx.Package;

/// <summary>What a part refers to (ISO/IEC 29500-2, 9.3).</summary>
/// <param name="Type">The last step of the relationship's type: <c>styles</c>, <c>image</c>, <c>hyperlink</c>.</param>
/// <param name="Target">Path of a part within the package; an address where it is external.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>The relationships of a part, in the order of the file; none when it has no such file.</summary>
    /// <param name="part">Path of the part; empty for the package itself.</param>
    /// <exception cref="XmlException">The file is damaged.</exception>
    public static IReadOnlyList<Relationship> Of(string part, IExportFiles files)
    {
        var slash = part.LastIndexOf('/') + 1;
        var path = $"{part[..slash]}_rels/{part[slash..]}.rels";
        return files.Read(path) is { } bytes ? Read(bytes, part[..slash]) : [];
    }

    private static List<Relationship> Read(ReadOnlyMemory<byte> bytes, string folder)
    {
        PartXml.Check(bytes);
        var relationships = new List<Relationship>();
        using var reader = PartXml.Reader(bytes);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                var type = reader.GetAttribute("Type") ?? "";
                var target = reader.GetAttribute("Target") ?? "";
                var isExternal = reader.GetAttribute("TargetMode") == "External";
                relationships.Add(
                    new(
                        reader.GetAttribute("Id") ?? "",
                        type[(type.LastIndexOf('/') + 1)..],
                        isExternal || target.StartsWith('#') ? target : Resolve(folder, target),
                        isExternal || target.StartsWith('#')
                    )
                );
            }
        }

        return relationships;
    }

    /// <summary>A path within the package; steps out of it lead nowhere.</summary>
    private static string Resolve(string folder, string target)
    {
        var steps = target.StartsWith('/') ? target : folder + target;
        var path = new List<string>();
        foreach (var step in Uri.UnescapeDataString(steps).Split('/', '\\'))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
