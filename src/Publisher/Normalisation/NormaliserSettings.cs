using Publisher.Model;
using Publisher.Normalisation.Entries;
using Publisher.Normalisation.Ids;
using Publisher.References;

namespace Publisher.Normalisation;

/// <summary>What the author may decide about how the document is understood. The defaults suit a glossary that nobody
/// prepared for us.</summary>
public sealed record NormaliserSettings
{
    /// <summary>What is an entry and what is none.</summary>
    public EntrySettings Entries { get; init; } = new();

    /// <summary>Weighs what speaks for entries and against them.</summary>
    internal EntryJudge Judge { get; init; } = EntryJudge.Default;

    /// <summary>The ids of an earlier edition, which go on to lead to their entries.</summary>
    public Items<EditionId> PreviousIds { get; init; }

    /// <summary>Which mentions become links.</summary>
    public LinkSettings Links { get; init; } = new();
}
