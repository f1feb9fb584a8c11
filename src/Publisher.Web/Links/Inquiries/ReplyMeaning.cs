using System.Globalization;
using Publisher.Web.Links.Replies;

namespace Publisher.Web.Links.Inquiries;

/// <summary>What a single reply says of a page that it does not give.</summary>
internal static class ReplyMeaning
{
    private const int ServerErrors = 500;

    /// <summary>What LinkedIn answers to programs.</summary>
    private const int Denied = 999;

    /// <summary>Whether a GET may come to something else. A name that is not known is known to neither.</summary>
    public static bool IsOfHead(Reply reply) =>
        reply.Failure is ReplyFailure.None or ReplyFailure.Connection or ReplyFailure.TimedOut;

    public static AnswerKind KindOf(Reply reply) =>
        reply.Failure switch
        {
            ReplyFailure.Private or ReplyFailure.Trust => AnswerKind.Untold,
            ReplyFailure.TimedOut => AnswerKind.TimedOut,
            ReplyFailure.None => OfStatus(reply),
            _ => AnswerKind.Failed,
        };

    /// <summary>Of the answers between 400 and 499 only two say that there is nothing for anybody.</summary>
    private static AnswerKind OfStatus(Reply reply) =>
        reply switch
        {
            { IsChallenge: true } => AnswerKind.Blocked,
            { Status: 404 or 410 } => AnswerKind.Gone,
            { Status: 408 or 504 } => AnswerKind.TimedOut,
            { Status: >= 400 and < ServerErrors or Denied } => AnswerKind.Blocked,
            { Status: >= ServerErrors } => AnswerKind.Failed,
            _ => AnswerKind.Untold,
        };

    public static string Reason(Reply reply) =>
        reply.Failure != ReplyFailure.None ? reply.Detail
        : reply.IsChallenge ? "it asks visitors to prove that they are people"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"it answers {reply.Status}{Meaning(reply.Status)}"
        );

    private static string Meaning(int status) =>
        status switch
        {
            401 => " (login required)",
            403 => " (forbidden)",
            404 => " (not found)",
            410 => " (gone)",
            Denied => " (no programs)",
            >= ServerErrors and < 600 => " (an error of the server)",
            _ => "",
        };
}
