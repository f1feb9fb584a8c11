using System.Net;

namespace Publisher.Web.Google;

/// <summary>What Google answered, or why it did not.</summary>
/// <param name="Address">Google's address that answered, behind redirects.</param>
internal sealed record GoogleAnswer(Uri Address)
{
    /// <summary>Why there is no answer; null where there is one.</summary>
    public FetchFailure? Failure { get; init; }

    public HttpStatusCode Status { get; init; }

    /// <summary>Such as text/html; empty where none is said.</summary>
    public string MediaType { get; init; } = "";

    public string? ETag { get; init; }

    /// <summary>What a browser would call the file; null where nothing is said.</summary>
    public string? FileName { get; init; }

    /// <summary>How long Google asks to wait; null where it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What Google's interfaces give as reason of a refusal; empty where there is none.</summary>
    public string Reason { get; init; } = "";

    public bool IsUnchanged => Status == HttpStatusCode.NotModified;

    public bool IsSuccess => Failure is null && Status == HttpStatusCode.OK;

    public bool IsPage => MediaType is "text/html" or "application/xhtml+xml";

    /// <summary>Whether it may well be otherwise at the next attempt: a machine without a network has none in a second
    /// either.</summary>
    public bool IsPassing =>
        Failure is { } failure
            ? failure.Kind == FailureKind.Broken
            : (
                Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
                || (int)Status >= 500
                || IsOverQuota
            );

    /// <summary>Whether too much was asked.</summary>
    public bool IsOverQuota =>
        Status == HttpStatusCode.TooManyRequests
        || Reason
            is "rateLimitExceeded"
                or "userRateLimitExceeded"
                or "dailyLimitExceeded"
                or "quotaExceeded"
                or "sharingRateLimitExceeded"
                or "downloadQuotaExceeded";
}
