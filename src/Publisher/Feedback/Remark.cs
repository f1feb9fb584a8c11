namespace Publisher.Feedback;

/// <summary>What a reader says of the words.</summary>
public enum RemarkKind
{
    Other,

    /// <summary>The line breaks off, or lacks something.</summary>
    Unfinished,

    /// <summary>It was so once, and is said otherwise now.</summary>
    OutOfDate,

    Wrong,

    Question,
}

/// <summary>What the author made of a remark.</summary>
public enum RemarkStatus
{
    Open,

    /// <summary>The reader has an answer, and the words may stay.</summary>
    Answered,

    /// <summary>The words were changed.</summary>
    Corrected,

    /// <summary>The words stay, and the answer says why.</summary>
    Declined,
}

/// <summary>What a reader reported of some words of the document.</summary>
/// <param name="Quote">The words, as the reader gave them: an ellipsis stands for words that are left out.</param>
public sealed record Remark(string Quote)
{
    public RemarkKind Kind { get; init; }

    public RemarkStatus Status { get; init; }

    /// <summary>When it was reported; null where nobody noted it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it comes from: a name, an address. Never part of an edition.</summary>
    public string From { get; init; } = "";

    /// <summary>A name or the id of the entry, or the title or the id of the section, that the words stand in; empty for
    /// anywhere.</summary>
    public string Place { get; init; } = "";

    /// <summary>The words in front of them; empty where nobody noted them.</summary>
    public string Before { get; init; } = "";

    /// <summary>The words behind them.</summary>
    public string After { get; init; } = "";

    /// <summary>What the reader says.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the author answers.</summary>
    public string Answer { get; init; } = "";
}
