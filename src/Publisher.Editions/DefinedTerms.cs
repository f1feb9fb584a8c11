using Publisher.Model;

namespace Publisher.Editions;

/// <summary>Finds the runs of an entry's head that hold its terms, so that they can be marked as what is defined.</summary>
internal static class DefinedTerms
{
    /// <summary>A stretch of a run, in UTF-16 units.</summary>
    public readonly record struct Stretch(Text Run, int Start, int Length);

    public static IReadOnlyList<Stretch> In(Items<Inline> head, Headword headword)
    {
        var runs = Runs(head).ToList();
        var found = new List<Stretch>();
        var terms = headword.Others.Prepend(headword).SelectMany(each => each.Terms.AsEnumerable());
        foreach (var term in terms.Where(term => term.Length > 0))
        {
            var stretch =
                Find(runs.Where(run => run.Style.HasFlag(TextStyle.Bold)), term, found)
                ?? Find(runs, term, found);
            if (stretch is not null)
            {
                found.Add(stretch.Value);
            }
        }

        return found;
    }

    private static IEnumerable<Text> Runs(Items<Inline> head)
    {
        foreach (var inline in head)
        {
            switch (inline)
            {
                case Text run:
                    yield return run;
                    break;
                case Link link:
                    foreach (var run in Runs(link.Content))
                    {
                        yield return run;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static Stretch? Find(IEnumerable<Text> runs, string term, List<Stretch> found)
    {
        foreach (var run in runs)
        {
            for (
                var at = run.Value.IndexOf(term, StringComparison.Ordinal);
                at >= 0;
                at = run.Value.IndexOf(term, at + 1, StringComparison.Ordinal)
            )
            {
                if (
                    IsWhole(run.Value, at, term.Length)
                    && !found.Exists(other => Overlaps(other, run, at, term.Length))
                )
                {
                    return new(run, at, term.Length);
                }
            }
        }

        return null;
    }

    private static bool IsWhole(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
        && (start + length == text.Length || !char.IsLetterOrDigit(text[start + length]));

    private static bool Overlaps(Stretch other, Text run, int start, int length) =>
        ReferenceEquals(other.Run, run)
        && start < other.Start + other.Length
        && other.Start < start + length;
}
