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
        var inOrder = LongestRun.Of(
            row.ConvertAll(pair => pair.Before.Order),
            (left, right) => left < right
        );
        return row.Where((_, at) => !inOrder.Contains(at));
    }
}
