using System.Globalization;
using System.Text.Json.Nodes;
using Publisher.Editions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Publisher.Tests.Cli.Configuration;

/// <summary>YAML as editors read it to hold it against a schema: what is not in quotation marks may be a number or a truth
/// value.</summary>
internal static class YamlAsJson
{
    public static string Of(string yaml) =>
        Of(BoundedYaml.Read(yaml) ?? new YamlMappingNode())!.ToJsonString();

    private static JsonNode? Of(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(pair =>
                    KeyValuePair.Create(pair.Key.ToString(), Of(pair.Value))
                )
            ),
            YamlSequenceNode list => new JsonArray([.. list.Select(Of)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain }
                when plain is "true" or "false" => plain == "true",
            YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain }
                when double.TryParse(
                    plain,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            _ => node.ToString(),
        };
}
