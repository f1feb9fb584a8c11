using System.Globalization;
using System.Text;
using Publisher.Model;

namespace Publisher.Cli.Output.Documents;

/// <summary>The comments as <c>inspect</c> prints them for people: each thread with its place, each remark with its author,
/// date and words.</summary>
internal static class CommentsText
{
    /// <returns>Empty where there are none; else lines, and an empty one at the end.</returns>
    public static string Of(Document document)
    {
        var places = Places.Of(document);
        var text = new StringBuilder();
        foreach (var comment in document.Comments)
        {
            if (comment.ReplyTo is null)
            {
                var (section, entry) = places.Around(comment.Source.Ordinal);
                var place = entry.Length > 0 ? entry : section;
                text.Append(comment.IsResolved ? "resolved" : "open")
                    .Append(" comment")
                    .Append(place.Length > 0 ? $" at #{place}" : "")
                    .Append(comment.Quote.Length > 0 ? $" on “{comment.Quote}”" : "")
                    .Append('\n');
            }

            var indent = comment.ReplyTo is null ? "  " : "    ";
            text.Append(indent)
                .Append(By(comment))
                .Append(Words(comment.Text, indent))
                .Append('\n');
        }

        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }

    private static string By(Comment comment)
    {
        var date = comment.Date is { } written
            ? written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "";
        var by = string.Join(", ", new[] { comment.Author, date }.Where(part => part.Length > 0));
        return by.Length == 0 ? "" : $"{by}: ";
    }

    private static string Words(string text, string indent) =>
        text.Length == 0
            ? "(its words are not in the export)"
            : text.Replace("\n", $"\n{indent}  ", StringComparison.Ordinal);
}
