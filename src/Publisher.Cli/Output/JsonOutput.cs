using System.Text.Json.Serialization;

namespace Publisher.Cli.Output;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(DocumentJson))]
[JsonSerializable(typeof(FindingsJson))]
[JsonSerializable(typeof(IEnumerable<FindingsGitLab>))]
[JsonSerializable(typeof(LinksJson))]
[JsonSerializable(typeof(IdsJson))]
internal sealed partial class JsonOutput : JsonSerializerContext;
