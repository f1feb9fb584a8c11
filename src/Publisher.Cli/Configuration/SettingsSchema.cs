using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publisher.Editions.Pdf.Themes;

namespace Publisher.Cli.Configuration;

/// <summary>What settings and themes may say, as JSON Schemas (draft 7, which editors read), for completion and marks of
/// what is wrong.</summary>
internal static class SettingsSchema
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>Of <c>publisher.yml</c>.</summary>
    public static string Settings() =>
        Text("Settings of Publisher", WithTheme(Of(SourceConfiguration.Keys)));

    /// <summary>Of a file that <c>pdf</c> names.</summary>
    public static string Theme()
    {
        var theme = ThemeSchema.Theme(new TemplateFiles());
        theme["properties"]!
            .AsObject()
            .Insert(
                0,
                ThemeSchema.Extends,
                new JsonObject
                {
                    ["type"] = "string",
                    ["description"] =
                        "The preset, or the theme file beside this one, of which it changes a part.",
                }
            );
        return Text("A theme of Publisher's PDF", WithTheme(theme));
    }

    /// <summary>Of a list of mappings.</summary>
    /// <param name="required">The key that each must have.</param>
    public static string ListOf(string title, IEnumerable<SettingKey> keys, string required)
    {
        var item = Of(keys);
        item.Add("required", new JsonArray(required));
        return Text(title, new() { ["type"] = "array", ["items"] = item });
    }

    /// <summary>A mapping with some keys and no other.</summary>
    public static JsonObject Of(IEnumerable<SettingKey> keys)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            var schema = key.Value.Schema();
            // Beside a reference nothing else is read in draft 7.
            if (schema.ContainsKey("$ref"))
            {
                schema = new() { ["allOf"] = new JsonArray(schema) };
            }

            schema.Insert(0, "description", key.Meaning);
            properties.Add(key.Name, schema);
        }

        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    /// <summary>With what the keys of a theme refer to.</summary>
    private static JsonObject WithTheme(JsonObject schema)
    {
        schema.Add("definitions", ThemeSchema.Definitions(new TemplateFiles()));
        return schema;
    }

    private static string Text(string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", title);
        using var stream = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                stream,
                new()
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            schema.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
