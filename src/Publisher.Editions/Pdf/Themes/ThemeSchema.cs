using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>The keys of a theme as JSON Schema: read from the files that say which there are, with what these say of each in
/// the remark above it.</summary>
public static class ThemeSchema
{
    /// <summary>The key of a theme file that names what it changes a part of.</summary>
    public const string Extends = "extends";

    /// <summary>Where a schema that has <see cref="Definitions"/> holds the keys of a theme.</summary>
    public const string Reference = "#/definitions/theme";

    private const string Styles = "styles";
    private const string Page = "page";

    /// <summary>What the mappings are called one of.</summary>
    private static readonly Dictionary<string, string> Singular = new(StringComparer.Ordinal)
    {
        [Styles] = "style",
        ["families"] = "family",
    };

    /// <summary>The schema of a theme, which needs <see cref="Definitions"/> beside it.</summary>
    public static JsonObject Theme(ITemplates templates)
    {
        var properties = new JsonObject();
        foreach (var (file, lines) in Foundation(templates))
        {
            AddProperties(properties, file.Values, "", lines);
        }

        return Closed(properties);
    }

    /// <summary>What a schema with a theme in it refers to.</summary>
    public static JsonObject Definitions(ITemplates templates)
    {
        var definitions = new JsonObject { ["theme"] = Theme(templates) };
        foreach (var (file, lines) in Foundation(templates))
        {
            foreach (var (key, value) in file.Values.Children)
            {
                if (Singular.TryGetValue(key.ToString(), out var name))
                {
                    var alike = ThemeTree.United((YamlMappingNode)value);
                    definitions.Add(name, Closed(Properties(alike, key.ToString(), lines)));
                }
            }
        }

        return definitions;
    }

    private static IEnumerable<(ThemeLayer File, string[] Lines)> Foundation(
        ITemplates templates
    ) =>
        ThemeReader.Foundation.Select(path =>
        {
            var bytes = templates.Read(path);
            return (
                ThemeLayer.Parse(bytes, path, path),
                Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("\n").Split('\n')
            );
        });

    private static JsonObject Closed(JsonObject properties) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };

    private static JsonObject Properties(YamlMappingNode map, string path, string[] lines)
    {
        var properties = new JsonObject();
        AddProperties(properties, map, path, lines);
        return properties;
    }

    private static void AddProperties(
        JsonObject properties,
        YamlMappingNode map,
        string path,
        string[] lines
    )
    {
        foreach (var (key, value) in map.Children)
        {
            var name = key.ToString();
            var schema = Value(value, path.Length > 0 ? $"{path}.{name}" : name, lines);
            if (!schema.ContainsKey("$ref") && Remark(lines, (int)key.Start.Line) is { } remark)
            {
                schema.Insert(0, "description", remark);
            }

            properties.Add(name, schema);
        }
    }

    private static JsonObject Value(YamlNode value, string path, string[] lines) =>
        value switch
        {
            YamlMappingNode map when Singular.TryGetValue(path, out var one) => Alike(
                map,
                path,
                one
            ),
            YamlMappingNode map when path == Page => Paper(Properties(map, path, lines)),
            YamlMappingNode map => Mapping(Properties(map, path, lines), path),
            YamlSequenceNode => new()
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "string" },
            },
            _ => Scalar(value.ToString(), path),
        };

    private static JsonObject Mapping(JsonObject properties, string path)
    {
        var mapping = Closed(properties);
        if (ThemeTree.Open.Contains(path))
        {
            mapping["additionalProperties"] = Scalar("", $"{path}.any");
        }

        return mapping;
    }

    private static JsonObject Alike(YamlMappingNode map, string path, string one)
    {
        var mapping = Closed([
            .. map.Children.Keys.Select(key =>
                KeyValuePair.Create(key.ToString(), (JsonNode?)ReferenceTo(one))
            ),
        ]);
        if (ThemeTree.Open.Contains(path))
        {
            mapping["additionalProperties"] = ReferenceTo(one);
        }

        return mapping;
    }

    private static JsonObject ReferenceTo(string definition) =>
        new() { ["$ref"] = $"#/definitions/{definition}" };

    /// <summary>A page has a width and a height, or the name of a paper.</summary>
    private static JsonObject Paper(JsonObject properties)
    {
        properties.Add(PaperSize.Key, Scalar("", $"{Page}.{PaperSize.Key}"));
        return new()
        {
            ["anyOf"] = new JsonArray(Scalar("", $"{Page}.{PaperSize.Key}"), Closed(properties)),
        };
    }

    private static JsonObject Scalar(string usual, string path) =>
        ThemeWords.Of(path) is { } words
            ? new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode?)word)]) }
        : path.StartsWith("colors.", StringComparison.Ordinal)
            ? new() { ["type"] = "string", ["pattern"] = "^#[0-9A-Fa-f]{6}$" }
        : usual is "true" or "false" ? new() { ["type"] = "boolean" }
        : !double.TryParse(usual, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new() { ["type"] = "string" }
        : number < 0 ? new() { ["type"] = "number" }
        : new() { ["type"] = "number", ["minimum"] = 0 };

    /// <summary>The remark that stands right above a line.</summary>
    /// <param name="line">Counted from one.</param>
    private static string? Remark(string[] lines, int line)
    {
        var above = lines
            .Take(line - 1)
            .Reverse()
            .Select(text => text.Trim())
            .TakeWhile(text => text.StartsWith('#'))
            .Select(text => text.TrimStart('#').Trim())
            .Reverse()
            .ToList();
        return above.Count > 0 ? string.Join(' ', above) : null;
    }
}
