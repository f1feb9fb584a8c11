using System.Text.Json.Nodes;
using Publisher.Editions.Pdf.Themes;

namespace Publisher.Cli.Configuration;

/// <summary>What may stand behind a key of the settings.</summary>
/// <param name="kind">As the manual says it.</param>
/// <param name="schema">Makes its JSON Schema, anew each time: a node of JSON has one place.</param>
internal sealed class SettingValue(string kind, Func<JsonObject> schema)
{
    private const string Type = "type";

    public static readonly SettingValue Text = new(
        "text",
        () => new() { [Type] = new JsonArray("string", "number") }
    );

    /// <summary>A list of texts, or one alone.</summary>
    public static readonly SettingValue Texts = Text.OrList();

    /// <summary>Keys of a theme.</summary>
    public static readonly SettingValue Theme = new(
        "keys of a theme",
        () => new() { ["$ref"] = ThemeSchema.Reference }
    );

    /// <summary>Keys of a theme beside the preset that they change.</summary>
    /// <param name="preset">The key that names the preset.</param>
    public static SettingValue ThemeBeside(SettingKey preset) =>
        new(
            $"`{preset.Name}` and keys of a theme",
            () =>
            {
                var theme = ThemeSchema.Theme(new TemplateFiles());
                theme["properties"]!.AsObject().Add(preset.Name, preset.Value.Schema());
                return theme;
            }
        );

    public string Kind => kind;

    /// <summary>The words of which one must stand there; empty where any may.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>The keys within; empty where there are none, or any may stand there.</summary>
    public IReadOnlyList<SettingKey> Keys { get; private init; } = [];

    public JsonObject Schema() => schema();

    public static SettingValue OneOf(params IReadOnlyList<string> words) =>
        new(string.Join(", ", words), () => new() { ["enum"] = Array(words) }) { Words = words };

    public static SettingValue ListOf(SettingValue item) =>
        new($"list of {item.Kind}", () => new() { [Type] = "array", ["items"] = item.Schema() })
        {
            Keys = item.Keys,
        };

    /// <summary>One such value, or a list of them.</summary>
    public SettingValue OrList() =>
        new($"{kind}; or a list of such", (this | ListOf(this)).Schema) { Keys = Keys };

    /// <summary>Settings of its own.</summary>
    public static SettingValue Map(params IReadOnlyList<SettingKey> keys) =>
        new(string.Join(", ", keys.Select(key => $"`{key.Name}`")), () => SettingsSchema.Of(keys))
        {
            Keys = keys,
        };

    /// <summary>Values by names.</summary>
    /// <param name="names">Those that there are; none for any.</param>
    public static SettingValue ByName(
        string kind,
        SettingValue value,
        params IReadOnlyList<string> names
    ) =>
        new(
            kind,
            () =>
                names.Count == 0
                    ? new() { [Type] = "object", ["additionalProperties"] = value.Schema() }
                    : new()
                    {
                        [Type] = "object",
                        ["properties"] = new JsonObject(
                            names.Select(name =>
                                KeyValuePair.Create(name, (JsonNode?)value.Schema())
                            )
                        ),
                        ["additionalProperties"] = false,
                    }
        );

    public static SettingValue operator |(SettingValue one, SettingValue other) =>
        new(
            $"{one.Kind}; or {other.Kind}",
            () => new() { ["anyOf"] = new JsonArray(one.Schema(), other.Schema()) }
        )
        {
            Keys = [.. one.Keys, .. other.Keys],
        };

    private static JsonArray Array(IEnumerable<string> words) =>
        [.. words.Select(word => (JsonNode?)word)];
}
