namespace Publisher.Web.Google;

/// <summary>How long and how much is waited for.</summary>
/// <param name="MostBytes">The most of an answer that is read.</param>
public sealed record GoogleLimits(long MostBytes)
{
    /// <summary>For a connection to be made.</summary>
    public TimeSpan Connection { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>For an answer to begin: a long document takes Google a minute to export.</summary>
    public TimeSpan Beginning { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Between two parts of an answer.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>For an answer as a whole.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often something is asked that may well succeed the next time.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Before the second attempt; each time after twice as long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that Google may ask to wait before it is given up.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(40);
}
