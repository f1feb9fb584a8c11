using Publisher.Changes;

namespace Publisher.Editions.Revisions;

/// <summary>The changes of a kind, under what heads a list of them.</summary>
internal sealed record RevisionGroup(string Title, Items<Revision> Revisions)
{
    /// <summary>Whether there is no more to say than the names.</summary>
    public bool IsOfNames => Revisions.All(revision => revision.IsBare);
}

/// <summary>A change, as readers are told of it.</summary>
/// <param name="Units">What it is about: one, or all that an entry was split into.</param>
/// <param name="Notes">Names and addresses that came and went, and where it stood before.</param>
internal sealed record Revision(
    Items<RevisedUnit> Units,
    Items<ChangedWords> Notes,
    Items<SentenceChange> Sentences
)
{
    public bool IsBare => Notes.Count == 0 && Sentences.Count == 0;
}

/// <summary>An entry, a section or the document.</summary>
/// <param name="Id">Of the entry or section as it is; empty where a link would lead nowhere.</param>
internal sealed record RevisedUnit(string Id, string Name);
