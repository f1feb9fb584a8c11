using System.Text;
using System.Text.Json;

namespace Publisher.Conformance.Readers;

/// <summary>The link annotations of a PDF (ISO 32000-1, 12.5.6.5), from qpdf's account of its objects.</summary>
internal sealed class PdfLinks
{
    private readonly JsonElement _objects;

    private PdfLinks(JsonElement objects) => _objects = objects;

    /// <summary>Named destinations that the links of the text lead to, in reading order, notes last. Left out are the
    /// contents, the index, and the edition's own names, which begin with an at sign. Targets that follow themselves
    /// count once: two links on end to one target may be one in the file.</summary>
    public static List<string> Targets(string path)
    {
        using var json = JsonDocument.Parse(
            PdfReader.Output(Tools.Qpdf, "--json=2", "--json-key=qpdf", path)
        );
        var links = new PdfLinks(json.RootElement.GetProperty("qpdf")[1]);
        var targets = new List<string>();
        foreach (var area in PdfStructure.Links(path))
        {
            var target = links.Target(links.ObjectOf(area));
            if (target.Length > 0 && !target.StartsWith('@') && target != targets.LastOrDefault())
            {
                targets.Add(target);
            }
        }

        return targets;
    }

    private JsonElement ObjectOf(string number) =>
        _objects.GetProperty($"obj:{number} R").GetProperty("value");

    /// <summary>Empty for a link that leaves the document.</summary>
    private string Target(JsonElement link)
    {
        if (link.TryGetProperty("/Dest", out var direct))
        {
            return Name(Resolve(direct));
        }

        return
            link.TryGetProperty("/A", out var action)
            && Resolve(action).TryGetProperty("/D", out var destination)
            ? Name(Resolve(destination))
            : "";
    }

    private JsonElement Resolve(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && _objects.TryGetProperty($"obj:{value.GetString()}", out var found)
        && found.TryGetProperty("value", out var content)
            ? content
            : value;

    /// <summary>qpdf writes text strings as u:…, other strings as b: and hexadecimal digits, names as /….</summary>
    private static string Name(JsonElement value)
    {
        var text = value.GetString() ?? "";
        return text.StartsWith("b:", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromHexString(text[2..]))
            : text[(text.StartsWith('/') ? 1 : 2)..];
    }
}
