using System.Text.Json.Serialization;

namespace Publisher.Web.Preview;

/// <summary>What a preview shows after a run.</summary>
public sealed record PreviewState
{
    /// <summary>The title of the document.</summary>
    public string Title { get; init; } = "";

    /// <summary>The name of the file that is shown first; empty before there is one.</summary>
    public string Start { get; init; } = "";

    /// <summary>Other than that of the last state where a page may look otherwise.</summary>
    public string Pages { get; init; } = "";

    /// <summary>What the run did, in a line.</summary>
    public string Said { get; init; } = "";

    /// <summary>Why nothing new is shown; null where it is.</summary>
    public PreviewTrouble? Trouble { get; init; }

    /// <summary>By place, in the order of the document.</summary>
    public IReadOnlyList<PreviewPlace> Places { get; init; } = [];

    /// <summary>The files that are served, by their names with slashes, and their full paths. Nothing else is.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Files { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Why a run came to nothing, and what to do next.</summary>
public sealed record PreviewTrouble(string What, string Next);

/// <summary>An entry, a section or the whole document, and what was found there.</summary>
/// <param name="Id">Of its element; empty for the document.</param>
/// <param name="Name">As it is headed.</param>
public sealed record PreviewPlace(string Id, string Name, IReadOnlyList<PreviewFinding> Findings);

/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Quote">The exact words that it is about; empty for none.</param>
/// <param name="Address">Of the place in the author's document; null where it is not known.</param>
public sealed record PreviewFinding(
    string Check,
    string Severity,
    string Message,
    string Hint,
    string Quote,
    string? Address
);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PreviewState))]
internal sealed partial class PreviewJson : JsonSerializerContext;
