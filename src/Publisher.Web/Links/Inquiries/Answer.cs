using Publisher.Web.Links.Replies;

namespace Publisher.Web.Links.Inquiries;

/// <summary>What an inquiry came to, after redirects and further attempts.</summary>
public enum AnswerKind
{
    Alive,

    /// <summary>404 or 410, twice.</summary>
    Gone,

    Blocked,
    Limited,
    TimedOut,

    /// <summary>It fails, for this run.</summary>
    Failed,

    /// <summary>Nothing was asked, or what came says nothing of the page.</summary>
    Untold,
}

/// <param name="Final">The address that answered last.</param>
/// <param name="Reason">In words that may end a sentence.</param>
public sealed record Answer(AnswerKind Kind, Uri Final, string Reason)
{
    /// <summary>Whether every redirect on the way is for good, and there was one.</summary>
    public bool IsMoved { get; init; }

    public ReplyBody? Body { get; init; }

    /// <summary>Whether it may be our network that failed: no name was found, or no way to a host.</summary>
    public bool MayBeOffline { get; init; }
}
