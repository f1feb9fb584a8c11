using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>What came of fetching a document.</summary>
public abstract record FetchResult
{
    private protected FetchResult() { }

    /// <summary>The copy that is known is the newest.</summary>
    public sealed record Unchanged(CopyMark Mark) : FetchResult;

    /// <summary>There is a newer one.</summary>
    /// <param name="Name">The title of the document; empty where nobody said.</param>
    /// <param name="TooLarge">What Google could not export it as; null for nothing.</param>
    public sealed record Fetched(
        ReadOnlyMemory<byte> Bytes,
        string Name,
        FetchedFormat Format,
        CopyMark Mark,
        FetchedFormat? TooLarge
    ) : FetchResult;

    /// <summary>Nothing came.</summary>
    public sealed record Failed(FetchFailure Why) : FetchResult;
}
