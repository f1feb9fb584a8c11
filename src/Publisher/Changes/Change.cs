using Publisher.Model;

namespace Publisher.Changes;

/// <summary>What happened to an entry, a section or the document from one edition to the next.</summary>
public enum ChangeKind
{
    Added,
    Removed,

    /// <summary>It goes by another headword or title; its other names are a matter of <see cref="Aliases"/>.</summary>
    Renamed,

    /// <summary>It stands under another section or entry, or elsewhere among its neighbours.</summary>
    Moved,

    /// <summary>What one entry said is now said by several.</summary>
    Split,

    /// <summary>What several entries said is now said by one.</summary>
    Merged,

    /// <summary>Its own words changed.</summary>
    Redefined,

    /// <summary>It gained or lost other names.</summary>
    Aliases,

    /// <summary>Links in it lead elsewhere, were added or were removed.</summary>
    Links,

    /// <summary>The document leads to other addresses outside of it.</summary>
    Sources,
}

/// <summary>What a change is about.</summary>
public enum UnitKind
{
    Entry,
    Section,

    /// <summary>The title, and what stands in no section and no entry.</summary>
    Document,
}

/// <summary>An entry, a section or the document in one of the two editions.</summary>
/// <param name="Id">Its id there; empty for the document.</param>
/// <param name="Name">Headword or title, as written.</param>
/// <param name="Within">Name of the entry, else of the section around it; empty where there is none.</param>
/// <param name="Section">Title of the section around it; empty where there is none.</param>
public sealed record ChangedUnit(
    string Id,
    string Name,
    string Within,
    string Section,
    Source Source
);

/// <summary>One change.</summary>
/// <param name="Before">What it was; empty for what was added, several for what was merged.</param>
/// <param name="After">What it is; empty for what was removed, several for what was split.</param>
public sealed record Change(
    ChangeKind Kind,
    UnitKind Of,
    Items<ChangedUnit> Before,
    Items<ChangedUnit> After
)
{
    /// <summary>What changed in the words, sentence by sentence, in the order of the text. Of what was added or removed, all
    /// its sentences.</summary>
    public Items<SentenceChange> Sentences { get; init; }

    /// <summary>Names, or where links lead, that there were not before.</summary>
    public Items<string> Gained { get; init; }

    /// <summary>Names, or where links led, that there are no more.</summary>
    public Items<string> Lost { get; init; }

    /// <summary>As it is, else as it was.</summary>
    public ChangedUnit Unit => After.Count > 0 ? After[0] : Before[0];
}

public enum SentenceChangeKind
{
    Added,
    Removed,

    /// <summary>Some of its words changed.</summary>
    Reworded,

    /// <summary>It stood elsewhere, and says the same.</summary>
    MovedHere,

    /// <summary>It stands elsewhere now, and says the same.</summary>
    MovedAway,
}

/// <summary>What happened to a sentence.</summary>
/// <param name="Words">The sentence cut where its words changed; for all but a reworded one, a single piece.</param>
/// <param name="Elsewhere">Of a sentence that moved, the name of where it stood or stands; else empty.</param>
public sealed record SentenceChange(
    SentenceChangeKind Kind,
    Items<ChangedWords> Words,
    string Elsewhere = ""
)
{
    /// <summary>The sentence as it was; empty for an added one.</summary>
    public string Before => Without(WordChange.Added);

    /// <summary>The sentence as it is; empty for a removed one.</summary>
    public string After => Without(WordChange.Removed);

    private string Without(WordChange change) =>
        string.Concat(Words.Where(words => words.Change != change).Select(words => words.Text));
}

public enum WordChange
{
    None,
    Added,
    Removed,
}

/// <summary>A stretch of a sentence, with the blanks behind its words.</summary>
public sealed record ChangedWords(WordChange Change, string Text);
