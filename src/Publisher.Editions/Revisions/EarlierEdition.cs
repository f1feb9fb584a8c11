using Publisher.Changes;

namespace Publisher.Editions.Revisions;

/// <summary>An edition that readers may have, and what changed since.</summary>
/// <param name="Date">Its date; null where it has none that differs from the new one's.</param>
/// <param name="Changes">One at least.</param>
public sealed record EarlierEdition(DateTimeOffset? Date, Items<Change> Changes);
