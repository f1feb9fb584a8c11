using System.Text.Json.Serialization;

namespace Publisher.Cli.Output.Reports;

/// <summary>What a baseline file holds: findings that are known, each with the reason to keep it.</summary>
/// <remarks>A misspelt <c>expires</c> that nobody reads would never expire, so unknown names are refused.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record BaselineJson(IReadOnlyList<BaselineEntryJson?>? Findings);

/// <param name="Expires">The last day on which it holds; null where it holds for good.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record BaselineEntryJson(
    string? Fingerprint,
    string? Check,
    string? Quote,
    string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Expires
);
