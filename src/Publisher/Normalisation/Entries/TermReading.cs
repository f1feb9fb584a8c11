using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries;

/// <summary>How much a line says by itself that it defines a term.</summary>
internal enum Strength
{
    /// <summary>It stands where definitions stand, and nothing more: entries of a glossary, run-in headings
    /// elsewhere.</summary>
    Place,

    /// <summary>What follows the term is worded as definitions are.</summary>
    Wording,

    /// <summary>A sentence that says what the term is: a definition wherever it stands.</summary>
    Sentence,
}

/// <summary>What was made of a line.</summary>
/// <param name="Headword">The names that it defines; null when it was considered and left.</param>
/// <param name="Reason">Why, in words for the author.</param>
internal sealed record TermReading(Headword? Headword, Strength Strength, string Reason)
{
    public static TermReading Left(string reason) => new(null, Strength.Place, reason);

    public static TermReading? Of(
        string term,
        IEnumerable<string> aliases,
        EntryShape shape,
        Strength strength,
        string reason,
        Language? language = null
    ) =>
        TermNames.Read(term, aliases, language) is { } headword
            ? new(headword with { Evidence = new(shape, reason) }, strength, reason)
            : null;
}

/// <summary>A paragraph or the first paragraph of a list item, which may define a term.</summary>
/// <param name="HasBody">Whether the author nested text under it, so that a bare headword is defined there.</param>
/// <param name="IsItem">Whether it is a list item.</param>
/// <param name="Depth">How many items stand around it; 0 at the top of its section.</param>
internal sealed record DefiningLine(Items<Inline> Content, bool HasBody, bool IsItem, int Depth)
{
    /// <summary>Of the document; null for one that we do not know.</summary>
    public Language? Language { get; init; } = KnownLanguages.English;

    public List<BoldRun> Runs { get; } = BoldRuns.Of(Content);

    public StyledText Text => field ??= StyledText.Of(Content);

    public string Marked => field ??= MarkedText.Of(Runs);

    public string Words => field ??= MarkedText.Plain(Marked);
}
