using System.Text.Json.Serialization;

namespace Publisher.Cli.Output;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(DocumentJson))]
[JsonSerializable(typeof(FindingsJson))]
internal sealed partial class JsonOutput : JsonSerializerContext;
