using Publisher.Web.Google;

namespace Publisher.Web.Credentials;

/// <summary>What a request shows to be let in, for an hour or so.</summary>
/// <param name="Token">The words of it.</param>
/// <param name="Until">When it ends; null where nobody said.</param>
public sealed record AccessToken(Secret Token, DateTimeOffset? Until)
{
    /// <summary>So long before its end it counts as ended: a request takes its time, and clocks differ.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    internal bool IsGood(DateTimeOffset now) => Until is null || now + Margin < Until;
}
