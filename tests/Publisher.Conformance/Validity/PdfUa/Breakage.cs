using System.Text;
using System.Text.Json.Nodes;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>A way to break a sound file on purpose.</summary>
/// <param name="Rules">All the rules that the file breaks then.</param>
internal sealed record Breakage(string Name, string[] Rules, Action<QpdfFile> Break)
{
    public Breakage(string name, string rule, Action<QpdfFile> broken)
        : this(name, [rule], broken) { }

    /// <summary>A change of the catalog.</summary>
    public static Breakage OfCatalog(string name, string rule, Action<JsonObject> change) =>
        new(name, rule, file => change(file.Catalog));

    /// <summary>A change of the first element of a role.</summary>
    public static Breakage OfElement(
        string name,
        string role,
        Action<JsonObject> change,
        params string[] rules
    ) => new(name, rules, file => change(file.First("/S", role)));

    /// <summary>A change of the first link's annotation.</summary>
    public static Breakage OfLink(string name, Action<JsonObject> change, params string[] rules) =>
        new(name, rules, file => change(file.First("/Subtype", "Link")));

    /// <summary>A change of the first page's words of drawing.</summary>
    public static Breakage OfContent(string name, string from, string to, params string[] rules) =>
        new(name, rules, file => file.Edit(file.FirstPage()["/Contents"]!, from, to));

    /// <summary>A change of the metadata.</summary>
    public static Breakage OfXmp(string name, string from, string to, params string[] rules) =>
        new(name, rules, file => file.Edit(file.Catalog["/Metadata"]!, from, to));

    /// <summary>A new object, which nothing need refer to.</summary>
    public static Breakage OfNew(string name, string json, params string[] rules) =>
        new(name, rules, file => file.Add(JsonNode.Parse(json)!));

    public override string ToString() => Name;
}

/// <summary>Finds what is to be broken.</summary>
internal static class Finding
{
    public static JsonObject First(this QpdfFile file, string key, string name) =>
        file.Dictionaries.First(d => file.Name(d.Entries[key]) == name).Entries;

    public static string ReferenceOf(this QpdfFile file, string key, string name) =>
        file.Dictionaries.First(d => file.Name(d.Entries[key]) == name).Reference;

    public static JsonObject FirstPage(this QpdfFile file) => file.First("/Type", "Page");

    public static JsonObject Font(this QpdfFile file) => file.First("/Subtype", "Type0");

    public static JsonObject Descendant(this QpdfFile file) =>
        file.Dictionary(file.Array(file.Font()["/DescendantFonts"])[0])!;

    public static JsonObject Descriptor(this QpdfFile file) =>
        file.Dictionary(file.Descendant()["/FontDescriptor"])!;

    /// <summary>Replaces the first place where a stream says something; there must be one.</summary>
    public static void Edit(this QpdfFile file, JsonNode stream, string from, string to)
    {
        Assert.True(QpdfFile.IsReference(stream, out var reference));
        var text = Encoding.Latin1.GetString(file.Stream(stream)!);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{from}' is not there.");
        text = string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
        file.SetStream(reference, Encoding.Latin1.GetBytes(text));
    }

    /// <summary>Puts a new element under the first of a role.</summary>
    public static JsonObject AddKid(this QpdfFile file, string parent, string role, int at = 0)
    {
        var kid = new JsonObject { ["/S"] = $"/{role}", ["/P"] = file.ReferenceOf("/S", parent) };
        var kids = file.First("/S", parent)["/K"]!.AsArray();
        var reference = file.Add(kid);
        kids.Insert(Math.Min(at, kids.Count), reference);
        return file.Dictionary(JsonValue.Create(reference))!;
    }
}
