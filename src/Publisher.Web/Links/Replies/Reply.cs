namespace Publisher.Web.Links.Replies;

/// <summary>Why a request has no answer.</summary>
public enum ReplyFailure
{
    None,

    /// <summary>No such name, or nobody to look it up (DNS).</summary>
    Name,

    /// <summary>There is no way to the network of the host.</summary>
    Network,

    /// <summary>No connection came about in time.</summary>
    Unreachable,

    /// <summary>The host refused the connection, broke it off, or spoke no HTTP.</summary>
    Connection,

    /// <summary>The certificate has expired or is for another name.</summary>
    Certificate,

    /// <summary>The certificate is not one that this machine can vouch for; a browser may.</summary>
    Trust,

    /// <summary>Connected, and no answer in time.</summary>
    TimedOut,

    /// <summary>The host is this machine or in its own network.</summary>
    Private,
}

/// <summary>What one request came to.</summary>
/// <param name="Status">Of HTTP; 0 where no answer came.</param>
public sealed record Reply(int Status)
{
    public ReplyFailure Failure { get; init; }

    /// <summary>What failed, in words that may end a sentence.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Where a redirect leads, as the server gave it; else null.</summary>
    public Uri? Location { get; init; }

    public ServerLimit Limit { get; init; } = ServerLimit.None;

    /// <summary>Whether a visitor is asked to prove to be a person.</summary>
    public bool IsChallenge { get; init; }

    /// <summary>Whether the server counts on a cookie, which we do not keep.</summary>
    public bool SetsCookie { get; init; }

    /// <summary>The text of the answer where it was wanted and is text; else null.</summary>
    public ReplyBody? Body { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public static Reply Failed(ReplyFailure failure, string detail) =>
        new(0) { Failure = failure, Detail = detail };
}

/// <param name="IsHtml">Whether it is a page.</param>
/// <param name="IsWhole">Whether it was read to its end.</param>
public sealed record ReplyBody(string Text, bool IsHtml, bool IsWhole);
