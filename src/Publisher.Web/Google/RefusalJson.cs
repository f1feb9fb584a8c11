using System.Text.Json.Serialization;

namespace Publisher.Web.Google;

/// <summary>How Google's interfaces refuse.</summary>
internal sealed record RefusalJson(RefusalJson.Body? Error)
{
    internal sealed record Body(IReadOnlyList<Item>? Errors);

    internal sealed record Item(string? Reason);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RefusalJson))]
internal sealed partial class GoogleJson : JsonSerializerContext;
