namespace Publisher.Model;

/// <summary>What a name is to the other names of its entry.</summary>
public enum TermKind
{
    /// <summary>A name of its own.</summary>
    Name,

    /// <summary>Short for another of the names: "SAE", "mech interp".</summary>
    Abbreviation,

    /// <summary>What an abbreviation among the names is short for.</summary>
    Expansion,
}

/// <summary>How an author writes that here a term is defined.</summary>
public enum EntryShape
{
    /// <summary>The line opens with the term in bold and goes on to define it.</summary>
    BoldLead,

    /// <summary>The line opens with the term in bold, and its definition follows without a sign: "<b>Term</b> A thing
    /// that ...".</summary>
    RunIn,

    /// <summary>The line is bold from end to end; the term was cut out of it.</summary>
    BoldSentence,

    /// <summary>The term is named in the middle or at the end of its defining sentence.</summary>
    Mention,

    /// <summary>"Term: definition" in plain letters.</summary>
    Colon,

    /// <summary>"Term - definition" in plain letters.</summary>
    Dash,

    /// <summary>"Term (ABC) definition" in plain letters.</summary>
    Parenthesis,

    Heading,

    /// <summary>The term stands alone in its line, above its text.</summary>
    Alone,

    /// <summary>The line opens with the term in another way: in italics, in quotation marks, before a verb.</summary>
    Lead,

    /// <summary>A row of a table of terms.</summary>
    Row,

    /// <summary>A group of a definition list.</summary>
    DefinitionList,

    /// <summary>The configuration quotes the line.</summary>
    Quoted,
}

/// <summary>Why something was taken for an entry.</summary>
/// <param name="Reason">In words that its author understands.</param>
public sealed record Evidence(EntryShape Shape, string Reason);

/// <summary>The names of an entry.</summary>
/// <param name="Terms">The headword first, then its aliases, each as the author wrote it; never empty.</param>
public sealed record Headword(Items<string> Terms)
{
    /// <summary>Derived: readable, unique, stable; empty until ids are assigned.</summary>
    public string Id { get; init; } = "";

    /// <summary>Further ids that lead here: those of an earlier edition, before its author renamed the term, and the
    /// plain name where several entries share it.</summary>
    public Items<string> OtherIds { get; init; }

    /// <summary>What each of <see cref="Terms"/> is; empty where nobody looked.</summary>
    public Items<TermKind> Kinds { get; init; }

    /// <summary>What tells the term from others of its name, as its author wrote it in brackets: a field, a sense, a part
    /// of speech ("physics", "n., baking"). No name; empty where there is none.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>Further terms that the same words define ("underfitting/overfitting"), each with an id of its own
    /// and none with others of its own.</summary>
    public Items<Headword> Others { get; init; }

    public Evidence? Evidence { get; init; }

    public string Term => Terms[0];

    public IEnumerable<string> Aliases => Terms.Skip(1);

    /// <summary>Ids beside <see cref="Id"/> that must lead to the same place: those of the other terms
    /// too.</summary>
    public IEnumerable<string> ExtraIds =>
        OtherIds.Concat(Others.SelectMany(other => other.OtherIds.Prepend(other.Id)));

    /// <summary>The names of one kind, in their order.</summary>
    public IEnumerable<string> Of(TermKind kind) =>
        Terms.Zip(Kinds).Where(pair => pair.Second == kind).Select(pair => pair.First);
}
