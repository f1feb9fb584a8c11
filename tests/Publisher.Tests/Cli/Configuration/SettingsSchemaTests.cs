using NJsonSchema;
using NJsonSchema.Validation;
using Publisher.Cli;
using Publisher.Cli.Configuration;
using Publisher.Editions;
using Publisher.Editions.Pdf.Themes;
using Publisher.Tests.Editions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Publisher.Tests.Cli.Configuration;

/// <summary>What editors mark as wrong is what the command refuses, and neither knows a key that the other does not.</summary>
public sealed class SettingsSchemaTests
{
    private const string Unknown = "no-such-key";
    private const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";

    private static readonly string Folder = Path.Combine(Golden.Repository, "schemas");

    public static TheoryData<string> Keys => [.. SourceConfiguration.Keys.Select(key => key.Name)];

    /// <summary>The keys that hold keys, each with a value of it that has one that there is not.</summary>
    public static TheoryData<string, string> Within =>
        new()
        {
            { "site", "site: {no-such-key: x}" },
            { "page", "page: {no-such-key: x}" },
            { "silence", "silence: [{check: direct-link, reason: x, no-such-key: x}]" },
            {
                "canonical-entries",
                "canonical-entries: [{entry: x, reviewed: 2025-06-01, no-such-key: x}]"
            },
            { "entries", "entries: [{quote: x, no-such-key: x}]" },
            { "checks", "checks: {no-such-key: off}" },
        };

