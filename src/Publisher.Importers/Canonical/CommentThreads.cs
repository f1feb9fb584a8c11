using Publisher.Model;

namespace Publisher.Importers.Canonical;

/// <summary>Comments and their replies, one after the other.</summary>
internal static class CommentThreads
{
    /// <summary>What Google writes as a remark, or below one, where somebody resolves a thread.</summary>
    private const string Resolved = "_Marked as resolved_";

    /// <summary>What Google writes where somebody opens it again.</summary>
    private const string Reopened = "_Re-opened_";

    /// <param name="threads">Each a comment and the replies to it, in their order.</param>
    public static Items<Comment> InOrder(IEnumerable<IReadOnlyList<Comment>> threads)
    {
        var comments = new List<Comment>();
        foreach (var thread in threads)
        {
            var first = comments.Count;
            var isResolved = thread.Aggregate(false, (state, remark) => StateAfter(remark, state));
            comments.AddRange(
                thread.Select(
                    (remark, at) =>
                        remark with
                        {
                            ReplyTo = at == 0 ? null : first,
                            IsResolved = isResolved,
                        }
                )
            );
        }

        return comments.ToItems();
    }

    private static bool StateAfter(Comment remark, bool isResolved) =>
        remark.Text.EndsWith(Resolved, StringComparison.Ordinal)
        || (
            !remark.Text.EndsWith(Reopened, StringComparison.Ordinal)
            && (isResolved || remark.IsResolved)
        );
}
