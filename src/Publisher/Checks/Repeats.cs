using System.Globalization;
using Publisher.Model;

namespace Publisher.Checks;

/// <summary>Tells one fault once, however often it recurs: at its first place, with the number of the others and the words
/// there.</summary>
internal static class Repeats
{
    private const int MostNamed = 4;

    /// <param name="findings">In the document's order.</param>
    /// <param name="counts">Whether a finding counts: what the author silenced stays by itself.</param>
    public static IEnumerable<Finding> Folded(
        IEnumerable<Finding> findings,
        Func<Finding, bool> counts
    )
    {
        var all = findings.ToList();
        var groups = all.Where(finding => finding.Same.Length > 0 && counts(finding))
            .GroupBy(finding => (finding.Check, finding.Severity, finding.Same))
            .ToDictionary(group => group.First(), group => group.ToList(), ByReference);
        var others = groups.Values.SelectMany(group => group.Skip(1)).ToHashSet(ByReference);
        return all.Where(finding => !others.Contains(finding))
            .Select(finding =>
                groups.TryGetValue(finding, out var group) && group.Count > 1
                    ? Folded(finding, group[1..])
                    : finding
            );
    }

    private static IEqualityComparer<Finding> ByReference => ReferenceEqualityComparer.Instance;

    private static Finding Folded(Finding first, List<Finding> others)
    {
        var words = others
            .Select(other => Shortened.Of(other.Quote))
            .Where(quote => quote.Length > 0 && quote != Shortened.Of(first.Quote))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        // Where the words are the same everywhere, what tells the places apart is where they stand.
        words =
        [
            .. words.Count > 0
                ? words.Select(quote => $"“{quote}”")
                : others
                    .Select(other => other.Entry.Length > 0 ? other.Entry : other.Section)
                    .Where(place => place.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .Select(place => $"#{place}"),
        ];
        var named = string.Join(", ", words.Take(MostNamed));
        var places = string.Create(
            CultureInfo.InvariantCulture,
            $"{others.Count} more {(others.Count == 1 ? "place" : "places")}"
        );
        return first with
        {
            Message =
                $"{first.Message}{(first.Message is [.., '.' or '!' or '?'] ? "" : ".")} The same in {places}{(named.Length > 0 ? $": {named}" : "")}{(words.Count > MostNamed ? " …" : ".")}",
            Others =
            [
                .. others.Select(other => new FindingPlace(other.Quote, other.Section, other.Entry)
                {
                    Source = other.Source,
                }),
            ],
        };
    }
}