    [Fact]
    public void The_schemas_that_lie_in_the_repository_are_those_of_the_command()
    {
        Golden.Match(Path.Combine(Folder, "publisher.schema.json"), SettingsSchema.Settings());
        Golden.Match(Path.Combine(Folder, "theme.schema.json"), SettingsSchema.Theme());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task The_example_of_a_key_is_read_and_valid(string name)
    {
        var key = Key(name);
        var yaml = $"{key.Name}: {key.Example}";

        Assert.Null(Refusal(yaml));
        Assert.Empty(await Faults(SettingsSchema.Settings(), yaml));
    }

    /// <summary>A key that is known and not read would take this.</summary>
    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_value_of_another_kind_is_refused_by_both(string name)
    {
        var yaml = $"{name}: [[{Unknown}]]";

        Assert.Contains(name, Refusal(yaml), StringComparison.Ordinal);
        Assert.NotEmpty(await Faults(SettingsSchema.Settings(), yaml));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Each_of_the_words_of_a_key_is_read_and_no_other(string name)
    {
        foreach (var word in Key(name).Value.Words)
        {
            Assert.Null(Refusal($"{name}: {word}"));
            Assert.Empty(await Faults(SettingsSchema.Settings(), $"{name}: {word}"));
        }

        if (Key(name).Value.Words.Count > 0)
        {
            Assert.NotNull(Refusal($"{name}: {Unknown}"));
            Assert.NotEmpty(await Faults(SettingsSchema.Settings(), $"{name}: {Unknown}"));
        }
    }

    [Fact]
    public async Task A_key_that_there_is_not_is_refused_by_both()
    {
        Assert.Contains(Unknown, Refusal($"{Unknown}: x"), StringComparison.Ordinal);
        Assert.NotEmpty(await Faults(SettingsSchema.Settings(), $"{Unknown}: x"));
    }

    [Theory]
    [MemberData(nameof(Within))]
    public async Task So_is_one_within_a_key(string name, string yaml)
    {
        Assert.Contains(Unknown, Refusal(yaml), StringComparison.Ordinal);
        Assert.NotEmpty(await Faults(SettingsSchema.Settings(), yaml));
        Assert.All(
            Key(name).Value.Keys,
            key => Assert.Contains(key.Name, SettingsSchema.Settings(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_settings_of_the_project_s_own_documents_are_valid()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Golden.Repository, "source-doc"), "*.yml")
            .Where(file => !file.EndsWith("feedback.yml", StringComparison.Ordinal));
        foreach (var file in files)
        {
            Assert.Empty(
                await Faults(
                    SettingsSchema.Settings(),
                    await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
                )
            );
        }
    }

    [Fact]
    public async Task Every_preset_is_a_valid_theme()
    {
        foreach (var preset in new TemplateFiles().PdfPresets())
        {
            var yaml = System.Text.Encoding.UTF8.GetString(
                new TemplateFiles().Read($"pdf/{preset}.yml").Span
            );
            Assert.Empty(await Faults(SettingsSchema.Theme(), yaml));
        }
    }

    [Fact]
    public async Task A_theme_has_the_same_keys_for_the_command_and_for_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(
            SettingsSchema.Theme(),
            TestContext.Current.CancellationToken
        );
        var places = Places(schema, "").ToList();

        Assert.Contains("styles.heading-1", places);
        Assert.All(
            places,
            place =>
            {
                var path = place.Split('.', StringSplitOptions.RemoveEmptyEntries);
                var isOpen = place is "families" or "colors";
                var yaml = Nested([.. path, Unknown], place is "families" ? "{}" : "\"#102030\"");

                Assert.Equal(isOpen, ThemeRefusal(yaml) is null);
                Assert.Equal(isOpen, schema.Validate(YamlAsJson.Of(yaml)).Count == 0);
            }
        );
        Assert.All(
            Values(schema, ""),
            value =>
                Assert.DoesNotContain("no key", ThemeRefusal(value) ?? "", StringComparison.Ordinal)
        );
    }

    /// <summary>The mappings of a theme, by their paths; "" is the theme itself.</summary>
    private static IEnumerable<string> Places(JsonSchema schema, string path) =>
        schema
            .ActualSchema.ActualProperties.SelectMany(property =>
                Places(Mapping(property.Value), $"{path}.{property.Key}".TrimStart('.'))
            )
            .Concat(schema.ActualSchema.ActualProperties.Count > 0 ? [path] : []);

    /// <summary>A theme with each key, as YAML with a number: whatever else is wrong with it, the key is known.</summary>
    private static IEnumerable<string> Values(JsonSchema schema, string path) =>
        schema.ActualSchema.ActualProperties.SelectMany(property =>
        {
            var name = $"{path}.{property.Key}".TrimStart('.');
            return name == ThemeSchema.Extends
                ? []
                : Values(Mapping(property.Value), name).Append(Nested(name.Split('.'), "1"));
        });

    /// <summary>A page may be the name of a paper too.</summary>
    private static JsonSchema Mapping(JsonSchema property) =>
        property.ActualSchema.AnyOf.LastOrDefault() ?? property.ActualSchema;

    private static string Nested(string[] path, string value) =>
        path.Reverse().Aggregate(value, (inner, key) => $"{{{key}: {inner}}}");

    private static SettingKey Key(string name) =>
        SourceConfiguration.Keys.Single(key => key.Name == name);

    /// <summary>What the command says against settings; null where it takes them.</summary>
    private static string? Refusal(string yaml)
    {
        using var scratch = new ScratchFolder();
        scratch.Write("MyFont.ttf", "a font");
        scratch.Write("look/html/style.css", "");
        scratch.Write("own.css", "");
        scratch.Write("logo.svg", Drawing);
        scratch.Write("icon.svg", Drawing);
        scratch.Write("house-style.dotx", "a template");
        File.WriteAllBytes(
            Path.Combine(scratch.Root, "cover.jpg"),
            SampleDocument.Picture.Bytes.ToArray()
        );
        scratch.Write("publisher.yml", yaml);
        try
        {
            _ = SourceConfiguration.Read(null, scratch.Root);
            return null;
        }
        catch (UsageException error)
        {
            return error.Message;
        }
    }

    private static string? ThemeRefusal(string yaml)
    {
        try
        {
            _ = new ThemeReader(new TemplateFiles()).Read(
                PdfLook.Default,
                new("/publisher.yml", (YamlMappingNode)BoundedYaml.Read(yaml)!)
            );
            return null;
        }
        catch (InvalidTemplateException error)
        {
            return error.Message;
        }
    }

    private static async Task<ICollection<ValidationError>> Faults(string schema, string yaml)
    {
        var read = await JsonSchema.FromJsonAsync(schema, TestContext.Current.CancellationToken);
        return read.Validate(YamlAsJson.Of(yaml));
    }
}
