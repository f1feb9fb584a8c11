namespace Publisher.Web.Links.Inquiries;

/// <summary>How politely, and how patiently, servers are asked.</summary>
public sealed record InquiryPolicy
{
    /// <summary>Between the beginnings of two requests to one host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Hosts that want more time between two requests, one at a time.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Slow { get; init; } =
        new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase)
        {
            // "No more than one request every three seconds", say its terms of use.
            ["export.arxiv.org"] = TimeSpan.FromSeconds(3),
        };

    /// <summary>Requests to one host at once.</summary>
    public int PerHost { get; init; } = 10;

    /// <summary>Requests at once.</summary>
    public int Overall { get; init; } = 128;

    /// <summary>Redirects that are followed.</summary>
    public int Hops { get; init; } = 10;

    /// <summary>How often a request that fails is sent.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Before a request is sent again; twice as long each time.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest that a run waits for a server that limits how often it is asked.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
