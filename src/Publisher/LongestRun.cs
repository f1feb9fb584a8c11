namespace Publisher;

/// <summary>What of a row stands in order already.</summary>
internal static class LongestRun
{
    /// <summary>Places of a longest subsequence in which no item is out of order with the one before it, by patience
    /// sorting, in time of n log n.</summary>
    /// <param name="inOrder">Whether the second item may follow the first; transitive.</param>
    public static HashSet<int> Of<T>(IReadOnlyList<T> row, Func<T, T, bool> inOrder)
    {
        // tails[n] is the place of the least item that ends a run of n + 1.
        var tails = new List<int>();
        var before = new int[row.Count];
        for (var at = 0; at < row.Count; at++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = inOrder(row[tails[middle]], row[at])
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
