using System.Text.Json.Nodes;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>An element of the structure tree, as it stands in the file.</summary>
/// <param name="Type">Its own name for what it is.</param>
/// <param name="Role">The standard type that this is, or is mapped to; null where there is none.</param>
internal sealed record StructureNode(
    string Reference,
    JsonObject Entries,
    string Type,
    string? Role,
    StructureNode? Parent
)
{
    public List<StructureNode> Kids { get; } = [];

    /// <summary>Marked-content sequences: the page's reference and the number in it.</summary>
    public List<(string Page, int Mcid)> Content { get; } = [];

    /// <summary>The references of objects (annotations).</summary>
    public List<string> Objects { get; } = [];

    public string KidRoles => string.Join('&', Kids.Select(kid => kid.Role));

    public override string ToString() => $"{Type} {Reference}";
}

/// <summary>Reads the structure tree (ISO 32000-1, 14.7).</summary>
internal sealed class StructureReader(QpdfFile file)
{
    /// <summary>ISO 32000-1, 14.8.4.</summary>
    public static readonly HashSet<string> Standard =
    [
        .. "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private".Split(
            ' '
        ),
        .. "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot".Split(' '),
        .. "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP".Split(' '),
        .. "Warichu WT WP Figure Formula Form".Split(' '),
    ];

    private readonly JsonObject root = file.Dictionary(file.Catalog["/StructTreeRoot"]) ?? [];
    private readonly HashSet<string> seen = [];

    /// <summary>In reading order.</summary>
    public List<StructureNode> Nodes { get; } = [];

    public JsonObject RoleMap => file.Dictionary(root["/RoleMap"]) ?? [];

    public void Read()
    {
        foreach (var kid in file.Array(root["/K"]))
        {
            ReadKid(kid, null, "");
        }
    }

    /// <summary>Which element each key of the parent tree names: one for an annotation, an array for a page.</summary>
    public Dictionary<int, JsonNode?> ParentTree()
    {
        var parents = new Dictionary<int, JsonNode?>();
        ReadParents(file.Dictionary(root["/ParentTree"]), parents, 0);
        return parents;
    }

    /// <summary>The types that a type is mapped to, one after the other; ends where it comes round.</summary>
    public List<string> Mapped(string type)
    {
        var path = new List<string> { type };
        while (
            (path.Count > 1 || !Standard.Contains(type))
            && !Standard.Contains(path[^1])
            && file.Name(RoleMap[$"/{path[^1]}"]) is { } next
        )
        {
            path.Add(next);
            if (path.IndexOf(next) < path.Count - 1)
            {
                break;
            }
        }

        return path;
    }

    private void ReadParents(JsonObject? node, Dictionary<int, JsonNode?> into, int depth)
    {
        if (node is null || depth > 20)
        {
            return;
        }

        var pairs = file.Array(node["/Nums"]);
        for (var i = 0; i + 1 < pairs.Count; i += 2)
        {
            into[file.Integer(pairs[i]) ?? -1] = pairs[i + 1];
        }

        foreach (var kid in file.Array(node["/Kids"]))
        {
            ReadParents(file.Dictionary(kid), into, depth + 1);
        }
    }

    private void ReadKid(JsonNode? kid, StructureNode? parent, string page)
    {
        if (file.Integer(kid) is { } mcid)
        {
            parent?.Content.Add((page, mcid));
            return;
        }

        if (file.Dictionary(kid) is not { } entries)
        {
            return;
        }

        var kidPage = QpdfFile.IsReference(entries["/Pg"], out var own) ? own : page;
        if (file.Name(entries["/Type"]) == "MCR")
        {
            parent?.Content.Add((kidPage, file.Integer(entries["/MCID"]) ?? -1));
        }
        else if (file.Name(entries["/Type"]) == "OBJR")
        {
            parent?.Objects.Add(QpdfFile.IsReference(entries["/Obj"], out var found) ? found : "");
        }
        else if (QpdfFile.IsReference(kid, out var reference) && seen.Add(reference))
        {
            ReadElement(reference, entries, parent, kidPage);
        }
    }

    private void ReadElement(
        string reference,
        JsonObject entries,
        StructureNode? parent,
        string page
    )
    {
        var type = file.Name(entries["/S"]) ?? "";
        var last = Mapped(type)[^1];
        var role = Standard.Contains(last) ? last : null;
        var node = new StructureNode(reference, entries, type, role, parent);
        parent?.Kids.Add(node);
        Nodes.Add(node);
        foreach (var kid in file.Array(entries["/K"]))
        {
            ReadKid(kid, node, page);
        }
    }
}
