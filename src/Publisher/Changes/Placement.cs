namespace Publisher.Changes;

/// <summary>Finds what stands elsewhere.</summary>
internal static class Placement
{
    /// <summary>What stands under another section or entry than before, and, of what stands under the same, the fewest that
    /// explain the new order. What stands within something that moved did not move itself.</summary>
    public static IEnumerable<(Unit Before, Unit After)> Moved(Matching matching)
    {
        var pairs = matching.Pairs.Where(pair => pair.After.Parent is not null).ToList();
        var isElsewhere = pairs.ToLookup(pair =>
            !matching.Are(pair.Before.Parent, pair.After.Parent)
        );
        return isElsewhere[true]
            .Concat(isElsewhere[false].GroupBy(pair => pair.After.Parent!).SelectMany(OutOfOrder));
    }

    private static IEnumerable<(Unit Before, Unit After)> OutOfOrder(
        IEnumerable<(Unit Before, Unit After)> siblings
    )
    {
        var row = siblings.ToList();
        var outside = OutOf(row.ConvertAll(pair => pair.Before.Order));
        return row.Where((_, at) => outside.Contains(at));
    }

    /// <summary>The fewest that, taken away, leave the rest rising: places in the row.</summary>
    private static HashSet<int> OutOf(List<int> numbers)
    {
        // tails[n] is the place of the least number that ends a rising row of n + 1.
        var tails = new List<int>();
        var before = new int[numbers.Count];
        for (var at = 0; at < numbers.Count; at++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) =
                    numbers[tails[middle]] < numbers[at] ? (middle + 1, high) : (low, middle);
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

        var outside = Enumerable.Range(0, numbers.Count).ToHashSet();
        for (var at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = before[at])
        {
            outside.Remove(at);
        }

        return outside;
    }
}
