using Publisher.Changes;
using Publisher.Feedback;

namespace Publisher.Cli.Output.Differences;

/// <summary>Two editions and what changed between them.</summary>
/// <param name="Old">What the command line calls the edition before.</param>
/// <param name="New">What it calls the edition after.</param>
/// <param name="Name">Title of the document.</param>
/// <param name="Language">The document's, as a BCP 47 tag.</param>
internal sealed record Comparison(
    string Old,
    string New,
    string Name,
    string Language,
    Items<Change> Changes
)
{
    /// <summary>What was corrected after remarks of readers.</summary>
    public Items<Correction> Corrections { get; init; }

    /// <summary>The changes of a unit together, in the order of the document.</summary>
    public IEnumerable<IGrouping<(UnitKind, string, string), Change>> ByUnit =>
        Changes.GroupBy(change => (change.Of, change.Unit.Id, change.Unit.Name));
}
