using System.Text.Json.Serialization;

namespace Publisher.Web.Links.Services;

/// <summary>What the Internet Archive's availability API answers.</summary>
internal sealed record ArchiveJson(ArchiveJson.Snapshots? ArchivedSnapshots)
{
    internal sealed record Snapshots(Snapshot? Closest);

    /// <param name="Timestamp">Year, month and day, then the time.</param>
    internal sealed record Snapshot(string? Url, string? Timestamp);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ArchiveJson))]
internal sealed partial class ArchiveJsonContext : JsonSerializerContext;
