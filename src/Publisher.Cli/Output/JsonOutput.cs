using System.Text.Json.Serialization;

namespace Publisher.Cli.Output;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(DocumentJson))]
[JsonSerializable(typeof(FindingsJson))]
[JsonSerializable(typeof(LinksJson))]
[JsonSerializable(typeof(IdsJson))]
[JsonSerializable(typeof(LinksJson))]
internal sealed partial class JsonOutput : JsonSerializerContext;
