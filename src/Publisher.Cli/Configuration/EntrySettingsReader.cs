using Publisher.Model;
using Publisher.Normalisation;
using YamlDotNet.RepresentationModel;

namespace Publisher.Cli.Configuration;

/// <summary>What <c>publisher.yml</c> says of entries: <c>entry-shape</c>, <c>entry-shapes</c>, <c>entries</c>,
/// <c>not-entries</c>.</summary>
internal static class EntrySettingsReader
{
    public static readonly string[] Keys =
    [
        "entry-shape",
        "entry-shapes",
        "entries",
        "not-entries",
    ];

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
            YamlMappingNode mapping when Value(mapping, "quote") is { } quote => new(
                quote,
                Value(mapping, "term")
            ),
            _ => throw settings.Wrong(
                "entries",
                "must be a list of quotes, or of quote: … and term: … together"
            ),
        };

    private static string? Value(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value)
        && value is YamlScalarNode { Value: { Length: > 0 } text }
            ? text
            : null;
}
