using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Publisher.Cli.Files;
using Publisher.Cli.Output.Differences;
using Publisher.Cli.Output.Documents;
using Publisher.Cli.Output.Feedback;
using Publisher.Cli.Output.Reports;

namespace Publisher.Cli;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(DocumentJson))]
[JsonSerializable(typeof(BaselineJson))]
[JsonSerializable(typeof(FindingsJson))]
[JsonSerializable(typeof(IEnumerable<FindingsGitLab>))]
[JsonSerializable(typeof(LinksJson))]
[JsonSerializable(typeof(ChangesJson))]
[JsonSerializable(typeof(RemarksJson))]
[JsonSerializable(typeof(IdsJson))]
[JsonSerializable(typeof(ManifestJson))]
[JsonSerializable(typeof(JournalJson))]
internal sealed partial class JsonOutput : JsonSerializerContext
{
    /// <summary>Writes quotation marks and letters beyond ASCII as they are, for files that people read and edit.</summary>
    public static JsonOutput Readable { get; } =
        new(
            new()
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
