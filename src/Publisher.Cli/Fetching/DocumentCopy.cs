using Publisher.Web.Documents;
using Publisher.Web.Google;

namespace Publisher.Cli.Fetching;

/// <summary>A copy of a document in the cache.</summary>
/// <param name="Path">Full path of it.</param>
/// <param name="Checked">When it was last known to be the newest.</param>
/// <param name="TooLarge">What Google could not export the document as; null for nothing.</param>
internal sealed record DocumentCopy(string Path, DateTimeOffset Checked, FetchedFormat? TooLarge);

/// <summary>What came of asking for a document.</summary>
/// <param name="Copy">The newest copy that can be had; null where there is none.</param>
/// <param name="IsNew">Whether it differs from the one before.</param>
/// <param name="Failure">Why the newest could not be had; null where the copy is it.</param>
internal sealed record CopyResult(DocumentCopy? Copy, bool IsNew, FetchFailure? Failure);
