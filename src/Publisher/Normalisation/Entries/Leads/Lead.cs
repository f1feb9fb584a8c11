using Publisher.Model;

namespace Publisher.Normalisation.Entries.Leads;

/// <summary>What stands between the words that open a line and what follows them.</summary>
internal enum LeadMark
{
    /// <summary>Nothing: the sentence goes on.</summary>
    None,
    Colon,
    Dash,
    FullStop,
    EqualsSign,
    Comma,
    LineBreak,

    /// <summary>"is", "means".</summary>
    Copula,

    /// <summary>Nothing, and a sentence begins.</summary>
    RunIn,

    /// <summary>The words are all that the line has.</summary>
    Alone,
}

/// <summary>The words that open a line and may name what it defines.</summary>
/// <param name="Term">As written, with the names that are joined to it.</param>
/// <param name="Names">Further names from between it and what follows.</param>
/// <param name="IsMarkInside">Whether the mark is set as the words are.</param>
/// <param name="IsWhole">Whether the whole line is set so.</param>
/// <param name="After">What follows the mark, in plain letters.</param>
internal sealed record Lead(
    string Term,
    IReadOnlyList<string> Names,
    NameStyle Style,
    LeadMark Mark,
    bool IsMarkInside,
    bool IsWhole,
    string After
)
{
    /// <summary>What lines have in common that an author writes alike.</summary>
    public (NameStyle, LeadMark) Shape => (Style, Mark);

    public EntryShape EntryShape =>
        (Style, Mark) switch
        {
            (_, LeadMark.Alone) => EntryShape.Alone,
            (NameStyle.Bold, LeadMark.RunIn) => EntryShape.RunIn,
            (NameStyle.Bold, _) => IsWhole ? EntryShape.BoldSentence : EntryShape.BoldLead,
            (NameStyle.Plain, LeadMark.Colon) => EntryShape.Colon,
            (NameStyle.Plain, LeadMark.Dash) => EntryShape.Dash,
            _ => EntryShape.Lead,
        };
}
