using System.Globalization;
using Publisher.Model;

namespace Publisher.Checks.Current;

/// <summary>No reviewer waits for an answer.</summary>
internal sealed class ResolvedComment : Check
{
    public override string Name => "resolved-comment";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var document = subject.Document;
        if (document.Comments.Count == 0)
        {
            yield break;
        }

        var places = Places.Of(document);
        var replies = document
            .Comments.Where(comment => comment.ReplyTo is not null)
            .ToLookup(comment => comment.ReplyTo);
        for (var at = 0; at < document.Comments.Count; at++)
        {
            var comment = document.Comments[at];
            if (comment.ReplyTo is null && !comment.IsResolved)
            {
                var place = places.Around(comment.Source.Ordinal);
                var on = comment.Quote.Length > 0 ? $" on “{Shortened.Of(comment.Quote)}”" : "";
                yield return Find(
                    $"Open comment{By(comment)}{on}: {Words(comment)}{Replies([.. replies[at]])}",
                    "Answer it, mark it as resolved, and export again."
                ) with
                {
                    Quote = comment.Quote,
                    Source = comment.Source,
                    Section = place.Section,
                    Entry = place.Entry,
                };
            }
        }
    }

    /// <summary>Who and when, as far as the export tells: only the Word export does.</summary>
    private static string By(Comment comment)
    {
        var author = comment.Author.Length > 0 ? $" by {comment.Author}" : "";
        var date = comment.Date is { } written
            ? string.Create(CultureInfo.InvariantCulture, $" of {written:yyyy-MM-dd}")
            : "";
        return author + date;
    }

    private static string Words(Comment comment) =>
        comment.Text.Length > 0 ? comment.Text : "its words are not in the export";

    private static string Replies(Comment[] replies) =>
        replies switch
        {
            [] => "",
            [var only] => $" (a reply{By(only)}: {Words(only)})",
            [.., var last] => string.Create(
                CultureInfo.InvariantCulture,
                $" ({replies.Length} replies, the last{By(last)}: {Words(last)})"
            ),
        };
}
