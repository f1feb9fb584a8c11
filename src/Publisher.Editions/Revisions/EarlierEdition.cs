using Publisher.Changes;
using Publisher.Feedback;

namespace Publisher.Editions.Revisions;

/// <summary>An edition that readers may have, and what changed since.</summary>
/// <param name="Date">Its date; null where it has none that differs from the new one's.</param>
public sealed record EarlierEdition(DateTimeOffset? Date, Items<Change> Changes)
{
    /// <summary>What was corrected after remarks of readers.</summary>
    public Items<Correction> Corrections { get; init; }
}
