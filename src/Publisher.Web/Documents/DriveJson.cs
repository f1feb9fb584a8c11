using System.Text.Json.Serialization;

namespace Publisher.Web.Documents;

/// <summary>What Drive says of a file.</summary>
internal sealed record DriveFileJson(
    string? Id,
    string? Name,
    string? MimeType,
    string? Version,
    DateTimeOffset? ModifiedTime
);

internal sealed record DriveListJson(IReadOnlyList<DriveFileJson>? Files, string? NextPageToken);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DriveFileJson))]
[JsonSerializable(typeof(DriveListJson))]
internal sealed partial class DriveJson : JsonSerializerContext;
