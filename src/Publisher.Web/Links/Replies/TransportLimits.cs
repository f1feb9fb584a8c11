namespace Publisher.Web.Links.Replies;

/// <summary>How long an answer may take, and how large it may be.</summary>
public sealed record TransportLimits
{
    /// <summary>For a connection to come about.</summary>
    public TimeSpan Connection { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the request to the end of what is read.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The most bytes that are read of a page.</summary>
    public int Body { get; init; } = 4 << 20;
}
