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

    /// <summary>What stands out of order by words, by letters and by signs alike: glossaries go by any of them.</summary>
    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var collation = new Collation(subject.Language?.Tag ?? subject.Document.Language);
        var entries = subject
            .Outline.Entries.Where(entry =>
                entry.Parent.Length == 0 && char.IsLetter(entry.Headword.Term[0])
            )
            .DistinctBy(entry => entry.Source, ReferenceEqualityComparer.Instance)
            .ToList();
        return InAll([
            Misplaced(entries, collation.Key),
            Misplaced(entries, term => collation.Key(Letters(term))),
            Misplaced(entries, term => term.ToLowerInvariant()),
            // As tools sort that know of no letters: all capitals before all small ones.
            Misplaced(entries, term => term),
        ]);
    }

    private static string Letters(string term) => string.Concat(term.Where(char.IsLetterOrDigit));

    private IEnumerable<Finding> InAll(IEnumerable<List<Place>?> orders)
    {
        var kept = orders.OfType<List<Place>>().ToList();
        return kept.Count == 0
            ? []
            : kept[0]
                .Where(place =>
                    kept.TrueForAll(order =>
                        order.Exists(other => ReferenceEquals(other.Entry, place.Entry))
                    )
                )
                .Select(Report);
    }

    /// <summary>Null where the entries, and those of every section, do not go by this order.</summary>
    private static List<Place>? Misplaced(List<OutlineEntry> entries, Func<string, string> key)
    {
        List<(OutlineEntry Entry, string Key)> keyed =
        [
            .. entries.Select(entry => (entry, key(entry.Headword.Term))),
        ];
        if (Misplaced(keyed) is { } whole)
        {
            return whole;
        }

        var sections = keyed
            .GroupBy(entry => entry.Entry.Section)
            .Select(Misplaced)
            .OfType<List<Place>>()
            .ToList();
        return sections.Count == 0 ? null : [.. sections.SelectMany(places => places)];
    }

    private Finding Report(Place place) =>
        FindIn(
            place.Entry,
            place.Entry.Headword.Term,
            $"“{place.Entry.Headword.Term}” stands {Beside(place.Before, place.After)}; in the alphabetical order that the others keep it belongs {Beside(place.Left, place.Right)}.",
            "Move it there, or leave it if the order has a reason."
        );

    private static string Beside(OutlineEntry? before, OutlineEntry? after) =>
        (before, after) switch
        {
            ({ } left, { } right) => $"between “{left.Headword.Term}” and “{right.Headword.Term}”",
            ({ } left, null) => $"after “{left.Headword.Term}”",
            (null, { } right) => $"before “{right.Headword.Term}”",
            _ => "alone",
        };

    /// <summary>The entries outside the longest run in order, but for those of sections that have few in it and so are
    /// lists of another kind; null where there are too few entries, or too many outside for
    /// the order to be the author's.</summary>
    private static List<Place>? Misplaced(IEnumerable<(OutlineEntry Entry, string Key)> entries)
    {
        var all = entries.ToList();
        if (all.Count < FewestEntries)
        {
            return null;
        }

        var kept = LongestRun.Of(
            all,
            (left, right) => string.CompareOrdinal(left.Key, right.Key) <= 0
        );
        if (all.Count - kept.Count > Math.Max(1, all.Count / OneIn))
        {
            return null;
        }

        var run = all.Where((_, at) => kept.Contains(at)).ToList();
        var ordered = all.Select((one, at) => (one.Entry.Section, IsKept: kept.Contains(at)))
            .GroupBy(one => one.Section, StringComparer.Ordinal)
            .Where(section => 2 * section.Count(one => one.IsKept) >= section.Count())
            .Select(section => section.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Enumerable
                .Range(0, all.Count)
                .Where(at => !kept.Contains(at) && ordered.Contains(all[at].Entry.Section))
                .Select(PlaceAt),
        ];

        Place PlaceAt(int at)
        {
            var right = run.FindIndex(other => string.CompareOrdinal(other.Key, all[at].Key) > 0);
            var left = (right < 0 ? run.Count : right) - 1;
            return new(
                all[at].Entry,
                at > 0 ? all[at - 1].Entry : null,
                at + 1 < all.Count ? all[at + 1].Entry : null,
                left < 0 ? null : run[left].Entry,
                right < 0 ? null : run[right].Entry
            );
        }
    }

    /// <param name="Before">The entry that it stands behind; null for the first.</param>
    /// <param name="After">The entry that stands behind it; null for the last.</param>
    /// <param name="Left">The entry that it belongs behind; null where it belongs first.</param>
    /// <param name="Right">The entry that belongs behind it; null where it belongs last.</param>
    private sealed record Place(
        OutlineEntry Entry,
        OutlineEntry? Before,
        OutlineEntry? After,
        OutlineEntry? Left,
        OutlineEntry? Right
    );
}
