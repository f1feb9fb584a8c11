namespace Publisher.Feedback;

/// <summary>All places of a sequence in the order of what follows them, so that the places of any part lie together: found by
/// bisection, however often they are asked for (Manber and Myers).</summary>
internal sealed class SuffixArray
{
    private readonly int[] _numbers;
    private readonly int[] _places;
    private readonly int[] _ranks;

    public SuffixArray(ReadOnlySpan<int> numbers)
    {
        _numbers = numbers.ToArray();
        _places = new int[_numbers.Length];
        for (var at = 0; at < _places.Length; at++)
        {
            _places[at] = at;
        }

        _ranks = Sort(_numbers, _places);
    }

    /// <summary>Where in the order the places of a part lie.</summary>
    public WordRange Of(ReadOnlySpan<int> part)
    {
        var start = Bound(part, isUpper: false);
        return new(start, Math.Max(start, Bound(part, isUpper: true)));
    }

    /// <summary>The place at a rank.</summary>
    public int this[int rank] => _places[rank];

    /// <summary>Whether a part whose places lie in a range stands at a place.</summary>
    public bool Has(WordRange range, int place) =>
        _ranks[place] >= range.Start && _ranks[place] < range.End;

    private int Bound(ReadOnlySpan<int> part, bool isUpper)
    {
        var (low, high) = (0, _places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = Compare(_places[middle], part);
            if (order < 0 || (isUpper && order == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>What stands at a place, no longer than the part, against the part.</summary>
    private int Compare(int place, ReadOnlySpan<int> part)
    {
        var there = _numbers.AsSpan(place);
        var length = Math.Min(part.Length, there.Length);
        var order = there[..length].SequenceCompareTo(part[..length]);
        return order == 0 && length < part.Length ? -1 : order;
    }

    /// <summary>Sorts by the first word, then by the first two, four, eight, by what the round before found of each
    /// half.</summary>
    private static int[] Sort(int[] numbers, int[] places)
    {
        var ranks = (int[])numbers.Clone();
        var keys = new long[numbers.Length];
        var next = new int[numbers.Length];
        for (var step = 0; ; step = step == 0 ? 1 : step * 2)
        {
            for (var at = 0; at < places.Length; at++)
            {
                var half =
                    step > 0 && places[at] + step < ranks.Length ? ranks[places[at] + step] + 1 : 0;
                keys[at] = ((long)ranks[places[at]] << 32) | (uint)half;
            }

            Array.Sort(keys, places);
            var rank = 0;
            for (var at = 0; at < places.Length; at++)
            {
                rank = at > 0 && keys[at] != keys[at - 1] ? rank + 1 : rank;
                next[places[at]] = rank;
            }

            (ranks, next) = (next, ranks);
            if (rank >= places.Length - 1 || step > places.Length)
            {
                return ranks;
            }
        }
    }
}
