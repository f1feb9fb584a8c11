using System.Text.Json.Serialization;

namespace Publisher.Cli.Fetching;

/// <summary>What is known of a copy in the cache; beside it.</summary>
/// <param name="Id">Of the document: file systems may not tell capitals apart, and ids do.</param>
/// <param name="File">The copy's name.</param>
/// <param name="Length">Of it, so that half a file is none.</param>
/// <param name="Fetched">When it came.</param>
/// <param name="Checked">When it was last known to be the newest.</param>
/// <param name="Sha256">Of each copy that was fetched lately, the newest last: by it <c>publisher fetch</c> knows what it
/// wrote.</param>
internal sealed record CopyJson(
    string Id,
    string Format,
    string? TooLarge,
    string File,
    long Length,
    string? ETag,
    string? Version,
    string Fingerprint,
    DateTimeOffset Fetched,
    DateTimeOffset Checked,
    IReadOnlyList<string> Sha256
);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(CopyJson))]
internal sealed partial class CacheJson : JsonSerializerContext;
