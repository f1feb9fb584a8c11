using Publisher.Model;
using Publisher.Normalisation;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli.Configuration;

/// <summary>What <c>publisher.yml</c> says of entries: <c>entry-shape</c>, <c>entry-shapes</c>, <c>entries</c>,
/// <c>not-entries</c>.</summary>
internal static class EntrySettingsReader
{
    /// <summary>In the order of <see cref="ShapeRule"/>.</summary>
    private static readonly string[] Shapes =
    [
        "any",
        "bold",
        "colon",
        "dash",
        "heading",
        "table",
        "none",
    ];

    private static readonly SettingKey[] OfEntry =
    [
        new("quote", SettingValue.Text, "The first words of the line.", "Most of the weight"),
        new("term", SettingValue.Text, "What it defines.", "Hydration (water share)"),
    ];

    public static readonly SettingKey[] Keys =
    [
        new(
            "entry-shape",
            SettingValue.OneOf(Shapes),
            "What an entry looks like in this document; without it, that is found out.",
            "bold"
        ),
        new(
            "entry-shapes",
            SettingValue.ByName(
                $"section: {string.Join(", ", Shapes)}",
                SettingValue.OneOf(Shapes)
            ),
            "The same for single sections, by their titles.",
            "{How to read this: none}"
        ),
        new(
            "entries",
            SettingValue.ListOf(SettingValue.Text | SettingValue.Map(OfEntry)),
            "Lines that are entries, by their first words.",
            "[{quote: Most of the weight, term: Hydration (water share)}]"
        ),
        new(
            "not-entries",
            SettingValue.Texts,
            "Lines that are none, by their first words.",
            "[Wet dough]"
        ),
    ];

    public static EntrySettings Read(Settings settings) =>
        new()
        {
            Shape = settings.Text("entry-shape") is { } shape
                ? Shape(settings, "entry-shape", shape)
                : ShapeRule.Any,
            Sections =
            [
                .. settings
                    .Pairs("entry-shapes")
                    .Select(pair => new SectionShape(
                        pair.Name,
                        Shape(settings, "entry-shapes", pair.Value)
                    )),
            ],
            Entries = [.. settings.Nodes("entries").Select(node => Quoted(settings, node))],
            NotEntries = settings.Texts("not-entries"),
        };

    private static ShapeRule Shape(Settings settings, string key, string name) =>
        Array.IndexOf(Shapes, name) is >= 0 and var at
            ? (ShapeRule)at
            : throw settings.Wrong(
                key,
                $"has no shape “{name}”; the shapes are {string.Join(", ", Shapes)}"
            );

    private static QuotedEntry Quoted(Settings settings, YamlNode node) =>
        node switch
        {
            YamlScalarNode { Value: { Length: > 0 } quote } => new(quote, Term: null),
            YamlMappingNode mapping
                when Within(settings, mapping) is var entry && entry.Text("quote") is { } quote =>
                new(quote, entry.Text("term")),
            _ => throw settings.Wrong(
                "entries",
                "must be a list of quotes, or of quote: … and term: … together"
            ),
        };

    private static Settings Within(Settings settings, YamlMappingNode mapping)
    {
        var entry = settings with { Node = mapping };
        entry.Know(OfEntry);
        return entry;
    }
}
