using Publisher.Feedback;
using Publisher.Model;

namespace Publisher.Cli.Remarks;

/// <summary>The comments of a document as remarks: a thread each, the last reply as the answer where it is resolved.</summary>
internal static class CommentRemarks
{
    public static ImportedRemarks Of(Document document)
    {
        var replies = document
            .Comments.Where(comment => comment.ReplyTo is not null)
            .ToLookup(comment => comment.ReplyTo!.Value);
        var threads = document
            .Comments.Select((comment, at) => (Comment: comment, Replies: replies[at].ToList()))
            .Where(thread => thread.Comment.ReplyTo is null)
            .ToLookup(thread => QuoteSearch.HasWords(thread.Comment.Quote));
        return new(
            [.. threads[true].Select(thread => Remark(thread.Comment, thread.Replies))],
            [
                .. threads[false]
                    .Select(thread =>
                        $"A comment{By(thread.Comment)} stands on no words: {thread.Comment.Text}"
                    ),
            ]
        );
    }

    private static ImportedRemark Remark(Comment comment, List<Comment> replies) =>
        new(
            new(comment.Quote)
            {
                Kind = comment.Text.TrimEnd().EndsWith('?')
                    ? RemarkKind.Question
                    : RemarkWords.Kind(comment.Text),
                Status = comment.IsResolved ? RemarkStatus.Answered : RemarkStatus.Open,
                Date = comment.Date is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : null,
                From = $"a comment{By(comment)}",
                Note = comment.Text,
                Answer = comment.IsResolved && replies is [.., var last] ? last.Text : "",
            },
            comment.Source.Ordinal
        );

    private static string By(Comment comment) =>
        comment.Author.Length > 0 ? $" by {comment.Author}" : "";
}
