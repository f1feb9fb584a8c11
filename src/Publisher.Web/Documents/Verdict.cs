using System.Globalization;
using System.Net;
using System.Text;
using Publisher.Web.Google;

namespace Publisher.Web.Documents;

/// <summary>What an answer means that brings no document, by what people and servers of Google's say.</summary>
internal static class Verdict
{
    /// <summary>So much of a page says what it is.</summary>
    private const int Beginning = 1 << 16;

    /// <returns>Why it is no copy of the document; null where it is one.</returns>
    public static FetchFailure? Of(
        GoogleAnswer answer,
        DocumentAddress document,
        FetchedFormat format
    ) =>
        answer.Failure
        ?? (
            GoogleHosts.IsLogin(answer.Address) ? VerdictWords.NoAccess(document)
            : GoogleHosts.IsTurningAway(answer.Address) || answer.IsOverQuota
                ? VerdictWords.OverQuota(document, answer.RetryAfter)
            : SaysTooLarge(answer, format) ? VerdictWords.TooLarge(document, format)
            : answer.Status switch
            {
                HttpStatusCode.OK => OfBody(answer, document, format),
                HttpStatusCode.NotModified => null,
                HttpStatusCode.Unauthorized => VerdictWords.NoAccess(document),
                HttpStatusCode.Forbidden => answer.Reason
                    is "cannotExportFile"
                        or "cannotDownloadFile"
                    ? VerdictWords.NoDownload(document)
                    : VerdictWords.NoAccess(document),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => VerdictWords.Missing(document),
                HttpStatusCode.BadRequest => VerdictWords.NoExport(document, format),
                var status when (int)status >= 500 || answer.IsPassing => VerdictWords.Trouble(
                    document,
                    status,
                    answer.RetryAfter
                ),
                var status => VerdictWords.Unknown(document, status),
            }
        );

    private static FetchFailure? OfBody(
        GoogleAnswer answer,
        DocumentAddress document,
        FetchedFormat format
    )
    {
        if (answer.IsPage != (format == FetchedFormat.Page))
        {
            return answer.IsPage && AsksWho(answer)
                ? VerdictWords.NoAccess(document)
                : VerdictWords.SomethingElse(document, format);
        }

        return format.Fits(answer.Body.Span) && Fingerprint.Of(answer.Body, format) is not null
            ? null
            : VerdictWords.SomethingElse(document, format);
    }

    /// <summary>A page in place of the document that leads to the login.</summary>
    private static bool AsksWho(GoogleAnswer answer)
    {
        var page = Text(answer);
        return page.Contains("accounts.google.com/", StringComparison.Ordinal)
            || page.Contains("ServiceLogin", StringComparison.Ordinal);
    }

    private static bool SaysTooLarge(GoogleAnswer answer, FetchedFormat format) =>
        answer.Reason == "exportSizeLimitExceeded"
        || answer.Status == HttpStatusCode.RequestEntityTooLarge
        || (
            answer.IsPage
            && format != FetchedFormat.Page
            && Text(answer).Contains("too large", StringComparison.OrdinalIgnoreCase)
        );

    private static string Text(GoogleAnswer answer) =>
        Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, Beginning)]);
}
