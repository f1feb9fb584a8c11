namespace Publisher.Web.Google;

/// <summary>Why Google gave nothing.</summary>
public enum FailureKind
{
    /// <summary>No answer came: there is no network, no such host, or nobody spoke in time.</summary>
    Offline,

    /// <summary>Google has no answer for now: a quota is used up, or a server is in trouble.</summary>
    Busy,

    /// <summary>What came is cut short, or is not what was asked for.</summary>
    Broken,

    /// <summary>It may not be read by whoever asked.</summary>
    NoAccess,

    /// <summary>There is nothing of this name.</summary>
    Missing,

    /// <summary>It goes beyond a limit of Google's or of ours.</summary>
    TooLarge,

    /// <summary>The answer led away from Google.</summary>
    Untrusted,

    /// <summary>It is something else than what is needed.</summary>
    Unusable,
}
