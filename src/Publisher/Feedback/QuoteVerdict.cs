using Publisher.Changes;
using Publisher.Model;

namespace Publisher.Feedback;

/// <summary>What became of quoted words.</summary>
public enum QuoteStanding
{
    /// <summary>They are there, word for word.</summary>
    Stands,

    /// <summary>Others stand in their place.</summary>
    Changed,

    Gone,

    /// <summary>They stand in several places, and nothing tells which is meant.</summary>
    Ambiguous,
}

/// <summary>What became of quoted words, and where.</summary>
/// <param name="Places">Where they stand, or what stands instead of them; empty where they are gone.</param>
public sealed record QuoteVerdict(QuoteStanding Standing, Items<QuotePlace> Places)
{
    internal static readonly QuoteVerdict Gone = new(QuoteStanding.Gone, []);

    /// <summary>The words cut where they changed; empty where none did.</summary>
    public Items<ChangedWords> Words { get; init; }
}

/// <summary>A place in the document.</summary>
/// <param name="Words">What stands there.</param>
/// <param name="Before">The words in front of it in its paragraph; empty where it opens that.</param>
/// <param name="After">The words behind it; empty where it ends its paragraph.</param>
/// <param name="Section">Id of the section around it; empty where there is none.</param>
/// <param name="Entry">Id of the entry around it; empty where there is none.</param>
public sealed record QuotePlace(
    string Words,
    string Before,
    string After,
    string Section,
    string Entry
)
{
    public Source Source { get; init; } = Source.Unknown;
}
