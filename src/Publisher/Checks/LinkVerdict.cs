namespace Publisher.Checks;

/// <summary>What asking for an address came to.</summary>
public enum LinkState
{
    /// <summary>Nobody asked, or what came back says nothing of the page.</summary>
    Unchecked,

    Alive,

    /// <summary>Alive at another address, for good.</summary>
    Moved,

    /// <summary>The page is there, and the place within it is not.</summary>
    FragmentMissing,

    /// <summary>The server answers, and lets no program in.</summary>
    Blocked,

    RateLimited,

    TimedOut,

    Dead,
}

/// <summary>What is known of an address of the web that a document links to.</summary>
/// <param name="Address">As the document has it.</param>
/// <param name="Reason">In words that may end a sentence; empty where there is nothing to say.</param>
public sealed record LinkVerdict(string Address, LinkState State, string Reason)
{
    /// <summary>The address where a page is now that has moved; else empty.</summary>
    public string Instead { get; init; } = "";

    /// <summary>What its author may want to know besides: that there is a newer version, that it was withdrawn.</summary>
    public string Remark { get; init; } = "";

    /// <summary>A copy of a dead page in an archive, with its day; null where none is known.</summary>
    public LinkSnapshot? Snapshot { get; init; }
}

/// <param name="Address">Of the copy.</param>
/// <param name="Day">When it was made.</param>
public sealed record LinkSnapshot(string Address, DateOnly Day);
