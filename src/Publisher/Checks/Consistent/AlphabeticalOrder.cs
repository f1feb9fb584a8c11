using Publisher.Model;
using Publisher.References.Index;

namespace Publisher.Checks.Consistent;

/// <summary>A glossary that goes by the alphabet does so throughout.</summary>
internal sealed class AlphabeticalOrder : Check
{
    private const int FewestEntries = 10;

    /// <summary>Of so many entries one may be out of place in a glossary that goes by the alphabet.</summary>
    private const int OneIn = 10;

    public override string Name => "alphabetical-order";

    public override Severity Severity => Severity.Note;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var collation = new Collation(subject.Document.Language);
        var entries = subject
            .Outline.Entries.Where(entry =>
                entry.Parent.Length == 0 && char.IsLetter(entry.Headword.Term[0])
            )
            .DistinctBy(entry => entry.Source, ReferenceEqualityComparer.Instance)
            .Select(entry => (Entry: entry, Key: collation.Key(entry.Headword.Term)))
            .ToList();
        var whole = Misplaced(entries);
        return whole.Count > 0 || IsShort(entries)
            ? whole.Select(Report)
            : entries.GroupBy(entry => entry.Entry.Section).SelectMany(Misplaced).Select(Report);
    }

    private static bool IsShort(List<(OutlineEntry Entry, string Key)> entries) =>
        entries.Count < FewestEntries;

    private Finding Report((OutlineEntry Entry, OutlineEntry Before) place) =>
        FindIn(
            place.Entry,
            place.Entry.Headword.Term,
            $"“{place.Entry.Headword.Term}” stands after “{place.Before.Headword.Term}”, out of the alphabetical order that the others keep.",
            "Move it to its place, or leave it if the order has a reason."
        );

    /// <summary>The entries outside the longest run in order, each with the one before it; none where there are too many of
    /// them for the order to be the author's.</summary>
    private static List<(OutlineEntry Entry, OutlineEntry Before)> Misplaced(
        IEnumerable<(OutlineEntry Entry, string Key)> entries
    )
    {
        var all = entries.ToList();
        if (IsShort(all))
        {
            return [];
        }

        var kept = LongestRun([.. all.Select(entry => entry.Key)]);
        var misplaced = all.Count - kept.Count;
        return misplaced == 0 || misplaced > Math.Max(1, all.Count / OneIn)
            ? []
            :
            [
                .. Enumerable
                    .Range(1, all.Count - 1)
                    .Where(at => !kept.Contains(at))
                    .Select(at => (all[at].Entry, all[at - 1].Entry)),
            ];
    }

    /// <summary>Indices of a longest subsequence that does not descend, by patience sorting.</summary>
    private static HashSet<int> LongestRun(string[] keys)
    {
        var tails = new List<int>();
        var before = new int[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) =
                    string.CompareOrdinal(keys[tails[middle]], keys[at]) <= 0
                        ? (middle + 1, high)
                        : (low, middle);
            }

            before[at] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(at);
            }
            else
            {
                tails[low] = at;
            }
        }

        var run = new HashSet<int>();
        for (var at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = before[at])
        {
            run.Add(at);
        }

        return run;
    }
}
