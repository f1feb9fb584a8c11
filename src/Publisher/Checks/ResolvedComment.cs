using System.Globalization;
using Publisher.Model;

namespace Publisher.Checks;

/// <summary>No reviewer waits for an answer.</summary>
internal sealed class ResolvedComment : Check
{
    public override string Name => "resolved-comment";

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Run(Document document, Outline outline)
    {
        foreach (var comment in document.Comments)
        {
            var place = comment.Quote.Length > 0 ? $" on “{comment.Quote}”" : "";
            yield return Find(
                $"Open comment{By(comment)}{place}: {comment.Text}",
                "Answer it in Google Docs and mark it as resolved, then export again."
            ) with
            {
                Quote = comment.Quote,
                Source = comment.Source,
            };
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
}
