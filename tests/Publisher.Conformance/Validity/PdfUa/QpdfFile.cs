using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Publisher.Conformance.Readers;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>The objects of a PDF as qpdf reads them (its JSON, version 2): nothing of ours has a part in it. They can be
/// changed, to break a file on purpose.</summary>
internal sealed partial class QpdfFile(JsonArray qpdf)
{
    public static QpdfFile Read(string path)
    {
        var json = PdfReader.Output(
            Tools.Qpdf,
            "--json=2",
            "--json-key=qpdf",
            "--json-stream-data=inline",
            "--decode-level=generalized",
            path
        );
        return new(JsonNode.Parse(json)!["qpdf"]!.AsArray());
    }

    public QpdfFile Copy() => new(qpdf.DeepClone().AsArray());

    public JsonObject Header => qpdf[0]!.AsObject();

    public JsonObject Objects => qpdf[1]!.AsObject();

    public JsonObject Trailer => Dictionary(Objects["trailer"]?["value"]) ?? [];

    public JsonObject Catalog => Dictionary(Trailer["/Root"]) ?? [];

    /// <summary>Every dictionary that is an object of its own or the dictionary of a stream, with its reference.</summary>
    public IEnumerable<(string Reference, JsonObject Entries)> Dictionaries =>
        from entry in Objects
        where entry.Key != "trailer"
        let entries = (entry.Value?["value"] ?? entry.Value?["stream"]?["dict"]) as JsonObject
        where entries is not null
        select (entry.Key["obj:".Length..], entries);

    public static bool IsReference(JsonNode? node, [NotNullWhen(true)] out string? reference)
    {
        reference = AsString(node);
        return reference is not null && Reference().IsMatch(reference);
    }

    /// <summary>What a node is, or what it refers to; null for nothing and for a reference to nothing.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        for (var steps = 0; steps < 10 && IsReference(node, out var reference); steps++)
        {
            var found = Objects[$"obj:{reference}"];
            node = found?["value"] ?? found?["stream"]?["dict"];
        }

        return node;
    }

    public JsonObject? Dictionary(JsonNode? node) => Resolve(node) as JsonObject;

    /// <summary>The elements of an array; what is no array is one element, nothing none.</summary>
    public IReadOnlyList<JsonNode?> Array(JsonNode? node) =>
        Resolve(node) switch
        {
            null => [],
            JsonArray array => [.. array],
            var one => [IsReference(node, out _) ? node : one],
        };

    /// <summary>A name without its slash; null for what is no name.</summary>
    public string? Name(JsonNode? node) =>
        AsString(Resolve(node)) is ['/', .. var name] ? name : null;

    /// <summary>A text string; null for what is none.</summary>
    public string? Text(JsonNode? node) =>
        AsString(Resolve(node)) switch
        {
            ['u', ':', .. var text] => text,
            ['b', ':', .. var hex] => Encoding.Latin1.GetString(Convert.FromHexString(hex)),
            _ => null,
        };

    public double? Number(JsonNode? node) =>
        Resolve(node) is not JsonValue value ? null
        : value.TryGetValue<double>(out var number) ? number
        : value.TryGetValue<int>(out var whole) ? whole
        : null;

    public int? Integer(JsonNode? node) => Number(node) is { } number ? (int)number : null;

    public bool IsTrue(JsonNode? node) =>
        Resolve(node) is JsonValue value && value.TryGetValue<bool>(out var truth) && truth;

    /// <summary>The decoded data of a stream; null for what is none.</summary>
    public byte[]? Stream(JsonNode? node) =>
        IsReference(node, out var reference)
        && AsString(Objects[$"obj:{reference}"]?["stream"]?["data"]) is { } data
            ? Convert.FromBase64String(data)
            : null;

    public void SetStream(string reference, byte[] data) =>
        Objects[$"obj:{reference}"]!["stream"]!["data"] = Convert.ToBase64String(data);

    /// <summary>Adds an object and returns its reference.</summary>
    public string Add(JsonNode value)
    {
        var reference = string.Create(
            CultureInfo.InvariantCulture,
            $"{900_000 + Objects.Count} 0 R"
        );
        Objects[$"obj:{reference}"] = new JsonObject { ["value"] = value };
        return reference;
    }

    public string AddStream(string json, byte[] data)
    {
        var reference = Add(new JsonObject());
        Objects[$"obj:{reference}"] = new JsonObject
        {
            ["stream"] = new JsonObject
            {
                ["dict"] = JsonNode.Parse(json),
                ["data"] = Convert.ToBase64String(data),
            },
        };
        return reference;
    }

    private static string? AsString(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"^\d+ \d+ R$")]
    private static partial Regex Reference();
}
